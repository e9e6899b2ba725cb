package dev.millrace.recipes;

import dev.millrace.contracts.Reason;
import java.util.Locale;

/** Why a part of a reply is no whole item, as the rule of a {@link Reason}. */
public enum Fault {
    /** Nothing in the reply has the expected form. */
    NO_ITEMS,
    /** The text, or one of an entry's values, says nothing. */
    EMPTY,
    /** An entry lacks a value, or has one twice. */
    INCOMPLETE,
    /** The entry's end is not there. */
    CUT_OFF,
    /** The entry stood in the reply before. */
    REPEATED,
    /** The entry was said of a reply and does not stand in it. */
    NOT_IN_REPLY,
    /** The entry is not JSON, or not by the schema. */
    INVALID,
    /** All entries beyond the most that the form allows, together. */
    TOO_MANY;

    /** The word by which reasons name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Reason reason(String detail) {
        return new Reason(word(), detail);
    }
}
