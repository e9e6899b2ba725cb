package dev.millrace.cli.demo;

import dev.millrace.cli.progress.RunSummary;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What came of the demo, told in a few lines. */
public final class DemoSummary {

    private static final int LONGEST_TEXT = 280;

    private DemoSummary() {}

    /** Accepted by run and stratum, rejections by reason, tokens and time. */
    public static List<String> of(List<RunProgress> runs, Duration time) {
        var lines = new ArrayList<String>();
        for (var run : runs) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-20s accepted %4d: %s",
                    run.run(),
                    run.books().accepted(),
                    String.join(
                            ", ",
                            run.strata().stream()
                                    .map(stratum -> stratum.stratum() + " " + stratum.accepted())
                                    .toList())));
        }
        var rejections = new TreeMap<String, Long>();
        runs.forEach(run -> run.rejections().forEach((rule, count) -> rejections.merge(rule, count, Long::sum)));
        lines.add("rejected: " + (rejections.isEmpty() ? "nothing" : RunSummary.counts(rejections)));
        var teacher = runs.stream().map(run -> run.spend().teacher()).reduce(Tokens.NONE, Tokens::plus);
        var judge = runs.stream().map(run -> run.spend().judge()).reduce(Tokens.NONE, Tokens::plus);
        lines.add(String.format(
                Locale.ROOT,
                "tokens: %d by teachers, %d by judges; time: %.1f s",
                teacher.total(),
                judge.total(),
                time.toMillis() / 1000.0));
        return List.copyOf(lines);
    }

    /** Records to look at: the first of each run, one of them Korean if there is any. */
    public static List<AcceptedRecord> samples(List<AcceptedRecord> records) {
        var korean =
                records.stream().filter(record -> record.stratum().equals("ko")).findFirst();
        var seen = new HashSet<RunId>();
        return Stream.concat(korean.stream(), records.stream())
                .filter(record -> seen.add(record.run()))
                .toList();
    }

    /** A record as a person reads it: the last question and its answer. */
    public static List<String> told(AcceptedRecord record) {
        var lines = new ArrayList<String>();
        lines.add("record " + record.id() + " of " + record.run());
        last(record, ChatMessage.Role.USER).ifPresent(text -> lines.add("  asked:    " + text));
        last(record, ChatMessage.Role.ASSISTANT).ifPresent(text -> lines.add("  answered: " + text));
        return List.copyOf(lines);
    }

    private static Optional<String> last(AcceptedRecord record, ChatMessage.Role role) {
        return record.messages().stream()
                .filter(message -> message.role() == role)
                .reduce((earlier, later) -> later)
                .map(message -> cut(message.content().strip().replaceAll("\\s*\\R\\s*", " / ")));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
