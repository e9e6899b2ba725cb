package dev.millrace.recipes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By what a judge judges: the question put to it, and the words it may answer with.
 *
 * @param template the messages sent to the judge; it names values of the item and of its prompt
 * @param verdicts each word the judge may say, with its place on the scale
 * @param maxTokens the longest judgement
 */
public record Rubric(String name, MessagesTemplate template, Map<String, Double> verdicts, int maxTokens) {

    /** Keeps the verdicts in their order. */
    public Rubric {
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }

    /** Hash of its text: part of every judgement, so that judgements by different rubrics are not mixed up. */
    public String hash() {
        return template.hash();
    }
}
