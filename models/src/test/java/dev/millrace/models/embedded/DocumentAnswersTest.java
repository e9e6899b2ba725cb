package dev.millrace.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentAnswersTest {

    private static final String TEXT = """
            The mill tower has seven bells. Mill gears are made of apple wood.
            An otter lives below the weir and eats crayfish at night.
            """;

    private final DocumentAnswers answers = new DocumentAnswers();

    @Test
    void answersWhatTheReaderCanDerive() {
        assertThat(answers.answer("Mills", TEXT, "How many bells does the mill tower have?"))
                .hasValue("The mill tower has seven bells.");
    }

    @Test
    void answersNothingOfWhichTheDocumentDoesNotSpeak() {
        assertThat(answers.answer("Mills", TEXT, "Who paints the ceiling of the chapel?"))
                .isEmpty();
    }
}
