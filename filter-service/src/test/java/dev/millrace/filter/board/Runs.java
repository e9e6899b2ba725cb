package dev.millrace.filter.board;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunProgress.StageProgress;
import dev.millrace.contracts.RunProgress.StratumProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs whose books balance: one seed was asked, and is open. */
final class Runs {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Books BOOKS = new Books(1, 0, 1, 0, 0, 0, 0, 0, 0);
    private static final SeedBooks SEEDS = new SeedBooks(1, 1, 0, 0, 0, 0);

    private Runs() {}

    static RunProgress open(String name) {
        return open(name, NOON);
    }

    static RunProgress open(String name, Instant opened) {
        return run(name, RunState.OPEN, opened, null, BOOKS);
    }

    static RunProgress ended(String name, Instant ended) {
        var books = new Books(1, 1, 0, 1, 1, 0, 0, 0, 0);
        return run(name, RunState.DONE, NOON, ended, books);
    }

    /** One whose open prompt is nowhere. */
    static RunProgress broken(String name) {
        return run(name, RunState.OPEN, NOON, null, new Books(1, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static RunProgress run(String name, RunState state, Instant opened, @Nullable Instant ended, Books books) {
        var stages = List.of(new StageProgress("answer", books));
        var stratum = new StratumProgress("north", 5, false, SEEDS, stages);
        return new RunProgress(
                RunId.parse(name),
                state,
                false,
                "",
                "mine",
                "hash",
                -1,
                SEEDS,
                stages,
                List.of(stratum),
                Map.of(),
                new Spend(new Tokens(10, 10), new Tokens(3, 2), new Tokens(5, 0), 40, 1, 0.5, 0),
                0,
                0,
                0,
                new Targets(9, 5, 1),
                new Budget(100, 3, Duration.ofHours(1).toSeconds()),
                opened,
                opened,
                ended);
    }
}
