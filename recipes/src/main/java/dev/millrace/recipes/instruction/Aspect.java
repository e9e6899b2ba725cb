package dev.millrace.recipes.instruction;

import java.util.Locale;

/** What an instruction settles of a reply; instructions that settle nothing in common never contradict. */
enum Aspect {
    /** How long it is, or its sentences are. */
    LENGTH,
    /** Which words stand in it or do not. */
    WORDS,
    /** Capital and small letters, scripts, digits and commas: also where words, numbers or signs are prescribed. */
    LETTERS,
    /** In which language, or at which level of it, it is written. */
    LANGUAGE,
    /** What its lines are: paragraphs, lists, headings, tables, marked places. */
    LAYOUT,
    /** How it begins. */
    BEGINNING,
    /** How it ends. */
    END;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
