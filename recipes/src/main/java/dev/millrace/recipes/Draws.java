package dev.millrace.recipes;

import dev.millrace.contracts.Ids;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a stage draws for each of its prompts: a kind of text, a level, a tone. A draw follows from the prompt's id alone,
 * so a prompt that is issued again draws the same, and the next round of its seed draws anew.
 *
 * @param lots by name, what can be drawn, in each language; under an empty language what serves all of them
 */
public record Draws(Map<String, Map<String, List<String>>> lots) {

    /** Nothing is drawn. */
    public static final Draws NONE = new Draws(Map.of());

    private static final int HEX_DIGITS = 15;

    /** Keeps the order of its names. */
    public Draws {
        lots = Collections.unmodifiableMap(new LinkedHashMap<>(lots));
    }

    /** The names of what is drawn. */
    public Set<String> names() {
        return lots.keySet();
    }

    /**
     * What a prompt draws, by name.
     *
     * @param prompt its id
     * @param language in which it is rendered; empty if its recipe has none
     */
    public Map<String, String> of(String prompt, String language) {
        var drawn = new LinkedHashMap<String, String>();
        lots.forEach((name, byLanguage) -> {
            var lot = byLanguage.getOrDefault(language, byLanguage.getOrDefault("", List.of()));
            var number = Long.parseLong(Ids.of("draw", prompt, name).substring(0, HEX_DIGITS), 16);
            if (!lot.isEmpty()) {
                drawn.put(name, lot.get((int) (number % lot.size())));
            }
        });
        return drawn;
    }
}
