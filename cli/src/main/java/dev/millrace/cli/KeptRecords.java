package dev.millrace.cli;

import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.seeds.RecordSeeds;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The accepted records of a dataset, each time the same: those that were there when they were first read. */
final class KeptRecords implements RecordSeeds.Records {

    private final Console console;
    private final ClusterOptions cluster;
    private final String dataset;
    private @Nullable Map<String, Map<Integer, Long>> ends;

    KeptRecords(Console console, ClusterOptions cluster, String dataset) {
        this.console = console;
        this.cluster = cluster;
        this.dataset = dataset;
    }

    @Override
    public String dataset() {
        return dataset;
    }

    @Override
    public void read(Consumer<AcceptedRecord> taker) {
        try (var reached = cluster.reach(console);
                var reader = reached.reader(reached.having(Topic.ACCEPTED))) {
            var upTo = ends == null ? reader.committedEnds() : ends;
            ends = upTo;
            reader.readUntil(upTo, row -> {
                if (row.isOf(dataset)) {
                    record(row).ifPresent(taker);
                }
            });
        }
    }

    private Optional<AcceptedRecord> record(Row row) {
        try {
            return Optional.of(Wire.read(row.value(), AcceptedRecord.class));
        } catch (UnreadableException foreign) {
            console.note(row.place() + " is no record and is left out");
            return Optional.empty();
        }
    }
}
