package dev.millrace.recipes;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a judge judges: the question put to it, and the words it may answer with.
 *
 * @param template the messages sent to the judge; it names values of the item and of its prompt
 * @param verdicts each word the judge may say, with its place on the scale
 * @param maxTokens the longest judgement
 */
public record Rubric(String name, MessagesTemplate template, Map<String, Double> verdicts, int maxTokens) {

    private static final int LONGEST_WORD = 100;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Keeps the verdicts in their order. */
    public Rubric {
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }

    /** Hash of its text: part of every judgement, so that judgements by different rubrics are not mixed up. */
    public String hash() {
        return template.hash();
    }

    /** Which of its words was said, whatever its case and the punctuation around it; nothing if none. */
    public Optional<String> word(String said) {
        if (said.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        var plain = plain(said);
        return verdicts.keySet().stream()
                .filter(word -> plain(word).equals(plain))
                .findFirst();
    }

    /** A word without what people vary: case, width, punctuation and spaces. */
    static String plain(String word) {
        var folded = Normalizer.normalize(word, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }
}
