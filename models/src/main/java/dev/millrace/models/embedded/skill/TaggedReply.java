package dev.millrace.models.embedded.skill;

/** A reply in the form {@code [NAME] value … [END]}, entry by entry. */
public final class TaggedReply {

    private final StringBuilder text = new StringBuilder();

    /** Adds a value; what looks like the end of an entry in it is broken up. */
    public TaggedReply value(String tag, String value) {
        text.append('[')
                .append(tag)
                .append("] ")
                .append(value.replace("[END]", "[end]"))
                .append('\n');
        return this;
    }

    /** Ends an entry. */
    public TaggedReply end() {
        text.append("[END]\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
