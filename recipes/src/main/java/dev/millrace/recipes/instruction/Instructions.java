package dev.millrace.recipes.instruction;

import dev.millrace.contracts.Excerpt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The closed catalogue of kinds of instruction. */
public final class Instructions {

    private static final int LONGEST_QUOTE = 60;

    private static final Map<String, Kind> KINDS = byName(List.of(
            Lengths.kinds(),
            Keywords.kinds(),
            Letters.kinds(),
            Korean.kinds(),
            Layout.kinds(),
            Ends.kinds(),
            Formats.kinds()));

    private Instructions() {}

    /** All kinds, in the catalogue's order. */
    public static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** The languages in which any are offered. */
    public static List<String> languages() {
        return KINDS.values().stream()
                .flatMap(kind -> kind.wordings().keySet().stream())
                .distinct()
                .toList();
    }

    /** The kinds that are offered in a language, in the catalogue's order; none for a language that it does not speak. */
    public static List<String> kinds(String language) {
        return KINDS.values().stream()
                .filter(kind -> kind.isOfferedIn(language))
                .map(Kind::name)
                .toList();
    }

    /** Those of these kinds that can be drawn when so many are drawn together. */
    public static List<String> drawable(Collection<String> kinds, int count) {
        return next(kinds.stream().map(Instructions::kind).toList(), count).stream()
                .map(Kind::name)
                .toList();
    }

    /**
     * So many instructions of these kinds, with sensible parameters, that settle nothing in common and so never contradict;
     * the same for the same seed, language, kinds and count, whatever the kinds' order, as long as the catalogue keeps
     * them as they are.
     *
     * @throws IllegalArgumentException if one of the kinds is not offered in that language, or so many do not go together
     */
    public static List<Instruction> draw(long seed, String language, Collection<String> kinds, int count) {
        var offered = kinds(language);
        for (var kind : kinds) {
            if (!offered.contains(kind(kind).name())) {
                throw new IllegalArgumentException("the instruction " + kind + " is not offered in \""
                        + Excerpt.of(language, LONGEST_QUOTE) + "\"");
            }
        }
        var random = new SplittableRandom(seed);
        var left =
                offered.stream().filter(kinds::contains).map(Instructions::kind).toList();
        var drawn = new ArrayList<Instruction>();
        while (drawn.size() < count) {
            var next = next(left, count - drawn.size());
            if (next.isEmpty()) {
                throw new IllegalArgumentException(
                        "of these kinds of instruction no " + count + " can be drawn together");
            }
            var kind = Parameter.oneOf(next, random);
            drawn.add(kind.draw(language, random));
            left = beside(kind, left);
        }
        return List.copyOf(drawn);
    }

    /** Those with which so many that go together can be drawn. */
    private static List<Kind> next(List<Kind> kinds, int count) {
        return kinds.stream()
                .filter(kind -> areThere(count - 1, beside(kind, kinds)))
                .toList();
    }

    private static List<Kind> beside(Kind kind, List<Kind> kinds) {
        return kinds.stream().filter(kind::goesWith).toList();
    }

    private static boolean areThere(int count, List<Kind> kinds) {
        return count == 0
                || (count == 1 && !kinds.isEmpty())
                || (count > 1 && kinds.stream().anyMatch(kind -> areThere(count - 1, beside(kind, kinds))));
    }

    static Kind kind(String name) {
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("the instruction kind \"" + Excerpt.of(name, LONGEST_QUOTE)
                    + "\", expected one of " + String.join(", ", KINDS.keySet()));
        }
        return kind;
    }

    private static Map<String, Kind> byName(List<List<Kind>> groups) {
        var kinds = new LinkedHashMap<String, Kind>();
        groups.stream().flatMap(List::stream).forEach(kind -> kinds.put(kind.name(), kind));
        return Collections.unmodifiableMap(kinds);
    }
}
