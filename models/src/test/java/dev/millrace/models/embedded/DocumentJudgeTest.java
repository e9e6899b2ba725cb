package dev.millrace.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJudgeTest {

    private static final String TEXT =
            "The mill tower has seven bells because the village had seven guilds. 종은 탑에 일곱 개 있습니다.";

    private final DocumentJudge judge = new DocumentJudge();

    @ParameterizedTest
    @ValueSource(strings = {"What is a mill?", "In 1901, who bought the mill?", "물레방아는 무엇인가요?", "왜 물이 맑나요?"})
    void knowsAQuestion(String text) {
        assertThat(judge.isQuestion(text).passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The mill?", "What is a mill", "What is it? And why?", "## What is a mill?\n- a", "물레방아는 무엇?"})
    void knowsWhatIsNoQuestion(String text) {
        assertThat(judge.isQuestion(text).passes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does it do?",
                "What is the example?",
                "Why is this mill old?",
                "이것은 무엇인가요?",
                "그 마을은 어디에 있나요?",
                "What?"
            })
    void knowsAQuestionThatPointsElsewhere(String question) {
        assertThat(judge.standsAlone(question).passes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"What does the mill tower hold?", "가람 마을 도서관은 어디에 있나요?", "What does `this.loader` do?"})
    void knowsAQuestionThatStandsAlone(String question) {
        assertThat(judge.standsAlone(question).passes()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many bells does the mill tower have? | The mill tower has seven bells. | true
            How many bells does the mill tower have? | The mill tower has bells.       | false
            How many bells does the mill tower have? | The mill tower has nine bells.  | false
            Why does the mill tower have seven bells? | Because the village had seven guilds. | true
            What is the mill tower? | The mill tower. | false
            What does the mill tower have? | The mill tower has a golden clock and a green roof. | false
            What does the mill tower have? | The mill tower has: | false
            탑에 종이 몇 개 있나요? | 종은 탑에 일곱 개 있습니다. | true
            종은 왜 탑에 있나요? | 종은 탑에 일곱 개 있습니다. | false
            """)
    void knowsWhetherAnAnswerAnswers(String question, String answer, boolean passes) {
        var judgement = judge.answers(TEXT, question, answer);

        assertThat(judgement.passes()).as(judgement.explanation()).isEqualTo(passes);
        assertThat(judgement.explanation()).endsWith(".");
    }

    @Test
    void refusesADocumentThatIsTooLong() {
        assertThat(judge.answers("word ".repeat(100_000), "What is a word?", "A word is a word.")
                        .passes())
                .isFalse();
    }
}
