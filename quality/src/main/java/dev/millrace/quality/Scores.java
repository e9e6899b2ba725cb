package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Score;
import java.util.Optional;

/** Finds what a scorer said of an item. */
final class Scores {

    private Scores() {}

    static <T extends Score> Optional<T> by(String scorer, Item item, Class<T> kind) {
        return item.scores().stream()
                .filter(score -> score.scorer().equals(scorer))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** That there is no score, and why if that is known. */
    static String lacking(String scorer, Item item) {
        return "it has no score by " + scorer
                + by(scorer, item, Score.Unscored.class)
                        .map(unscored -> ": " + unscored.why())
                        .orElse("");
    }
}
