package dev.millrace.models;

/** A text that never prints. */
public final class Secret {

    private final String text;

    /** Hides a text. */
    public Secret(String text) {
        this.text = text;
    }

    /** The text, for the one place that sends it. */
    public String reveal() {
        return text;
    }

    /** What others said, without this secret, should they have repeated it. */
    public String hiddenIn(String said) {
        return text.isEmpty() ? said : said.replace(text, "***");
    }

    @Override
    public String toString() {
        return "***";
    }
}
