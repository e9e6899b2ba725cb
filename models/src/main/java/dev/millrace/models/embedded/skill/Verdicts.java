package dev.millrace.models.embedded.skill;

/** What a judge replies: the explanation first, then the verdict. */
public final class Verdicts {

    private Verdicts() {}

    /** The reply of a judge that says yes or no. */
    public static String write(boolean passes, String explanation) {
        return new TaggedReply()
                .value("EXPLANATION", explanation)
                .value("VERDICT", passes ? "YES" : "NO")
                .end()
                .toString();
    }
}
