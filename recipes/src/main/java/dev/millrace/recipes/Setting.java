package dev.millrace.recipes;

/**
 * Something that a scorer or a rule lets a recipe set.
 *
 * @param meaning what it sets, for people who write recipes
 */
public record Setting(String name, Type type, boolean required, String meaning) {

    /** What a setting's value is, and what it must be the name of. */
    public enum Type {
        /** A set of weights. */
        WEIGHTS("a set of weights"),
        /** Any number. */
        NUMBER("a number"),
        /** A whole number from 0. */
        COUNT("a whole number"),
        /** A list of words. */
        WORDS("a list of words"),
        /** A value that the stage sees: a variable, or a field of this stage or an earlier one. */
        VALUE("a variable or field"),
        /** A field of the stage's own reply. */
        FIELD("a field of the stage's reply"),
        /** A rubric of the recipe. */
        RUBRIC("a rubric of the recipe"),
        /** A rubric of the recipe by which two items are compared: it may name {@code first} and {@code second}. */
        PAIR_RUBRIC("a rubric of the recipe"),
        /** An alias of a model. */
        MODEL("an alias of a model"),
        /** A scorer of the stage. */
        SCORER("a scorer of the stage");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** What it is, for people. */
        public String words() {
            return words;
        }
    }

    static Setting needed(String name, Type type, String meaning) {
        return new Setting(name, type, true, meaning);
    }

    static Setting optional(String name, Type type, String meaning) {
        return new Setting(name, type, false, meaning);
    }
}
