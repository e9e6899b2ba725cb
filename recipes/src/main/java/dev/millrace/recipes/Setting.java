package dev.millrace.recipes;

import java.util.List;

/**
 * Something that a scorer or a rule lets a recipe set.
 *
 * @param meaning what it sets, for people who write recipes
 * @param choices the words that it may be, of a choice
 */
public record Setting(String name, Type type, boolean required, String meaning, List<String> choices) {

    /** Copies its list. */
    public Setting {
        choices = List.copyOf(choices);
    }

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
        /** One of a few words. */
        CHOICE("a word"),
        /** A regular expression of RE2, which takes linear time. */
        PATTERN("a regular expression"),
        /** A JSON Schema (2020-12) without references, written out. */
        SCHEMA("a JSON Schema"),
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
        return new Setting(name, type, true, meaning, List.of());
    }

    static Setting optional(String name, Type type, String meaning) {
        return new Setting(name, type, false, meaning, List.of());
    }

    static Setting choice(String name, boolean required, String meaning, String... choices) {
        return new Setting(name, Type.CHOICE, required, meaning, List.of(choices));
    }
}
