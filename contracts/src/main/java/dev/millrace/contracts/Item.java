package dev.millrace.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is judged in a generation: a reply, or an entry of a reply that is a list.
 *
 * @param reply which of the generation's replies it stands in, from 0
 * @param values its texts by the names of the reply form; empty if nothing could be parsed
 * @param fault why it cannot be judged, found while parsing; absent for a whole item
 */
public record Item(
        int reply, Map<String, String> values, @Nullable Reason fault, List<Score> scores) {

    /** Refuses an item that is neither whole nor faulty. */
    public Item {
        Fields.atLeast("item", "reply", reply, 0);
        values = Fields.map(values);
        scores = Fields.list(scores);
        if (values.isEmpty() && fault == null) {
            throw new IllegalArgumentException("item has no values and no fault");
        }
    }

    /** The same item with its scores. */
    public Item withScores(List<Score> found) {
        return new Item(reply, values, fault, found);
    }

    /** All its values, one after the other, as people read them. */
    public String text() {
        return String.join("\n", values.values());
    }

    /** What a scorer found in it; nothing where it could find nothing out. */
    public Optional<Score> score(String scorer) {
        return scores.stream()
                .filter(score -> score.scorer().equals(scorer) && score.tells())
                .findFirst();
    }
}
