package dev.millrace.models.http;

/** A reply with its reasoning kept apart: told beside it, or a leading {@code <think>…</think>} within. */
record Thought(String text, String reasoning) {

    private static final String OPEN = "<think>";

    private static final String CLOSE = "</think>";

    static Thought in(String content, String told) {
        var start = content.stripLeading();
        if (!start.startsWith(OPEN)) {
            return new Thought(content, told);
        }
        var end = start.indexOf(CLOSE);
        var within =
                start.substring(OPEN.length(), end < 0 ? start.length() : end).strip();
        var text = end < 0 ? "" : start.substring(end + CLOSE.length()).stripLeading();
        return new Thought(text, told.isEmpty() ? within : told + "\n" + within);
    }
}
