package dev.millrace.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** What happened, as text. */
final class ChaosTable {

    private static final String ROW = "%7s  %-16s %-10s %9s %13s %9s %9s";

    private ChaosTable() {}

    static String head() {
        return String.format(Locale.ROOT, ROW, "at s", "what", "to", "in flight", "bought again", "ready s", "work s");
    }

    static String line(Happened happened) {
        return String.format(
                Locale.ROOT,
                ROW,
                seconds(happened.at()),
                happened.mishap().words(),
                happened.mishap().name(),
                happened.inFlight(),
                happened.boughtAgain(),
                seconds(happened.toReady()),
                seconds(happened.toWork()));
    }

    /** How long each process took after a kill: how often, median and most. */
    static List<String> startTimes(List<Happened> all) {
        var byName = new TreeMap<String, List<Duration>>();
        for (var one : all) {
            if (one.mishap().kind() == Mishap.Kind.KILL) {
                one.toWork()
                        .ifPresent(time -> byName.computeIfAbsent(one.mishap().name(), name -> new ArrayList<>())
                                .add(time));
            }
        }
        var lines = new ArrayList<String>();
        byName.forEach((name, times) -> {
            times.sort(Comparator.naturalOrder());
            lines.add(String.format(
                    Locale.ROOT,
                    "%-10s %3d kills; from start to the first record written: median %s s, most %s s",
                    name,
                    times.size(),
                    seconds(times.get(times.size() / 2)),
                    seconds(times.get(times.size() - 1))));
        });
        return lines;
    }

    private static String seconds(Optional<Duration> time) {
        return time.map(ChaosTable::seconds).orElse("–");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
