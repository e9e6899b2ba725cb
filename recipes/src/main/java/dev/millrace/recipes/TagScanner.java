package dev.millrace.recipes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds tags such as {@code [QUESTION]} and {@code [END]} in what a model wrote, with the decoration around them. */
final class TagScanner {

    /** The tag that ends an entry. */
    static final String END = "END";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
    private static final Pattern PARTICLE = Pattern.compile("(?:을|를|과|와|은|는|의|에|으?로|(?:이?라)[고는])[\\s,.]");
    private static final int LONGEST_TAG = 80;
    private static final String OPENING = "[［【";
    private static final String CLOSING = "]］】";
    private static final String DECORATION = " \t*_`#>-•\\";
    private static final String MARKS = "*_`\\";

    private final String text;
    private final Map<String, String> fields = new HashMap<>();

    TagScanner(String text, List<String> fields) {
        this.text = text;
        fields.forEach(field -> this.fields.put(field.toUpperCase(Locale.ROOT), field));
    }

    /** The next tag from a place on. */
    Optional<Tag> next(int from) {
        for (int i = from; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                var tag = at(i, from);
                if (tag.isPresent()) {
                    return tag;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Tag> at(int bracket, int from) {
        var closing = closing(bracket);
        if (closing < 0 || text.startsWith("(", closing + 1)) {
            return Optional.empty();
        }
        var raw = text.substring(bracket + 1, closing).replace("\\", "").strip();
        var start = left(bracket, from);
        if ((isLowerCase(raw) || hasParticle(closing + 1)) && !startsLine(start, from)) {
            return Optional.empty();
        }
        var word = BETWEEN_WORDS.matcher(raw.toUpperCase(Locale.ROOT)).replaceAll("_");
        var closes = word.startsWith("/");
        var ends = word.startsWith("END_") && field(word.substring(4)).isPresent();
        return field(ends ? END : closes ? word.substring(1) : word)
                .map(name -> new Tag(
                        name.equals(END) ? Kind.END : closes ? Kind.CLOSES : Kind.OPENS,
                        name,
                        start,
                        right(closing + 1, bracket > from && MARKS.indexOf(text.charAt(bracket - 1)) >= 0)));
    }

    /** In the midst of a line, {@code list[end]} and {@code [answer]} are what somebody writes about. */
    private static boolean isLowerCase(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT));
    }

    /** So is what has a Korean particle: {@code [QUESTION]과 [ANSWER]를 쓰세요}. */
    private boolean hasParticle(int place) {
        return PARTICLE.matcher(text).region(place, text.length()).lookingAt();
    }

    private int closing(int bracket) {
        var last = Math.min(text.length(), bracket + LONGEST_TAG);
        for (int i = bracket + 1; i < last; i++) {
            var character = text.charAt(i);
            if (CLOSING.indexOf(character) >= 0) {
                return i;
            }
            if (character == '\n' || OPENING.indexOf(character) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** The field of a tag; models like to number them: {@code [QUESTION 2]}. */
    private Optional<String> field(String word) {
        var exact = fields.get(word);
        if (exact != null || word.equals(END)) {
            return Optional.of(exact == null ? END : exact);
        }
        var end = word.length();
        while (end > 0 && (Character.isDigit(word.charAt(end - 1)) || "_#:.".indexOf(word.charAt(end - 1)) >= 0)) {
            end--;
        }
        return Optional.ofNullable(fields.get(word.substring(0, end)));
    }

    /** Where the tag's own decoration begins: a list mark or number at the line's start, bold, a heading. */
    private int left(int bracket, int from) {
        var start = back(bracket, from, DECORATION);
        if (!startsLine(start, from) && ".)".indexOf(text.charAt(start - 1)) >= 0) {
            var number = back(start - 1, from, "0123456789");
            var before = back(number, from, DECORATION);
            start = number < start - 1 && startsLine(before, from) ? before : start;
        }
        return startsLine(start, from) ? start : back(bracket, from, MARKS);
    }

    private int back(int place, int from, String over) {
        var start = place;
        while (start > from && over.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    private boolean startsLine(int place, int from) {
        return place == from || text.charAt(place - 1) == '\n';
    }

    private int right(int place, boolean marked) {
        var end = place;
        while (end < text.length() && end < place + 4) {
            var character = text.charAt(end);
            if (":：".indexOf(character) < 0 && !(marked && MARKS.indexOf(character) >= 0)) {
                return end;
            }
            end++;
        }
        return end;
    }

    /** What a tag does. */
    enum Kind {
        /** It begins a field's value. */
        OPENS,
        /** It ends a field's value. */
        CLOSES,
        /** It ends an entry. */
        END
    }

    /** A tag from the start of its decoration to the end of it. */
    record Tag(Kind kind, String field, int start, int end) {}
}
