package dev.millrace.recipes.instruction;

import dev.millrace.contracts.Excerpt;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An instruction on one line: its kind, and each parameter after one space as {@code name=12} or {@code name="a text"}, in
 * the kind's order. In a text a backslash stands before each quotation mark and backslash. Nothing may be written in
 * two ways.
 */
final class WrittenForm {

    private static final int LONGEST_QUOTE = 80;

    private final String written;
    private int place;

    private WrittenForm(String written) {
        this.written = written;
    }

    static String of(Instruction instruction) {
        var line = new StringBuilder(instruction.kind());
        instruction
                .parameters()
                .forEach((name, value) ->
                        line.append(' ').append(name).append('=').append(quoted(value)));
        return line.toString();
    }

    private static String quoted(String value) {
        return Count.isWhole(value) ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static Instruction read(String written) {
        if (written.isBlank()) {
            throw new IllegalArgumentException(
                    "the instruction is blank, expected one such as words_at_least count=120");
        }
        var form = new WrittenForm(written);
        var instruction = new Instruction(form.until(" "), form.parameters());
        if (!instruction.written().equals(written)) {
            throw new IllegalArgumentException(
                    "the instruction is written as " + form.excerpt() + ", expected " + instruction.written());
        }
        return instruction;
    }

    private Map<String, String> parameters() {
        var values = new LinkedHashMap<String, String>();
        while (place < written.length()) {
            take(' ');
            var name = until("=");
            take('=');
            if (values.put(name, value()) != null) {
                throw new IllegalArgumentException("the instruction " + excerpt() + " has a parameter twice");
            }
        }
        return values;
    }

    private String value() {
        if (place >= written.length() || written.charAt(place) != '"') {
            return until(" ");
        }
        var value = new StringBuilder();
        for (place++; place < written.length() && written.charAt(place) != '"'; place++) {
            if (written.charAt(place) == '\\' && place + 1 < written.length()) {
                place++;
            }
            value.append(written.charAt(place));
        }
        take('"');
        return value.toString();
    }

    private String until(String end) {
        var found = written.indexOf(end, place);
        var start = place;
        place = found < 0 ? written.length() : found;
        return written.substring(start, place);
    }

    private void take(char expected) {
        if (place >= written.length() || written.charAt(place) != expected) {
            throw new IllegalArgumentException("the instruction " + excerpt() + " has no '" + expected
                    + "' at its character " + (place + 1) + ", expected a kind and name=value for each parameter");
        }
        place++;
    }

    private String excerpt() {
        return "\"" + Excerpt.of(written, LONGEST_QUOTE) + "\"";
    }
}
