package dev.millrace.recipes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a reply into the JSON values that stand in it, one after the other or in lists, without parsing them. */
final class JsonSlices {

    private static final String FENCE = "```";

    private final String text;
    private final Predicate<String> isField;
    private final List<Slice> slices = new ArrayList<>();

    private JsonSlices(String text, Predicate<String> isField) {
        this.text = text;
        this.isField = isField;
    }

    /**
     * The values, in their order.
     *
     * @param isField tells a field of an object from the key of an object around the list
     */
    static List<Slice> of(String text, Predicate<String> isField) {
        var slices = new JsonSlices(text, isField);
        var fence = text.indexOf(FENCE);
        var inFence = fence < 0 ? -1 : slices.start(fence + FENCE.length());
        var start = inFence < 0 ? slices.start(0) : inFence;
        while (start >= 0) {
            start = slices.start(slices.cut(start));
        }
        return slices.slices;
    }

    /** Where the first object with a key, or list of objects, begins. */
    private int start(int from) {
        for (int i = from; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character != '{' && character != '[') {
                continue;
            }
            var next = skip(i + 1, "");
            if (next < text.length() && text.charAt(next) == (character == '{' ? '"' : '{')) {
                return i;
            }
            i = next - 1;
        }
        return -1;
    }

    /** Cuts the values that begin here; gives the place where others may begin, behind what a model says between. */
    private int cut(int start) {
        var isList = text.charAt(start) == '[';
        var wrapped = isList ? -1 : wrappedList(start);
        var list = isList ? start : wrapped;
        var place = skip(list < 0 ? start : list + 1, ",");
        while (place < text.length() && (list >= 0 ? text.charAt(place) != ']' : text.charAt(place) == '{')) {
            var end = end(place);
            slices.add(new Slice(text.substring(place, end < 0 ? text.length() : end), end >= 0));
            place = end < 0 ? text.length() : skip(end, ",");
        }
        var wrapperEnd = wrapped < 0 || place >= text.length() ? place : end(start);
        return wrapperEnd < 0 ? text.length() : wrapperEnd;
    }

    /** The list in {@code {"questions": [{…}, …]}}, as models write it that may answer with an object only; or -1. */
    private int wrappedList(int start) {
        var key = skip(start + 1, "");
        var keyEnd = stringEnd(key);
        if (keyEnd < 0 || isField.test(text.substring(key + 1, keyEnd - 1))) {
            return -1;
        }
        var colon = skip(keyEnd, "");
        var list = colon < text.length() && text.charAt(colon) == ':' ? skip(colon + 1, "") : text.length();
        var inner = list < text.length() && text.charAt(list) == '[' ? skip(list + 1, "") : text.length();
        return inner < text.length() && text.charAt(inner) == '{' ? list : -1;
    }

    /** Where the value that begins here ends, or -1 if its end is not there. */
    private int end(int start) {
        var depth = 0;
        for (int i = start; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '"') {
                i = stringEnd(i) - 1;
                if (i < 0) {
                    return -1;
                }
            } else if (character == '{' || character == '[') {
                depth++;
            } else if (depth == 0 && (character == ',' || character == ']')) {
                return i;
            } else if (character == '}' || character == ']') {
                depth--;
                if (depth <= 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private int stringEnd(int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1;
            }
        }
        return -1;
    }

    private int skip(int from, String alsoOver) {
        var place = from;
        while (place < text.length()
                && (Character.isWhitespace(text.charAt(place)) || alsoOver.indexOf(text.charAt(place)) >= 0)) {
            place++;
        }
        return place;
    }

    /** A value's text; not whole if the reply ends within it. */
    record Slice(String text, boolean whole) {}
}
