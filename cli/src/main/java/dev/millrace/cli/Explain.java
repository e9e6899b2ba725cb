package dev.millrace.cli;

import dev.millrace.cli.explain.Found;
import dev.millrace.cli.explain.Story;
import dev.millrace.cli.explain.Way;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells a record's whole way. */
@Command(
        name = "explain",
        description = "Tells the whole way of an accepted or rejected record: its seed, and each stage's prompt,"
                + " replies, scores and verdict, as far as the topics still hold them.")
final class Explain implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "RECORD-ID", description = "The id of an accepted or rejected record.")
    private String id = "";

    Explain(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var reached = cluster.reach(console)) {
            var way = way(reached);
            console.say(Story.of(id, way, found(reached, way)));
            return Exit.DONE;
        }
    }

    private Way way(Cluster reached) {
        var ways = new ArrayList<Way>();
        read(reached, reached.having(Topic.ACCEPTED), row -> {
            if (row.text().contains(id)) {
                var accepted = Wire.read(row.value(), AcceptedRecord.class);
                if (accepted.id().equals(id)) {
                    ways.add(Way.of(accepted));
                }
            }
        });
        read(reached, reached.having(Topic.REJECTED), row -> {
            if (row.text().contains(id)) {
                var rejected = Wire.read(row.value(), RejectedRecord.class);
                if (rejected.id().equals(id)) {
                    ways.add(Way.of(rejected));
                }
            }
        });
        if (ways.isEmpty()) {
            throw new BadInput("no record " + id + " is on " + reached.names().of(Topic.ACCEPTED) + " or "
                    + reached.names().of(Topic.REJECTED) + " at " + reached.address());
        }
        return ways.get(0);
    }

    private static Found found(Cluster reached, Way way) {
        var found = new Found();
        var prompts = Set.copyOf(way.prompts());
        if (!way.seed().isEmpty()) {
            read(reached, reached.having(Topic.SEEDS), row -> seed(row, way, found));
        }
        if (!prompts.isEmpty()) {
            readOf(reached, prompts, reached.prompts(), row -> found.prompt(Wire.read(row.value(), Prompt.class)));
            readOf(
                    reached,
                    prompts,
                    reached.having(Topic.GENERATIONS),
                    row -> found.generation(Wire.read(row.value(), Generation.class)));
            readOf(
                    reached,
                    prompts,
                    reached.having(Topic.SCORES),
                    row -> found.scored(Wire.read(row.value(), ScoredGeneration.class)));
        }
        return found;
    }

    private static void seed(Row row, Way way, Found found) {
        var seed = Wire.read(row.value(), Seed.class);
        var sameRun = seed.adhoc()
                || way.run().filter(run -> seed.in(run).equals(seed)).isPresent();
        var id = seed.id().isEmpty() ? row.topic() + "-" + row.partition() + "-" + row.offset() : seed.id();
        if (sameRun && way.seed().equals(id)) {
            found.seed(seed);
        }
    }

    private static void readOf(Cluster reached, Set<String> prompts, Collection<String> topics, Consumer<Row> taker) {
        read(reached, topics, row -> {
            if (prompts.contains(row.header(Headers.PROMPT))) {
                taker.accept(row);
            }
        });
    }

    /** What cannot be read is on its dead letters, and no part of any record's way. */
    private static void read(Cluster reached, Collection<String> topics, Consumer<Row> taker) {
        try (var reader = reached.reader(List.copyOf(topics))) {
            reader.readToEnd(row -> {
                try {
                    taker.accept(row);
                } catch (UnreadableException foreign) {
                    // Passed over.
                }
            });
        }
    }
}
