package dev.millrace.recipes;

import dev.millrace.contracts.Excerpt;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** What is wrong with a recipe, collected while it is read, so that its author sees all of it at once. */
final class Problems {

    private static final int MOST = 100;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_PATH = 300;
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(String file) {
        this.file = Excerpt.of(file, LONGEST_PATH);
    }

    /** Notes, once, a sentence of the form "what was found, expected what was expected" about a line, counted from 1. */
    void at(int line, String sentence) {
        if (found.size() < MOST) {
            found.add(new Problem(line, Excerpt.of(sentence, LONGEST)));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Throws them, if there are any. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new RecipeException(found.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .map(problem -> file + ":" + problem.line() + ": " + problem.sentence())
                    .toList());
        }
    }

    /** A word of the file, in quotation marks, cut where it is long. */
    static String quoted(String word) {
        return "\"" + cut(word) + "\"";
    }

    /** The same without quotation marks. */
    static String cut(String word) {
        return Excerpt.of(word.replaceAll("\\s+", " "), LONGEST_QUOTE);
    }

    private record Problem(int line, String sentence) {}
}
