package dev.millrace.cli.books;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The books as the topics show them.
 *
 * @param books of each run, by stage and stratum
 * @param faults what cannot be true of any books, one sentence each
 */
public record Recounted(Map<RunId, Map<Place, Books>> books, List<String> faults) {

    /** Copies both. */
    public Recounted {
        books = Map.copyOf(books);
        faults = List.copyOf(faults);
    }

    /** All runs together. */
    public Books total() {
        return books.values().stream().map(run -> sum(run, place -> true)).reduce(Books.EMPTY, Books::plus);
    }

    /** Everything that is wrong: faults, prompts that are still open, and whatever the ledger says otherwise. */
    public List<String> differences(Collection<RunProgress> progress) {
        var differences = new ArrayList<>(faults);
        var unknown = new TreeMap<>(books);
        for (var run : progress) {
            var counted = books.getOrDefault(run.run(), Map.of());
            unknown.remove(run.run());
            for (var stage : run.stages()) {
                var ofStage = sum(counted, place -> place.stage().equals(stage.stage()));
                compare(run.run() + " " + stage.stage(), ofStage, stage.books(), differences);
            }
            for (var stratum : run.strata()) {
                var said = stratum.stages().stream()
                        .map(RunProgress.StageProgress::books)
                        .reduce(Books.EMPTY, Books::plus);
                var ofStratum = sum(counted, place -> place.stratum().equals(stratum.stratum()));
                compare(run.run() + " stratum \"" + stratum.stratum() + "\"", ofStratum, said, differences);
            }
            compare(run.run().toString(), sum(counted, place -> true), run.books(), differences);
            if (!run.balance()) {
                differences.add(run.run() + ": the books that the ledger wrote do not balance");
            }
        }
        unknown.keySet().forEach(run -> differences.add(run + ": the topics show it, the ledger does not"));
        return List.copyOf(differences);
    }

    private static Books sum(Map<Place, Books> books, Predicate<Place> which) {
        return books.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Books.EMPTY, Books::plus);
    }

    private static void compare(String of, Books counted, Books said, List<String> differences) {
        compare(of, "issued", counted.issued(), said.issued(), differences);
        compare(of, "settled", counted.settled(), said.settled(), differences);
        compare(of, "open", counted.open(), said.open(), differences);
        // The topics do not show what waits to be asked; the ledger's books say how much that is.
        compare(of, "items", counted.items(), said.items() - said.pending(), differences);
        compare(of, "accepted", counted.accepted(), said.accepted(), differences);
        compare(of, "rejected", counted.rejected(), said.rejected(), differences);
        compare(of, "dropped", counted.dropped(), said.dropped(), differences);
        compare(of, "passed", counted.passed(), said.passed() - said.pending(), differences);
    }

    private static void compare(String of, String what, long counted, long said, List<String> differences) {
        if (counted != said) {
            differences.add(of + ": the topics show " + what + "=" + counted + ", the ledger says " + said);
        }
    }
}
