package dev.millrace.recipes.instruction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A text of one line.
 *
 * @param drawn by language
 */
record Phrase(String name, Map<String, List<String>> drawn) implements Parameter {

    private static final int LONGEST = 200;

    Phrase {
        drawn = Map.copyOf(drawn);
    }

    static Phrase of(String name) {
        return new Phrase(name, Map.of());
    }

    Phrase drawn(String language, String... phrases) {
        var more = new LinkedHashMap<>(drawn);
        more.put(language, List.of(phrases));
        return new Phrase(name, more);
    }

    @Override
    public boolean takes(String value) {
        return isOneLine(value, LONGEST);
    }

    /** Whether it is something that can be read and written on a line: no space around it, no sign that is none. */
    static boolean isOneLine(String value, int longest) {
        return !value.isEmpty()
                && value.length() <= longest
                && value.equals(value.strip())
                && value.codePoints().noneMatch(Phrase::isNoSign);
    }

    private static boolean isNoSign(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    @Override
    public String expected() {
        return "one line of 1 to " + LONGEST + " characters without space around it";
    }

    @Override
    public String draw(String language, SplittableRandom random) {
        return Parameter.oneOf(drawn.getOrDefault(language, List.of()), random);
    }
}
