package dev.millrace.models.embedded.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of words, written as one text with spaces between them. */
public final class WordSet {

    private WordSet() {}

    /** The words of the text; a word that is said twice counts once. */
    public static Set<String> of(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
