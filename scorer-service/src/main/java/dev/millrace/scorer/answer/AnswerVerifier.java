package dev.millrace.scorer.answer;

import dev.millrace.contracts.Excerpt;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Checks that a reply's final answer is the known one, whatever form both have: numbers exactly, choices by their letter,
 * short texts apart from case, width and punctuation. What is in doubt is wrong.
 */
public final class AnswerVerifier implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "answer";

    private static final String VERSION = "1";

    private static final int LONGEST_QUOTE = 120;

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var expected = candidate.valueNamedBy(spec, "expected").filter(answer -> !answer.isBlank());
        if (expected.isEmpty()) {
            return Finding.at(new Score.Unscored(spec.name(), "there is no expected answer to compare"));
        }
        var reply = candidate.valueNamedBy(spec, "reply").orElseGet(candidate.item()::text);
        var wanted = StatedAnswer.marked(expected.get()).orElse(expected.get());
        if (AnswerText.plain(wanted).isEmpty()) {
            return Finding.at(new Score.Unscored(spec.name(), "the expected answer is too long to compare"));
        }
        var found = StatedAnswer.of(reply);
        var passed = found.filter(answer -> isSame(wanted, answer)).isPresent();
        return Finding.at(new Score.Verification(spec.name(), VERSION, passed, detail(found, wanted, passed)));
    }

    private static String detail(Optional<String> found, String wanted, boolean passed) {
        var answer = found.map(text -> "the answer is " + Excerpt.of(text, LONGEST_QUOTE))
                .orElse("the reply states no final answer");
        return passed ? answer : answer + ", expected " + Excerpt.of(wanted, LONGEST_QUOTE);
    }

    static boolean isSame(String expected, String found) {
        var wanted = AnswerText.plain(expected);
        var said = AnswerText.plain(found);
        if (wanted.isEmpty() || said.isEmpty()) {
            return false;
        }
        var number = Quantity.of(wanted.get());
        var saidNumber = Quantity.of(said.get());
        if (number.isPresent() || saidNumber.isPresent()) {
            return number.isPresent() && saidNumber.isPresent() && number.get().isSame(saidNumber.get());
        }
        var choice = Choice.of(wanted.get());
        var saidChoice = Choice.of(said.get());
        if (choice.isPresent() || saidChoice.isPresent()) {
            return choice.isPresent() && saidChoice.isPresent() && choice.get().isSame(saidChoice.get());
        }
        return AnswerText.isSame(wanted.get(), said.get());
    }
}
