package dev.millrace.recipes.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsTest {

    private static final List<String> ENGLISH_ONLY =
            List.of("letter_at_least", "upper_case", "lower_case", "capitals_at_least", "capitals_at_most");

    private static final List<String> KOREAN_ONLY = List.of("no_latin", "speech_level");

    static List<String> kinds() {
        return Instructions.kinds();
    }

    @Test
    void offerWhatMakesSenseInALanguage() {
        assertThat(Instructions.kinds()).hasSizeGreaterThan(21).doesNotHaveDuplicates();
        assertThat(Instructions.kinds("en"))
                .containsAll(ENGLISH_ONLY)
                .doesNotContainAnyElementsOf(KOREAN_ONLY)
                .hasSize(Instructions.kinds().size() - KOREAN_ONLY.size());
        assertThat(Instructions.kinds("ko"))
                .containsAll(KOREAN_ONLY)
                .doesNotContainAnyElementsOf(ENGLISH_ONLY)
                .hasSize(Instructions.kinds().size() - ENGLISH_ONLY.size());
        assertThat(Instructions.kinds("fr")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areSaidWithTheirParametersAndReadBackAsTheyWereDrawn(String kind) {
        for (var language : List.of("en", "ko")) {
            if (!Instructions.kinds(language).contains(kind)) {
                continue;
            }
            for (int seed = 0; seed < 100; seed++) {
                var drawn = Instructions.draw(seed, language, List.of(kind), 1).get(0);
                var text = drawn.text(language);

                assertThat(drawn.kind()).isEqualTo(kind);
                assertThat(text).isNotBlank().doesNotContain("{").doesNotContain("}");
                drawn.parameters().values().forEach(value -> assertThat(text).contains(value.split(" ", -1)));
                assertThat(Instruction.read(drawn.written())).isEqualTo(drawn);
            }
        }
    }

    @Test
    void areDrawnTheSameForTheSameSeedOnEveryJava() {
        var kinds = List.of("title", "words_at_least", "starts_with", "no_commas");
        var turned = List.of("no_commas", "starts_with", "words_at_least", "title", "title");

        for (int seed = 0; seed < 100; seed++) {
            assertThat(Instructions.draw(seed, "ko", turned, 2)).isEqualTo(Instructions.draw(seed, "ko", kinds, 2));
        }
        assertThat(LongStream.range(0, 6)
                        .mapToObj(seed ->
                                Instructions.draw(seed, "en", kinds, 1).get(0).written()))
                .containsExactly(
                        "title",
                        "no_commas",
                        "starts_with phrase=\"Here is my answer:\"",
                        "no_commas",
                        "starts_with phrase=\"Certainly.\"",
                        "starts_with phrase=\"Certainly.\"");
    }

    @Test
    void areDrawnOfEveryKindAndWithDifferentParameters() {
        var kinds = new HashSet<String>();
        var written = new HashSet<String>();
        for (int seed = 0; seed < 2_000; seed++) {
            var drawn =
                    Instructions.draw(seed, "ko", Instructions.kinds("ko"), 1).get(0);
            kinds.add(drawn.kind());
            written.add(drawn.written());
        }

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Instructions.kinds("ko"));
        assertThat(written).hasSizeGreaterThan(300);
    }

    @Test
    void areNotDrawnOrSaidWhereTheyAreNotOffered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instructions.draw(1, "ko", List.of("title", "upper_case"), 1))
                .withMessage("the instruction upper_case is not offered in \"ko\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instruction.read("upper_case").text("ko"))
                .withMessage("the instruction upper_case is not offered in \"ko\", but in en");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instructions.draw(1, "en", List.of(), 1))
                .withMessage("of these kinds of instruction no 1 can be drawn together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instructions.draw(1, "en", List.of("word_at_least"), 1))
                .withMessageStartingWith("the instruction kind \"word_at_least\", expected one of words_at_least, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instructions.draw(1, "en", List.of("upper_case", "lower_case", "title"), 3))
                .withMessage("of these kinds of instruction no 3 can be drawn together");
    }

    @Test
    void areSaidInPlainWords() {
        assertThat(Instruction.read("sentences_exactly count=1").text("en")).isEqualTo("Write exactly 1 sentence.");
        assertThat(Instruction.read("sentences_exactly count=4").text("ko")).isEqualTo("정확히 4문장으로 쓰세요.");
        assertThat(Instruction.read("keywords_absent keywords=\"very just\"").text("en"))
                .isEqualTo("Use none of these words: \"very\", \"just\".");
    }

    @Test
    void keepTextsWithQuotationMarksBackslashesAndBraces() {
        var instruction = new Instruction("starts_with", Map.of("phrase", "\"{phrase}\\\" count=1"));

        assertThat(instruction.written()).isEqualTo("starts_with phrase=\"\\\"{phrase}\\\\\\\" count=1\"");
        assertThat(Instruction.read(instruction.written())).isEqualTo(instruction);
        assertThat(instruction.text("en")).contains("\"{phrase}\\\" count=1");
        assertThat(instruction.fault("\"{phrase}\\\" count=1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            words_at_leest count=3               | the instruction kind "words_at_leest", expected one of words_at_least,
            words_at_least                       | the instruction words_at_least lacks its parameter count
            words_at_least count=0               | the parameter count of the instruction words_at_least is "0", expected a whole number from 1 to 999999
            words_at_least count=-3              | is "-3", expected a whole number
            words_at_least count=1000000         | is "1000000", expected a whole number
            words_at_least count=03              | is "03", expected a whole number
            words_at_least count=３              | is "３", expected a whole number
            words_at_least count="3"             | is written as "words_at_least count="3"", expected words_at_least count=3
            words_at_least count=3 count=4       | has a parameter twice
            words_at_least count=3 most=4        | the instruction words_at_least has no parameter "most", expected count
            words_at_least  count=3              | lacks its parameter count
            words_at_least count                 | has no '=' at its character 21, expected a kind and name=value for each parameter
            title on=1                           | the instruction title has no parameter "on", expected none
            starts_with phrase=Well              | is written as "starts_with phrase=Well", expected starts_with phrase="Well"
            starts_with phrase="Well             | has no '"' at its character 25
            starts_with phrase="Well"x           | has no ' ' at its character 26
            starts_with phrase=""                | is "", expected one line of 1 to 200 characters
            starts_with phrase=" Well"           | is " Well", expected one line
            keywords_present keywords="a  b"     | is "a  b", expected 1 to 8 different words
            keywords_present keywords="a a"      | is "a a", expected 1 to 8 different words
            letter_at_least letter="Q" count=3   | is "Q", expected one of a, b, c
            letter_at_least count=3 letter="q"   | expected letter_at_least letter="q" count=3
            """)
    void areNotReadWhereAnythingIsWrong(String written, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instruction.read(written))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "starts_with phrase=\"a\nb\"", "starts_with phrase=\"\ud800\"", "\\", "="})
    void areNotReadFromOddLines(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instruction.read(written))
                .withMessageStartingWith("the ");
    }
}
