package dev.millrace.recipes;

import dev.millrace.contracts.Excerpt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.recipes.TagScanner.Kind;
import java.util.List;

/**
 * Understands a judge: {@code [EXPLANATION] … [VERDICT] YES [END]}, the explanation first so that it can lead to the
 * verdict.
 *
 * <p>There must be one verdict, and all of it a word of the rubric. Its {@code [END]} may be left out where the judge was
 * done by itself: a word of a closed set, unlike a free text, shows that it is whole.
 */
public final class VerdictParser {

    private static final String EXPLANATION = "explanation";
    private static final String VERDICT = "verdict";
    private static final int LONGEST_EXPLANATION = 4000;

    private VerdictParser() {}

    /** The judge's verdict and explanation; the verdict is empty where the reply is not as it was asked for. */
    public static Ruling parse(Reply reply, Rubric rubric) {
        var text = reply.text();
        var scanner = new TagScanner(text, List.of(EXPLANATION, VERDICT));
        var verdicts = 0;
        var verdictStart = -1;
        var verdictEnd = -1;
        var explanationStart = 0;
        var explanationEnd = text.length();
        for (var tag = scanner.next(0);
                tag.isPresent();
                tag = scanner.next(tag.get().end())) {
            var found = tag.get();
            if (verdictStart >= 0 && verdictEnd < 0) {
                verdictEnd = found.start();
            }
            if (found.kind() == Kind.OPENS && found.field().equals(VERDICT)) {
                verdicts++;
                verdictStart = found.end();
                verdictEnd = -1;
                explanationEnd = Math.min(explanationEnd, found.start());
            } else if (found.kind() == Kind.OPENS && verdicts == 0) {
                explanationStart = found.end();
            } else if (verdicts == 0) {
                explanationEnd = Math.min(explanationEnd, found.start());
            }
        }
        var explanation = explanationStart < explanationEnd
                ? Excerpt.cut(text.substring(explanationStart, explanationEnd).strip(), LONGEST_EXPLANATION)
                : "";
        if (verdictStart >= 0 && verdictEnd < 0 && reply.finish() != FinishReason.LENGTH) {
            verdictEnd = text.length();
        }
        return verdicts == 1 && verdictEnd >= 0
                ? new Ruling(
                        rubric.word(text.substring(verdictStart, verdictEnd)).orElse(""), explanation)
                : new Ruling("", explanation);
    }
}
