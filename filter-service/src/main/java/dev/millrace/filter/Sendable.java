package dev.millrace.filter;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import dev.millrace.ledger.Output;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What topics take, and what is sent instead of what they do not. */
final class Sendable {

    /** The most bytes of a value: key, headers and batch take room beside it. */
    static final int MOST_BYTES = Topic.MAX_RECORD_BYTES - 8 * 1024;

    private Sendable() {}

    static boolean fits(byte[] value) {
        return value.length <= MOST_BYTES;
    }

    /** A rejection without its texts; of anything but a prompt, which settles, a report that it is missing. */
    static Optional<Output> instead(Output output, int bytes, Instant now) {
        if (output.value() instanceof Prompt) {
            return Optional.empty();
        }
        if (output.value() instanceof RejectedRecord rejected) {
            var bare = bare(rejected);
            if (fits(Wire.bytes(bare))) {
                return Optional.of(new Output(output.topic(), "", output.key(), output.headers(), bare));
            }
        }
        var dataset = output.headers().getOrDefault(Headers.DATASET, "");
        return dataset.isEmpty() ? Optional.empty() : Optional.of(report(output, dataset, bytes, now));
    }

    private static RejectedRecord bare(RejectedRecord whole) {
        return new RejectedRecord(
                whole.id(),
                whole.kind(),
                whole.run(),
                whole.stage(),
                whole.stratum(),
                whole.prompt(),
                whole.item(),
                Map.of(),
                whole.reasons(),
                List.of(),
                Map.of(),
                whole.lineage());
    }

    private static Output report(Output output, String dataset, int bytes, Instant now) {
        var run = output.headers().getOrDefault(Headers.RUN, "");
        var report = new Report(
                output.topic().noun(),
                dataset,
                "too_large",
                run.isEmpty() ? "" : dataset + "/" + run,
                Report.Severity.WARNING,
                "a record of " + output.topic().noun() + " has " + bytes + " bytes and was not sent, at most "
                        + MOST_BYTES + " can be",
                Map.of("topic", output.topic().noun(), "bytes", String.valueOf(bytes)),
                now);
        var key = dataset + "/" + report.check() + "/" + report.id();
        return new Output(Topic.REPORTS, "", key, Map.of(Headers.DATASET, dataset), report);
    }
}
