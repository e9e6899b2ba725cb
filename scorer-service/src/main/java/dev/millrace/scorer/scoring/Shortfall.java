package dev.millrace.scorer.scoring;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Prompt;
import java.util.List;
import java.util.regex.Pattern;

/** How many items a reply has less than it was asked for. Nothing is lost by it: a run goes on until it has its records. */
public final class Shortfall {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private Shortfall() {}

    /** How many items each reply to a prompt was asked for; 0 where its form does not say. */
    public static int wanted(Prompt prompt) {
        var said = prompt.variables().getOrDefault(prompt.form().wanted(), "").strip();
        return NUMBER.matcher(said).matches() ? Integer.parseInt(said) : 0;
    }

    /**
     * How many whole items are missing.
     *
     * @param reply which of the generation's replies, from 0
     */
    public static int of(int wanted, int reply, List<Item> items) {
        var whole = items.stream()
                .filter(item -> item.reply() == reply && item.fault() == null)
                .count();
        return (int) Math.max(0, wanted - whole);
    }
}
