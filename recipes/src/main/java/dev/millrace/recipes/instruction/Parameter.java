package dev.millrace.recipes.instruction;

import java.util.List;
import java.util.SplittableRandom;

/** Something that a kind of instruction may be set to. */
sealed interface Parameter permits Count, Phrase, WordList, Choice {

    /** Its name in the written form. */
    String name();

    /** Whether a value can be its own. */
    boolean takes(String value);

    /** What it takes, for people. */
    String expected();

    /** A value as it is said in a sentence. */
    default String shown(String value) {
        return value;
    }

    /** A sensible value. */
    String draw(String language, SplittableRandom random);

    /** One of several, the same on every Java: no library says how it makes a small number of a random one. */
    static <T> T oneOf(List<T> several, SplittableRandom random) {
        return several.get((int) Long.remainderUnsigned(random.nextLong(), several.size()));
    }
}
