package dev.millrace.filter.board;

import static dev.millrace.filter.board.Runs.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.RunId;
import dev.millrace.ledger.RunView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunBoardTest {

    private final RunBoard board = new RunBoard();

    @Test
    void showsTheNewestOfEachRun() {
        board.show("task", Runs.open("a/one"));
        board.show("task", Runs.ended("a/one", NOON));

        assertThat(board.views(NOON)).extracting(RunView::progress).containsExactly(Runs.ended("a/one", NOON));
    }

    @Test
    void forgetsARunTenMinutesAfterItsEnd() {
        for (int i = 0; i < 1_000; i++) {
            board.show("task", Runs.ended("a/" + i, NOON));
        }

        assertThat(board.views(NOON.plus(Duration.ofMinutes(10)))).hasSize(1_000);
        assertThat(board.views(NOON.plus(Duration.ofMinutes(10)).plusMillis(1))).isEmpty();
        assertThat(board.views(NOON)).as("it is gone for good").isEmpty();
    }

    @Test
    void keepsWhatIsOverdueUntilTheRunIsOver() {
        board.show("task", new RunView(Runs.open("a/one"), 3));
        board.show("task", Runs.open("a/one"));
        assertThat(overdue()).containsExactly(3L);

        board.overdue(RunId.parse("a/one"), 5);
        board.overdue(RunId.parse("a/unknown"), 5);
        assertThat(overdue()).containsExactly(5L);

        board.show("task", Runs.ended("a/one", NOON));
        assertThat(overdue()).containsExactly(0L);
    }

    @Test
    void forgetsTheRunsOfATaskThatIsGone() {
        board.show("one", Runs.open("a/one"));
        board.show("two", Runs.open("b/one"));

        board.forget("one");

        assertThat(board.views(NOON)).extracting(RunView::progress).containsExactly(Runs.open("b/one"));
    }

    private List<Long> overdue() {
        return board.views(NOON).stream().map(RunView::overdue).toList();
    }
}
