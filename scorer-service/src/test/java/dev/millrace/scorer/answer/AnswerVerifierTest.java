package dev.millrace.scorer.answer;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerVerifierTest {

    private static final ScorerSpec SPEC = new ScorerSpec("same", "answer", Map.of("expected", "answer"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42                | 42
            42                | 42.0
            42.               | 42
            -7                | −7
            +5                | 5
            1200              | 1,200
            1,234,567         | 1234567
            0.5               | .5
            0.5               | 1/2
            1/2               | \\frac{1}{2}
            1/2               | $\\frac12$
            \\dfrac{2}{4}     | ½
            -\\frac{3}{4}     | -0.75
            1½                | 1.5
            1 1/2             | 3/2
            1\\frac{1}{2}     | 1.5
            25%               | 0.25
            25\\%             | 1/4
            12.5 percent      | 12.5%
            $1,200            | 1200
            \\$3.50           | 3.5
            -$5               | $-5
            $12               | 12 dollars
            3,600원           | ₩3600
            3600              | 3,600원입니다.
            12                | 12 cm
            12 cm             | 12cm
            12 centimeters    | 12 cm
            12                | 12\\text{ cm}
            12 m^2            | 12 m²
            60                | 60 km/h
            7                 | 7 apples
            12                | 12개
            12개              | 12개입니다
            36                | 36명이에요
            5                 | ５
            1e5               | 100000
            3×10^5            | 300000
            3 \\times 10^{-2} | 0.03
            2.5 million       | 2500000
            3만 5천           | 35000
            1억 2,000만       | 120000000
            1.5만             | 15,000원
            5천만             | 50000000
            x = 12            | 12
            \\(42\\)          | 42
            **42**            | 42
            90°               | 90^\\circ
            B                 | (B)
            B                 | b
            (B)               | B) Paris
            B                 | Option B
            (C) London        | C. london
            3                 | ③
            3                 | 3번
            Paris             | PARIS.
            Paris             | **Paris**
            서울              | 서울입니다.
            ＡＢＣ            | abc
            New York          | new york!
            yes, it is        | Yes it is
            (2, 3)            | (2,3)
            x^2+1             | x^2+1
            """)
    void areTheSame(String expected, String found) {
        assertThat(AnswerVerifier.isSame(expected, found)).isTrue();
        assertThat(AnswerVerifier.isSame(found, expected)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42              | 43
            42              | -42
            42              | 4.2
            12              | 1 2
            1/3             | 0.333
            3/2             | 1 3/2
            1 1/2           | 11/2
            1½              | 11/2
            52              | 5²
            5^2             | 52
            H_20            | H₂0
            50              | 50%
            0.5             | 0.5%
            1,5             | 15
            1.234,56        | 1234.56
            12              | 12 or 13
            12              | 12-15
            12              | 12 to 15
            12              | about 12
            12              | not 12
            12              | 12 is wrong
            12              | 12 wrong
            12              | 12가 아닙니다
            12              | 12 million
            12              | 12 thousand
            12              | 12k
            12              | 12만
            12              | 12 dozen
            12              | 12 halves
            12              | 12th
            12              | 12!
            12              | 12x
            12              | 12xy
            12              | 12π
            12              | 12 i
            12              | 12²
            12              | ≥12
            12              | 12, 13
            12              | 12:30
            12 cm           | 12 m
            12 mW           | 12 MW
            12 cm           | 12 cm^2
            $12             | €12
            $12             | 12 cents
            12개            | 12명
            x = 12          | y = 12
            3×10^5          | 3×10^6
            1e999999999     | 1e999999998
            1/0             | 2/0
            7/2             | 7:2
            3천 2만         | 32000
            B               | C
            B               | (B) or (C)
            B               | A and B
            (B) Paris       | (B) London
            B               | Because
            Paris           | not Paris
            Paris           | Paris, Texas
            Paris           | Paris?
            0.333           | 0.333...
            0.3             | 0.3…
            3               | 3 log
            Paris           | B) Paris
            서울            | 서울이 아니다
            ab              | a b
            a-b             | ab
            x^2             | x2
            -x              | x
            (2, 3)          | (3, 2)
            can't           | can
            12              | twelve
            """)
    void areNotTheSame(String expected, String found) {
        assertThat(AnswerVerifier.isSame(expected, found)).isFalse();
        assertThat(AnswerVerifier.isSame(found, expected)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            6 × 7 = 42 ⏎ #### 42                                                | 42
            So: ⏎ #### Step 1 ⏎ 6 × 7 ⏎ So it is \\boxed{42}.                         | 42
            First \\boxed{41}, no: \\boxed{42}                                  | 42
            Thus $\\boxed{\\frac{1}{2}}$ of it.                                 | 0.5
            \\boxed{\\text{(B)}}                                                | B
            \\boxed{12\\text{ cm}}                                              | 12
            \\fbox{42}                                                          | 42
            So: ⏎ #### Final Answer ⏎ 42                                              | 42
            So: ⏎ #### The answer is 42.                                              | 42
            Long story. ⏎ The answer is 42.                                     | 42
            Long story. ⏎ So, the final answer is: **42**.                      | 42
            Long story. ⏎ **Answer:** 42                                        | 42
            Long story. ⏎ **Answer**: B                                         | B
            Long story. Therefore the answer is 42 apples.                      | 42
            So: ⏎ ## Final Answer ⏎ 42                                                | 42
            긴 풀이. ⏎ 답은 42개입니다.                                         | 42
            긴 풀이. ⏎ 따라서 정답은 ③번입니다.                                 | 3
            긴 풀이. ⏎ **정답:** 서울                                           | 서울
            긴 풀이. ⏎ 최종 답: 3만 5천 원                                      | 35000
            6 × 7 is what we need. ⏎ 6 × 7 = 42                                 | 42
            42                                                                  | 42
            6 × 7 = 42                                                          | 42
            x = 42                                                              | 42
            Paris.                                                              | Paris
            """)
    void findsTheAnswerThatAReplyStates(String reply, String expected) {
        assertThat(score(reply.replace(" ⏎ ", "\n"), expected).passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            So: ⏎ #### 42 ⏎ #### 43                                          | 42
            \\boxed{42} ⏎ \\boxed{43}                                  | 42
            \\boxed{42                                                 | 42
            So: ⏎ #### ⏎ nothing                                             | 42
            The answer is 42. ⏎ No, wait.                              | 42
            The answer is 42, no wait, it is 43.                       | 42
            Some say so. ⏎ A wrong answer is 42                        | 42
            Some say so. ⏎ The answer isn't 42                         | 42
            Some say so. ⏎ The answer is not 42                        | 42
            오답을 봅시다. ⏎ 오답은 42                                 | 42
            모릅니다. ⏎ 답은 42가 아닙니다.                            | 42
            She has many. ⏎ She has 42 apples left.                    | 42
            It is 84. ⏎ Check: 84 / 2 = 42                             | 42
            It is not so. ⏎ 6 × 8 != 42                                | 42
            It is more. ⏎ 6 × 8 >= 42                                  | 42
            \\boxed{41} or 42                                          | 42
            So: ⏎ #### 42 or 43                                              | 42
            """)
    void findsNoAnswerThatAReplyDoesNotState(String reply, String expected) {
        assertThat(score(reply.replace(" ⏎ ", "\n"), expected).passed()).isFalse();
    }

    @Test
    void takesTheMarkedAnswerOfAWorkedSolutionAsTheKnownOne() {
        assertThat(score("It is \\boxed{42}.", "6 × 7 = <<6*7=42>>42\n#### 42").passed())
                .isTrue();
        assertThat(score("6", "6 × 7 = 42\n#### 42").passed()).isFalse();
    }

    @Test
    void saysWhatItFoundAndWhatItExpected() {
        assertThat(score("#### 41", "42").detail()).isEqualTo("the answer is 41, expected 42");
        assertThat(score("No idea.\nNone.", "42").detail()).isEqualTo("the reply states no final answer, expected 42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "9",
                "1,",
                "\\boxed{",
                "#",
                "####",
                "((",
                "answer is ",
                "=",
                "$",
                "*",
                "3만 "
            })
    void isNotTiredOutByHostileTexts(String part) {
        var reply = part.repeat(200_000 / part.length());

        var scores = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> List.of(found(SPEC, reply, "42"), found(SPEC, "42", reply)));

        assertThat(scores).extracting(Score::value).containsOnly(0.0);
    }

    @Test
    void findsNothingOutWhereNoAnswerIsKnown() {
        var absent = new ScorerSpec("same", "answer", Map.of("expected", "absent"));

        assertThat(found(absent, "42", "42"))
                .isEqualTo(new Score.Unscored("same", "there is no expected answer to compare"));
        assertThat(found(SPEC, "42", " ")).isInstanceOf(Score.Unscored.class);
        assertThat(found(SPEC, "42", "4".repeat(500)))
                .isEqualTo(new Score.Unscored("same", "the expected answer is too long to compare"));
    }

    @Test
    void looksAtTheValuesThatItsSettingsName() {
        var other = new ScorerSpec("same", "answer", Map.of("expected", "answer", "reply", "prompt"));

        assertThat(((Score.Verification) found(other, "#### 1", "3")).detail())
                .isEqualTo("the answer is What is 3 times 4?, expected 3");
    }

    private static Score.Verification score(String reply, String expected) {
        return (Score.Verification) found(SPEC, reply, expected);
    }

    private static Score found(ScorerSpec spec, String reply, String expected) {
        var candidate = Samples.candidate(
                Samples.promptWith(Map.of("prompt", "What is 3 times 4?", "answer", expected), spec), reply);
        return new AnswerVerifier()
                .score(candidate, spec)
                .toCompletableFuture()
                .join()
                .scores()
                .get(0);
    }
}
