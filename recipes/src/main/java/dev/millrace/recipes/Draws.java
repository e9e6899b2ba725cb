package dev.millrace.recipes;

import dev.millrace.contracts.Ids;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a stage draws for each of its prompts: a kind of text, a level, a tone, instructions. A draw follows from the prompt's id alone,
 * so a prompt that is issued again draws the same, and the next round of its seed draws anew.
 *
 * @param lots by name, what is drawn from
 */
public record Draws(Map<String, Lot> lots) {

    /** Nothing is drawn. */
    public static final Draws NONE = new Draws(Map.of());

    private static final int HEX_DIGITS = 15;

    /** Keeps the order of its names. */
    public Draws {
        lots = Collections.unmodifiableMap(new LinkedHashMap<>(lots));
    }

    /** The names of the values that are drawn. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        lots.forEach((name, lot) -> names.addAll(lot.names(name)));
        return names;
    }

    /**
     * What a prompt draws, by name.
     *
     * @param prompt its id
     * @param language in which it is rendered; empty if its recipe has none
     */
    public Map<String, String> of(String prompt, String language) {
        var drawn = new LinkedHashMap<String, String>();
        lots.forEach((name, lot) -> {
            var number = Long.parseLong(Ids.of("draw", prompt, name).substring(0, HEX_DIGITS), 16);
            drawn.putAll(lot.draw(name, language, number));
        });
        return drawn;
    }
}
