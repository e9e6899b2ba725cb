package dev.millrace.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DocumentQuestionsTest {

    private static final String TEXT = """
            A millrace is a channel that leads water to a wheel. The mill tower has seven bells.
            Mill gears are made of apple wood. Spare gears are kept in a dry loft.
            """;

    private final DocumentQuestions questions = new DocumentQuestions();

    @Test
    void drawsBySeed() {
        assertThat(questions.ask("Mills", TEXT, 2, 1)).hasSize(2).isEqualTo(questions.ask("Mills", TEXT, 2, 1));
        assertThat(questions.ask("Mills", TEXT, 9, 2)).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(LongStream.range(0, 10)
                        .mapToObj(seed -> questions.ask("Mills", TEXT, 2, seed))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void asksOfProseBeforeTables() {
        var table = new StringBuilder("\n\n| Key | Default |\n|---|---|\n");
        for (var i = 0; i < 9; i++) {
            table.append("| `mill.gate").append(i).append("` | ").append(i).append(" |\n");
        }

        assertThat(questions.ask("Mills", TEXT + table, 6, 1))
                .hasSize(6)
                .filteredOn(question -> question.contains("mill.gate"))
                .hasSize(2);
    }

    @Test
    void asksNothingWhereNothingIsSaid() {
        assertThat(questions.ask("", "", 3, 1)).isEmpty();
        assertThat(questions.ask("Mills", TEXT, 0, 1)).isEmpty();
    }
}
