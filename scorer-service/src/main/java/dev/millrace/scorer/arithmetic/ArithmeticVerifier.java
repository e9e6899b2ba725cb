package dev.millrace.scorer.arithmetic;

import dev.millrace.contracts.Excerpt;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Checks a worked solution exactly: every equation in it holds, and its answer is the expected one.
 *
 * <p>Units, currencies and thousands separators are ignored; a rounded quotient is not equal to the exact one. What is
 * beyond the four operations, such as powers or unknowns, cannot be checked and does not pass.
 */
public final class ArithmeticVerifier implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "arithmetic";

    private static final String VERSION = "1";

    private static final int LONGEST = 20_000;

    private static final int LONGEST_QUOTE = 120;

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var expected = candidate.valueNamedBy(spec, "answer");
        var solution = candidate.valueNamedBy(spec, "solution");
        if (expected.filter(answer -> !answer.isBlank()).isEmpty()) {
            return Finding.at(new Score.Unscored(spec.name(), "there is no expected answer to compare"));
        }
        var verdict = solution.isEmpty()
                ? new Verdict(false, "there is no solution to compare")
                : verify(solution.get(), expected.get());
        return Finding.at(new Score.Verification(spec.name(), VERSION, verdict.passed(), verdict.detail()));
    }

    /** Whether a solution passes, and one sentence that says why. */
    record Verdict(boolean passed, String detail) {}

    static Verdict verify(String solution, String expected) {
        if (solution.length() > LONGEST) {
            return new Verdict(false, "the solution has more than " + LONGEST + " characters");
        }
        var equations =
                solution.lines().flatMap(line -> Equations.of(line).stream()).toList();
        for (var equation : equations) {
            if (!equation.holds()) {
                return new Verdict(false, fault(equation));
            }
        }
        return compare(solution, expected, equations);
    }

    private static String fault(Equation equation) {
        var written = Excerpt.of(equation.text(), LONGEST_QUOTE);
        return equation.isReadable()
                ? "\"" + written + "\" does not hold: " + equation.values().get(0) + " is not "
                        + equation.values().stream()
                                .filter(value -> !value.equals(equation.values().get(0)))
                                .findFirst()
                                .orElseThrow()
                : "\"" + written + "\" cannot be checked";
    }

    private static Verdict compare(String solution, String expected, List<Equation> equations) {
        var wanted = FinalAnswer.number(expected);
        if (wanted.isEmpty()) {
            return new Verdict(false, "the expected answer is not a number");
        }
        var found = FinalAnswer.of(solution);
        if (found.isEmpty()) {
            return new Verdict(false, "the solution ends with no number, expected " + wanted.get());
        }
        if (!found.get().equals(wanted.get())) {
            return new Verdict(false, "the answer is " + found.get() + ", expected " + wanted.get());
        }
        var count = equations.size();
        return new Verdict(
                true,
                (count == 0
                                ? "no equation stands in it"
                                : count == 1 ? "its equation holds" : "all " + count + " equations hold")
                        + ", and the answer is " + found.get());
    }
}
