package dev.millrace.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the records of the wire demand of their fields, with errors that name record and field. */
final class Fields {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static final int LONGEST_LABEL = 200;

    private Fields() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static <T> List<T> list(@Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a list holds null where a value is expected");
        }
        return List.copyOf(values);
    }

    /** Keeps the order in which the fields were written, so that equal records have equal bytes. */
    static <V> Map<String, V> map(@Nullable Map<String, V> values) {
        if (values == null || values.isEmpty()) {
            return Map.of();
        }
        values.forEach((key, value) -> {
            if (value == null) {
                throw new IllegalArgumentException("\"" + key + "\" is null where a value is expected");
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same of JSON; a number beyond those of Java could not be written again. */
    static Map<String, Object> json(@Nullable Map<String, Object> values) {
        var map = map(values);
        map.forEach(Fields::refuseEndless);
        return map;
    }

    private static void refuseEndless(Object name, @Nullable Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException("\"" + name + "\" has a number that is too large");
        }
        if (value instanceof List<?> list) {
            list.forEach(entry -> refuseEndless(name, entry));
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach(Fields::refuseEndless);
        }
    }

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    static <T> T required(String record, String field, @Nullable T value) {
        if (value == null || value.equals("")) {
            throw new IllegalArgumentException(record + " has no " + field);
        }
        return value;
    }

    static String name(String record, String field, @Nullable String value) {
        var name = required(record, field, value);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(record + " has the " + field + " \"" + cut(name)
                    + "\", expected 1 to 100 letters, digits, '.', '_' or '-', beginning with a letter or digit");
        }
        return name;
    }

    static String label(String record, String field, @Nullable String value) {
        return label(record, field, value, LONGEST_LABEL);
    }

    static String label(String record, String field, @Nullable String value, int longest) {
        var label = text(value);
        if (label.length() > longest || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(record + " has the " + field + " \"" + cut(label)
                    + "\", expected at most " + longest + " characters without control characters");
        }
        return label;
    }

    static long atLeast(String record, String field, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(record + " has " + field + " " + value + ", expected at least " + least);
        }
        return value;
    }

    static double finite(String record, String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(record + " has " + field + " " + value + ", expected a finite number");
        }
        return value;
    }

    static String cut(String value) {
        return Excerpt.of(value, 60);
    }
}
