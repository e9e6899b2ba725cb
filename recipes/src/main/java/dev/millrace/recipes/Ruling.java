package dev.millrace.recipes;

/**
 * What a judge said.
 *
 * @param verdict a word of the rubric, as the rubric spells it; empty if what was said cannot be understood
 * @param explanation why
 */
public record Ruling(String verdict, String explanation) {

    /** Whether the verdict cannot be understood: then nobody may act as if it were one. */
    public boolean unparsable() {
        return verdict.isEmpty();
    }
}
