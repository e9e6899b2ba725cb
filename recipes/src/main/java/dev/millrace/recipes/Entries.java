package dev.millrace.recipes;

import dev.millrace.contracts.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries of one reply on their way to items: counts them, and knows again what stood there before. */
final class Entries {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final int reply;
    private final List<String> fields;
    private final int most;
    private final List<Item> items = new ArrayList<>();
    private final Map<List<String>, Integer> places = new HashMap<>();
    private int surplus;

    Entries(int reply, List<String> fields, int maxItems) {
        this.reply = reply;
        this.fields = fields;
        most = maxItems == 0 ? ReplyParser.MOST_ITEMS : maxItems;
    }

    /** An entry that stands whole in the reply; it is an item if it has all its values and did not stand there before. */
    void add(Map<String, String> values) {
        if (isFull()) {
            addSurplus();
            return;
        }
        var missing =
                fields.stream().filter(field -> !values.containsKey(field)).toList();
        if (!missing.isEmpty()) {
            addFaulty(Fault.INCOMPLETE, "the entry has no " + String.join(", no ", missing), values);
            return;
        }
        var empty = fields.stream()
                .filter(field -> saysNothing(values.getOrDefault(field, "")))
                .toList();
        if (!empty.isEmpty()) {
            addFaulty(Fault.EMPTY, "the entry says nothing as " + String.join(", ", empty), values);
            return;
        }
        var same = fields.stream()
                .map(field -> SPACE.matcher(values.getOrDefault(field, "")).replaceAll(" "))
                .toList();
        @Nullable Integer before = places.putIfAbsent(same, items.size() + 1);
        if (before != null) {
            addFaulty(Fault.REPEATED, "the reply has the same as its entry " + before + " already", values);
            return;
        }
        items.add(new Item(reply, ordered(values), null, List.of()));
    }

    void addFaulty(Fault fault, String detail, Map<String, String> values) {
        if (isFull()) {
            addSurplus();
            return;
        }
        items.add(new Item(reply, ordered(values), fault.reason(detail), List.of()));
    }

    /** Whether any further entry is one too many, so that nobody needs to look into it. */
    boolean isFull() {
        return items.size() >= most;
    }

    void addSurplus() {
        surplus++;
    }

    /** All of them, or a single faulty one that says why there are none. */
    List<Item> items(String whyNone) {
        if (items.isEmpty()) {
            return List.of(new Item(reply, Map.of(), Fault.NO_ITEMS.reason(whyNone), List.of()));
        }
        if (surplus == 0) {
            return List.copyOf(items);
        }
        var all = new ArrayList<>(items);
        all.add(new Item(
                reply,
                Map.of(),
                Fault.TOO_MANY.reason("the reply has " + (most + surplus) + " entries, expected at most " + most
                        + "; the further " + surplus + " were not taken"),
                List.of()));
        return List.copyOf(all);
    }

    /** An entry of dots or dashes is the form itself, said back. */
    private static boolean saysNothing(String value) {
        return value.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private Map<String, String> ordered(Map<String, String> values) {
        var ordered = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var value = values.get(field);
            if (value != null) {
                ordered.put(field, value);
            }
        }
        return ordered;
    }
}
