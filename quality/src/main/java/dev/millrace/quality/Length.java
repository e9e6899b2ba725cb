package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ScoredGeneration;

/** Rejects an item with fewer or more characters (code points) than asked for, in one of its values or in all together. */
public record Length(String field, int min, int max) implements Rule {

    static Length of(Settings settings) {
        return new Length(
                settings.textOr("field", ""), (int) settings.number("min").orElse(0), (int)
                        settings.number("max").orElse(Integer.MAX_VALUE));
    }

    @Override
    public String name() {
        return "length";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        var text = field.isEmpty() ? item.text() : item.values().getOrDefault(field, "");
        var length = text.codePointCount(0, text.length());
        if (length < min) {
            return reject(length + " characters are fewer than " + min);
        }
        return length > max ? reject(length + " characters are more than " + max) : Verdict.PASS;
    }
}
