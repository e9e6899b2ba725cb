package dev.millrace.models.embedded.english;

/** What stands before the main clause and its comma. */
record Lead(Kind kind, Span words) {

    enum Kind {
        NONE,
        /** When, if, once …: a clause of its own. */
        CONDITION,
        /** To do something, … */
        PURPOSE,
        /** Unlike something, … */
        UNLIKE,
        /** In some place, at some time, by default, … */
        PHRASE
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
