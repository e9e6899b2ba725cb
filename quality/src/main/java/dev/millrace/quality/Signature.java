package dev.millrace.quality;

import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.Prompt;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;

/** By what two items are the same: equal values, whatever their case, width of signs, and spaces. */
public final class Signature {

    private Signature() {}

    /**
     * The exact signature of an item: 16 bytes in hexadecimal, of the values that its stage calls distinct, each of the
     * item or else of its prompt.
     */
    public static String exact(Item item, Prompt prompt) {
        var parts = new ArrayList<Object>();
        for (var name : prompt.accept().distinct()) {
            var value = item.values().get(name);
            parts.add(normal(value != null ? value : prompt.variables().getOrDefault(name, "")));
        }
        if (parts.isEmpty()) {
            parts.add(normal(item.text()));
        }
        return Ids.of(parts.toArray());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?U)\\s+", " ")
                .strip();
    }
}
