package dev.millrace.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class DocumentAnswersTest {

    private static final String TEXT = """
            The mill tower has seven bells. Mill gears are made of apple wood.
            An otter lives below the weir and eats crayfish at night.
            """;

    private final DocumentAnswers answers = new DocumentAnswers();

    @Test
    void answersWhatTheReaderCanDerive() {
        assertThat(answers.answer("Mills", TEXT, "How many bells does the mill tower have?", 1))
                .hasValueSatisfying(
                        answer -> assertThat(answer).containsIgnoringCase("the mill tower has seven bells."));
    }

    @Test
    void answersNothingOfWhichTheDocumentDoesNotSpeak() {
        assertThat(answers.answer("Mills", TEXT, "Who paints the ceiling of the chapel?", 1))
                .isEmpty();
    }

    @Test
    void wordsTheAnswerBySeed() {
        var wordings = new HashSet<String>();
        for (var seed = 0; seed < 20; seed++) {
            wordings.add(answers.answer("Mills", TEXT, "How many bells does the mill tower have?", seed)
                    .orElseThrow());
        }

        assertThat(wordings)
                .containsExactlyInAnyOrder(
                        "The mill tower has seven bells.",
                        "According to the document, the mill tower has seven bells.");
    }
}
