package dev.millrace.scorer.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.scorer.Samples;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticVerifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 × 4 = 12 / #### 12                                                  | 12
            3 * 4 = 12. So it is 12.                                              | 12
            She has 3 apples × 4 = 12 apples and 5 × 2 = 10 pears. / #### 22      | 22
            2 boxes + 3 boxes = 5 boxes, so 5 × 12 = 60 pencils / #### 60         | 60
            Step 2: 3 + 4 = 7 / Step 3 - 7 - 2 = 5 / #### 5                       | 5
            1. 3 + 4 = 7 / 2) 7 - 2 = 5 / - 5 + 1 = 6 / **6 + 1 = 7** / #### 7    | 7
            1단계. 3 + 4 = 7 / 답은 7개입니다.                                     | 7
            먼저 12 × 3 = 36을 구합니다. / 답은 36개입니다.                         | 36
            12(개) × 3 = 36(개) / #### 36                                         | 36
            Total = 3 + 4 = 7 / #### 7                                            | 7
            Total cost: 3 × $4.50 = $13.50 / #### $13.50                          | 13.5
            1,200 × 3 = 3,600원 / #### 3600                                       | 3,600원
            12 : 4 = 3 / #### 3                                                   | 3
            3 x 4 = 12 / 12 x $2 = $24 / #### 24                                  | 24
            80 km/h × 3 h = 240 km / #### 240 km                                  | 240
            20 m × 5 m = 100 m² / #### 100                                        | 100
            (3 + 4) × 2 = 14 / #### 14                                            | 14
            3 + 4 × 2 = 11 / #### 11                                              | 11
            10 - 4 = 6 = 12 ÷ 2 / #### 6                                          | 6
            1/2 of 10 = 5 / #### 5                                                | 5
            15% of 80 = 12 / #### 12                                              | 12
            80의 15% = 12 / #### 12                                               | 12
            7 / 3 = 7/3 / #### 7/3                                                | 14/6
            5 - 7 = -2 / #### -2                                                  | -2
            0.1 + 0.2 = 0.3 / #### .3                                             | 0.30
            3 * 4 = <<3*4=12>>12 / #### 12                                        | 12
            \\( 3 \\times 4 = 12 \\) / #### 12                                    | 12
            Let x = 3 × 4 = 12 / #### 12                                          | 12
            24 hours - 8 hours of sleep = 16 hours / #### 16                      | 16
            Apples after day 2 = 15 / #### 15                                     | 15
            The answer is 12.                                                     | 12
            """)
    void passesWhatIsRight(String solution, String answer) {
        assertThat(verify(solution, answer)).matches(ArithmeticVerifier.Verdict::passed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 * 4 = 13 / #### 13                                     | 13 | 12 is not 13
            3 × 4 = 12 apples and 5 × 2 = 11 pears / #### 23         | 23 | 10 is not 11
            3 + 4 × 2 = 14 / #### 14                                 | 14 | 11 is not 14
            10 - 4 = 6 - 1 = 5 / #### 5                              | 5  | 6 is not 5
            7 / 3 = 2.33 / #### 2.33                                 | 2.33 | 7/3 is not 2.33
            1,200 × 3 = 3,500원 / #### 3500                          | 3500 | 3600 is not 3500
            3 × 4 = 12 / #### 13                                     | 12 | the answer is 13, expected 12
            3 × 4 = 12 / 답은 13개입니다.                             | 12 | the answer is 13, expected 12
            No idea.                                                 | 12 | ends with no number, expected 12
            3 × 4 = 12 / #### 12                                     | twelve | is not a number
            x + 3 = 7 / #### 4                                       | 4  | cannot be checked
            3^2 = 9 / #### 9                                         | 9  | cannot be checked
            12 ÷ 0 = 5 / #### 5                                      | 5  | cannot be checked
            12 + × 4 = 9 / #### 9                                    | 9  | cannot be checked
            """)
    void doesNotPassWhatIsWrongOrCannotBeRead(String solution, String answer, String why) {
        var verdict = verify(solution, answer);

        assertThat(verdict.passed()).as(verdict.detail()).isFalse();
        assertThat(verdict.detail()).contains(why);
    }

    @Test
    void isNotTiredOutByLongOrNestedLines() {
        assertThat(verify("(".repeat(9_000) + "1 = 1" + ")".repeat(9_000), "1").passed())
                .isFalse();
        assertThat(verify("1 + ".repeat(4_000) + "1 = 4001", "4001").passed()).isFalse();
        assertThat(verify("9".repeat(9_000) + " = " + "9".repeat(9_000), "1").passed())
                .isFalse();
        assertThat(verify("1=".repeat(5_000) + "1", "1").passed()).isTrue();
    }

    @Test
    void worksOutNoAnswerOfThousandsOfNumbers() {
        var sum = new StringBuilder("1");
        for (int i = 0; i < 500; i++) {
            sum.append("+1/").append(99_999_999_999_999_999L + 2L * i).append("9999999999999");
        }
        var verdict = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> ArithmeticVerifier.verify("#### " + sum, ("9".repeat(30) + "*").repeat(20_000) + "1"));

        assertThat(verdict.passed()).isFalse();
    }

    @Test
    void looksAtTheValuesThatItsSettingsName() {
        var prompt = Samples.prompt(Samples.CHECK);

        assertThat(score(Samples.CHECK, "3 × 4 = 12\n#### 12").passed()).isTrue();
        assertThat(score(Samples.CHECK, "3 × 4 = 11\n#### 11").passed()).isFalse();
        assertThat(prompt.variables()).containsEntry("answer", "12");
    }

    @Test
    void findsNothingOutWhereNoAnswerIsKnown() {
        var absent = new ScorerSpec("check", "arithmetic", Map.of("answer", "absent", "solution", "text"));

        assertThat(found(absent, "3 × 4 = 12"))
                .isEqualTo(new Score.Unscored("check", "there is no expected answer to compare"));
    }

    private static Score.Verification score(ScorerSpec spec, String text) {
        return (Score.Verification) found(spec, text);
    }

    private static Score found(ScorerSpec spec, String text) {
        return new ArithmeticVerifier()
                .score(Samples.candidate(Samples.prompt(spec), text), spec)
                .toCompletableFuture()
                .join()
                .scores()
                .get(0);
    }

    private static ArithmeticVerifier.Verdict verify(String solution, String answer) {
        return ArithmeticVerifier.verify(solution.replace(" / ", "\n").replace("7\n3", "7 / 3"), answer);
    }
}
