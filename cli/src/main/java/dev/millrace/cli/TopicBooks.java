package dev.millrace.cli;

import dev.millrace.cli.books.Recount;
import dev.millrace.cli.books.Recounted;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Row;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Everything that an installation's topics show of its books, read up to where they ended at one time.
 *
 * @param accepted the records as they stand on their topic
 * @param progress the newest of each run
 */
public record TopicBooks(Recounted recounted, List<String> accepted, List<RunProgress> progress) {

    /** Reads them; progress first, for what it says was committed before or together with what it speaks of. */
    public static TopicBooks read(Cluster cluster) {
        var progress = progress(cluster);
        var recount = new Recount();
        var accepted = new ArrayList<String>();
        each(cluster, cluster.prompts(), Prompt.class, recount::prompt);
        each(cluster, List.copyOf(cluster.having(Topic.PREFERENCES)), PreferencePair.class, recount::preference);
        each(cluster, List.copyOf(cluster.having(Topic.REJECTED)), RejectedRecord.class, recount::rejected);
        try (var reader = cluster.reader(cluster.having(Topic.ACCEPTED))) {
            reader.readToEnd(row -> {
                recount.accepted(Wire.read(row.value(), AcceptedRecord.class));
                accepted.add(row.text());
            });
        }
        return new TopicBooks(recount.result(), List.copyOf(accepted), progress);
    }

    /** Everything that is wrong; empty if the books balance, nothing is open, and the ledger says the same. */
    public List<String> differences() {
        var differences = new ArrayList<>(recounted.differences(progress));
        if (recounted.total().open() != 0) {
            differences.add(recounted.total().open() + " prompts are open");
        }
        return List.copyOf(differences);
    }

    private static List<RunProgress> progress(Cluster cluster) {
        Map<RunId, RunProgress> newest = new TreeMap<>();
        each(
                cluster,
                List.copyOf(cluster.having(Topic.PROGRESS)),
                RunProgress.class,
                progress -> newest.put(progress.run(), progress));
        return List.copyOf(newest.values());
    }

    private static <T> void each(Cluster cluster, List<String> topics, Class<T> type, Consumer<T> taker) {
        try (var reader = cluster.reader(topics)) {
            reader.readToEnd(row -> readable(row, type).ifPresent(taker));
        }
    }

    /** What cannot be read is nothing of the ledger's: had it been, it would be missing in what is counted. */
    private static <T> Optional<T> readable(Row row, Class<T> type) {
        try {
            return Optional.of(Wire.read(row.value(), type));
        } catch (UnreadableException foreign) {
            return Optional.empty();
        }
    }
}
