package dev.millrace.scorer.scoring;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Leave;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An item that is to be scored, with all that scorers may look at.
 *
 * @param reply in which it stands
 * @param index which of the generation's items it is, from 0
 * @param leave for calls that scoring it takes
 */
public record Candidate(Prompt prompt, Reply reply, Item item, int index, Leave leave) {

    /** The values that templates and settings may name: those of the prompt, and over them those of the item. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<>(prompt.variables());
        values.putAll(item.values());
        return values;
    }

    /** The value that a setting names; nothing where the setting or the value is absent. */
    public Optional<String> valueNamedBy(ScorerSpec spec, String setting) {
        return text(spec, setting).flatMap(name -> Optional.ofNullable(values().get(name)));
    }

    /** A setting that is a text. */
    public static Optional<String> text(ScorerSpec spec, String setting) {
        return spec.settings().get(setting) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
