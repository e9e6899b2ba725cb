package dev.millrace.cli.books;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the books again from prompts, accepted, preferences and rejected alone, in whatever order they are read.
 *
 * <p>Every item leaves one trace: a record, a rejection, a drop, or a prompt that continues it. So a second trace of the
 * same item, or a trace of a prompt that nobody issued, is a fault.
 */
public final class Recount {

    private final Map<String, Issued> prompts = new HashMap<>();
    private final List<Trace> traces = new ArrayList<>();
    private final Set<String> records = new HashSet<>();
    private final List<String> pairs = new ArrayList<>();

    private enum Fate {
        ACCEPTED,
        REJECTED,
        DROPPED,
        CONTINUED
    }

    private record Issued(RunId run, String stratum, String stage) {}

    private record Trace(String prompt, int item, Fate fate) {}

    /** A prompt stands on a prompts topic; the same one again was only issued again. */
    public void prompt(Prompt prompt) {
        var issued = new Issued(prompt.run(), prompt.stratum(), prompt.stage());
        if (prompts.put(prompt.id(), issued) == null
                && !prompt.lineage().steps().isEmpty()) {
            traces.add(new Trace(prompt.parent(), prompt.ordinal(), Fate.CONTINUED));
        }
    }

    /** A record was accepted. */
    public void accepted(AcceptedRecord accepted) {
        records.add(accepted.id());
        traces.add(new Trace(accepted.prompt(), accepted.item(), Fate.ACCEPTED));
    }

    /** A pair was preferred; its preferred reply is a record too. */
    public void preference(PreferencePair pair) {
        pairs.add(pair.id());
    }

    /** Something was rejected; seeds are no part of these books. */
    public void rejected(RejectedRecord rejected) {
        switch (rejected.kind()) {
            case ITEM -> traces.add(new Trace(rejected.prompt(), rejected.item(), Fate.REJECTED));
            case DROPPED -> traces.add(new Trace(rejected.prompt(), rejected.item(), Fate.DROPPED));
            case SEED -> {}
        }
    }

    /** What the topics show, all in all. */
    public Recounted result() {
        var books = new TreeMap<RunId, Map<Place, Books>>();
        var faults = new ArrayList<String>();
        var settled = new HashSet<String>();
        var seen = new HashSet<String>();
        prompts.values().forEach(issued -> book(books, issued, Books.ISSUED));
        for (var trace : traces) {
            var issued = prompts.get(trace.prompt);
            if (issued == null) {
                faults.add("prompt " + trace.prompt + " was never issued, but its item " + trace.item + " was "
                        + word(trace.fate));
                continue;
            }
            if (!seen.add(trace.prompt + " " + trace.item)) {
                faults.add("item " + trace.item + " of prompt " + trace.prompt + " was judged twice, the second time "
                        + word(trace.fate));
            }
            if (settled.add(trace.prompt)) {
                book(books, issued, Books.SETTLED);
            }
            book(books, issued, booked(trace.fate));
        }
        faults.addAll(faultsOfPairs());
        return new Recounted(books, faults);
    }

    private List<String> faultsOfPairs() {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var pair : pairs) {
            if (!records.contains(pair)) {
                faults.add("preference pair " + pair + " has no accepted record");
            }
            if (!seen.add(pair)) {
                faults.add("preference pair " + pair + " stands there twice");
            }
        }
        return faults;
    }

    private static void book(Map<RunId, Map<Place, Books>> books, Issued issued, Books entry) {
        books.computeIfAbsent(issued.run, run -> new TreeMap<>())
                .merge(new Place(issued.stage, issued.stratum), entry, Books::plus);
    }

    /** What was asked on is no longer pending, so a drop or a continuation books both steps at once. */
    private static Books booked(Fate fate) {
        return switch (fate) {
            case ACCEPTED -> Books.ACCEPTED;
            case REJECTED -> Books.REJECTED;
            case DROPPED -> Books.PASSED.plus(Books.DROPPED);
            case CONTINUED -> Books.PASSED.plus(Books.CONTINUED);
        };
    }

    private static String word(Fate fate) {
        return switch (fate) {
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case DROPPED -> "dropped";
            case CONTINUED -> "continued";
        };
    }
}
