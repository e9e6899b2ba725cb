package dev.millrace.scorer.code;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.scorer.Samples;
import dev.millrace.scorer.scoring.Candidate;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;

/** Runs code and tests for tests, two at once and each for three seconds. */
final class CodeRuns {

    static final ScorerSpec SPEC = new ScorerSpec("tests", "code", Map.of("tests", "tests", "language", "python"));

    static final CodeVerifier ISOLATED = verifier(true);

    private CodeRuns() {}

    /** Skips the tests of a machine without one. */
    static void needPython() {
        assumeTrue(ISOLATED.refusal().isEmpty(), ISOLATED.refusal().orElse(""));
    }

    /** Processes of ours, and of theirs. */
    static long processes() {
        return ProcessHandle.current().descendants().count();
    }

    static String detail(String reply, String tests) {
        return ((Score.Verification) run(reply, tests)).detail();
    }

    static Score run(String reply, String tests) {
        return run(ISOLATED, reply, tests);
    }

    static Score run(CodeVerifier verifier, String reply, String tests) {
        return verifier.score(candidate(reply, tests), SPEC)
                .toCompletableFuture()
                .join()
                .scores()
                .get(0);
    }

    static Candidate candidate(String reply, String tests) {
        return Samples.candidate(Samples.promptWith(Map.of("tests", tests), SPEC), reply);
    }

    static CodeVerifier verifier(boolean isolated) {
        var isRoot = ProcessHandle.current().info().user().orElse("").equals("root");
        return CodeVerifier.of(
                new CodeSettings(true, 2, Duration.ofSeconds(3), isolated),
                System.getenv("PATH"),
                isRoot && isolated,
                new SecureRandom(),
                text -> {});
    }
}
