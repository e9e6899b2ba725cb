package dev.millrace.cli.progress;

import static dev.millrace.cli.Samples.NOON;
import static dev.millrace.cli.Samples.RUN;
import static dev.millrace.cli.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.RunState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBoardTest {

    private final ProgressBoard board = new ProgressBoard();

    @Test
    void showsALineForEachStageWithItsSpeed() {
        board.hear(progress(RunState.SEALED, new Books(20, 10, 10, 40, 0, 30, 10, 5, 0), Books.EMPTY, NOON));
        board.hear(progress(
                RunState.SEALED, new Books(40, 35, 5, 140, 0, 100, 40, 60, 0), Books.EMPTY, NOON.plusSeconds(2)));

        assertThat(board.lines())
                .containsExactly(
                        "run       stage      issued     open  settled   passed accepted rejected settling",
                        "facts/one question       40        5       35      100        0       40   12.5/s",
                        "facts/one answer          0        0        0        0        0        0    0.0/s");
    }

    @Test
    void saysWhetherTheStateChanged() {
        assertThat(board.hear(progress(RunState.OPEN, Books.EMPTY, Books.EMPTY, NOON)))
                .isTrue();
        assertThat(board.hear(progress(RunState.OPEN, Books.ISSUED, Books.EMPTY, NOON.plusSeconds(1))))
                .isFalse();
        assertThat(board.hear(progress(RunState.DONE, Books.EMPTY, Books.EMPTY, NOON.plusSeconds(2))))
                .isTrue();
        assertThat(board.lines().subList(1, 3)).allMatch(line -> line.endsWith("done"));
    }

    @Test
    void knowsWhetherAllHaveEnded() {
        assertThat(board.ended(List.of(RUN))).isFalse();
        board.hear(progress(RunState.SEALED, Books.EMPTY, Books.EMPTY));
        assertThat(board.ended(List.of(RUN))).isFalse();
        board.hear(progress(RunState.SHORT, Books.EMPTY, Books.EMPTY));
        assertThat(board.ended(List.of(RUN))).isTrue();
    }

    @Test
    void bearsTimesBeyondAllTime() {
        board.hear(progress(RunState.OPEN, Books.EMPTY, Books.EMPTY, Instant.MIN));
        board.hear(progress(RunState.OPEN, Books.EMPTY, Books.EMPTY, Instant.MAX));

        assertThat(board.lines()).hasSize(3);
        assertThat(RunSummary.of(board.all().get(0))).anyMatch(line -> line.contains("time: "));
    }

    @Test
    void aSummaryEndsWithTheBooks() {
        var lines = RunSummary.of(
                progress(RunState.DONE, new Books(2, 2, 0, 5, 0, 3, 2, 0, 1), new Books(2, 2, 0, 3, 1, 0, 2, 0, 0)));
        assertThat(lines.get(0)).isEqualTo("facts/one (document-qa) is done");
        assertThat(lines).contains("  stratum en: accepted 1");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("books: issued=4 settled=4 open=0 items=8 accepted=1 passed=3 rejected=4");
    }
}
