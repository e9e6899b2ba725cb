package dev.millrace.cli;

import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.kafka.TopicReader;
import dev.millrace.cli.progress.ProgressBoard;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Follows progress and reports: from all that is known now to what comes. */
final class Follower implements AutoCloseable {

    private final TopicReader reader;
    private final String reportsTopic;
    private final Predicate<RunProgress> wanted;
    private final ProgressBoard board = new ProgressBoard();
    private final Map<String, Report> reports = new HashMap<>();

    /** Reads what is known of the wanted runs, and every report. */
    Follower(Cluster cluster, Predicate<RunProgress> wanted) {
        this.reader = cluster.reader(cluster.having(Topic.PROGRESS, Topic.REPORTS));
        this.reportsTopic = cluster.names().of(Topic.REPORTS);
        this.wanted = wanted;
        reader.readToEnd(this::hear);
    }

    /** What comes within a moment; says whether a run's state changed. */
    boolean poll(Duration wait) {
        var changed = false;
        for (var row : reader.poll(wait)) {
            changed |= hear(row);
        }
        return changed;
    }

    ProgressBoard board() {
        return board;
    }

    /** What was said of a command or seed. */
    Optional<Report> about(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public void close() {
        reader.close();
    }

    /** What cannot be read is nothing that can be followed; only the filter writes here. */
    private boolean hear(Row row) {
        try {
            if (row.topic().equals(reportsTopic)) {
                var report = Wire.read(row.value(), Report.class);
                reports.put(report.id(), report);
                return false;
            }
            var progress = Wire.read(row.value(), RunProgress.class);
            return wanted.test(progress) && board.hear(progress);
        } catch (UnreadableException foreign) {
            return false;
        }
    }
}
