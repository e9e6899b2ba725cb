package dev.millrace.scorer.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.scorer.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexVerifierTest {

    private final RegexVerifier verifier = new RegexVerifier();

    @Test
    void matchesTheWholeUnlessAPartIsAskedFor() {
        assertThat(found("[a-z]+", "abc").value()).isOne();
        assertThat(found("[a-z]+", "abc 1").value()).isZero();
        assertThat(found("[a-z]+", "abc 1", "whole").value()).isZero();
        assertThat(found("[a-z]+", "1 abc 1", "part").value()).isOne();
        assertThat(found("^abc$", "1 abc 1", "part").value()).isZero();
        assertThat(found("(?s)제목: .+", "제목: 바다\n파도").value()).isOne();
    }

    @Test
    void saysWhatTheReplyIsExpectedToMatch() {
        assertThat(found("[0-9]+", "abc"))
                .isEqualTo(new Score.Verification("form", "1", false, "the reply is expected to match [0-9]+"));
        assertThat(found("b", "abc", "part"))
                .isEqualTo(new Score.Verification("form", "1", true, "a part of the reply matches b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a+)+c", "(a|a)*c", "(.*a){20}c", "a{0,500}a{0,500}c", ".{0,1000}.{0,1000}.{0,1000}.{0,900}c"})
    void isNotTiredOutByPatternsThatBacktrack(String pattern) {
        var reply = "a".repeat(49_999) + "b";
        var scores = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> List.of(found(pattern, reply), found(pattern, reply, "part")));

        assertThat(scores).allSatisfy(score -> {
            assertThat(score).isInstanceOf(Score.Verification.class);
            assertThat(score.value()).isZero();
        });
    }

    @Test
    void doesNotPassWhatIsTooLong() {
        assertThat(found("a*", "a".repeat(50_001)).value()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "(?=a)",
                "(a)\\1",
                "",
                "((a{1000}){1000}){1000}",
                "a{1,1000}b{1,1000}c{1,1000}d{1,1000}e{1,1000}f{1,1000}g{1,1000}h{1,1000}i{1,1000}j{1,1000}k{1,1000}"
            })
    void findsNothingOutByAPatternThatIsNone(String pattern) {
        assertThat(found(pattern, "a")).isEqualTo(new Score.Unscored("form", "its pattern cannot be used"));
    }

    private Score found(String pattern, String reply) {
        return found(Map.of("pattern", pattern), reply);
    }

    private Score found(String pattern, String reply, String match) {
        return found(Map.of("pattern", pattern, "match", match), reply);
    }

    private Score found(Map<String, Object> settings, String reply) {
        var spec = new ScorerSpec("form", "regex", settings);
        return verifier.score(Samples.candidate(Samples.prompt(spec), reply), spec)
                .toCompletableFuture()
                .join()
                .scores()
                .get(0);
    }
}
