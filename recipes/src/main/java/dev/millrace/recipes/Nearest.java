package dev.millrace.recipes;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody may have meant. */
final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /** " (did you mean "models"?)", or nothing if no known word is close. */
    static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(nearest -> " (did you mean \"" + nearest + "\"?)")
                .orElse("");
    }

    static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** How many letters are to be put in, left out, changed or swapped with their neighbour. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT).replace('-', '_');
        var b = other.toLowerCase(Locale.ROOT).replace('-', '_');
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : nearest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int nearest(int[][] rows, String a, String b, int i, int j) {
        var changed = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        var least = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
