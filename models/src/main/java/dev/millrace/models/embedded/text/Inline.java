package dev.millrace.models.embedded.text;

import java.util.Map;

/** Takes Markdown's inline marks out of a line; code spans keep their backticks. */
final class Inline {

    private static final Map<String, String> ENTITIES = Map.of(
            "&amp;",
            "&",
            "&lt;",
            "<",
            "&gt;",
            ">",
            "&nbsp;",
            " ",
            "&quot;",
            "\"",
            "&#39;",
            "'",
            "&mdash;",
            "—",
            "&ndash;",
            "–",
            "&hellip;",
            "…");
    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|<>~";

    private final String line;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private Inline(String line) {
        this.line = line;
    }

    static String plain(String line) {
        return new Inline(line).read().replaceAll("\\s{2,}", " ").strip();
    }

    private String read() {
        while (at < line.length()) {
            step(line.charAt(at));
        }
        return plain.toString();
    }

    private void step(char character) {
        switch (character) {
            case '`' -> code();
            case '!', '[' -> link(character);
            case '<' -> tag();
            case '*', '_', '~' -> emphasis(character);
            case '&' -> entity();
            case '\\' -> escape();
            default -> keep(1);
        }
    }

    private void code() {
        var ticks = 1;
        while (at + ticks < line.length() && line.charAt(at + ticks) == '`') {
            ticks++;
        }
        var end = line.indexOf("`".repeat(ticks), at + ticks);
        if (end < 0) {
            at += ticks;
            return;
        }
        var content = line.substring(at + ticks, end).strip();
        if (!content.isEmpty()) {
            plain.append('`').append(content.replace('`', '\'')).append('`');
        }
        at = end + ticks;
    }

    private void link(char opener) {
        var image = opener == '!';
        var open = image ? at + 1 : at;
        if (open >= line.length() || line.charAt(open) != '[') {
            keep(1);
            return;
        }
        var close = closing(open, '[', ']');
        if (close < 0) {
            keep(1);
            return;
        }
        var label = line.substring(open + 1, close);
        var end = close + 1;
        var target = end < line.length() ? line.charAt(end) : ' ';
        if (target == '(' || target == '[') {
            var after = closing(end, target, target == '(' ? ')' : ']');
            end = after < 0 ? end : after + 1;
        } else if (!image && !label.startsWith("^")) {
            plain.append(label.matches("[ xX]|!\\w+") ? "" : "[" + plain(label) + "]");
            at = end;
            return;
        }
        plain.append(image || label.startsWith("^") ? "" : plain(label));
        at = end;
    }

    /** The matching bracket, looked for in a limited stretch so that hostile text stays linear. */
    private int closing(int open, char opener, char closer) {
        var depth = 0;
        var limit = Math.min(line.length(), open + 400);
        for (var i = open; i < limit; i++) {
            var character = line.charAt(i);
            if (character == opener) {
                depth++;
            } else if (character == closer && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void tag() {
        var next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        if (!Character.isLetter(next) && next != '/' && next != '!') {
            keep(1);
            return;
        }
        var end = line.substring(at, Math.min(line.length(), at + 400)).indexOf('>');
        if (end < 0) {
            keep(1);
            return;
        }
        at += end + 1;
    }

    private void emphasis(char mark) {
        var end = at;
        while (end < line.length() && line.charAt(end) == mark) {
            end++;
        }
        var before = at > 0 ? line.charAt(at - 1) : ' ';
        var after = end < line.length() ? line.charAt(end) : ' ';
        var insideWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        var alone = Character.isWhitespace(before) && Character.isWhitespace(after);
        if (alone || (mark == '_' && insideWord) || (mark == '~' && end - at < 2)) {
            keep(end - at);
        } else {
            at = end;
        }
    }

    private void entity() {
        var end = line.indexOf(';', at);
        var known = end > 0 && end - at < 9 ? ENTITIES.get(line.substring(at, end + 1)) : null;
        if (known == null) {
            keep(1);
        } else {
            plain.append(known);
            at = end + 1;
        }
    }

    private void escape() {
        if (at + 1 < line.length() && ESCAPABLE.indexOf(line.charAt(at + 1)) >= 0) {
            plain.append(line.charAt(at + 1));
            at += 2;
        } else {
            keep(1);
        }
    }

    private void keep(int characters) {
        plain.append(line, at, at + characters);
        at += characters;
    }
}
