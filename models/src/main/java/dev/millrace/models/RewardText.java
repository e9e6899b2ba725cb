package dev.millrace.models;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rewards as a text, {@code helpfulness:1.62,correctness:1.65}: so reward endpoints say them, and so they are a reply.
 *
 * <p>A model that finds only one number calls it {@link #NUMBER}.
 */
public final class RewardText {

    /** The name of a number that stands for the whole reply; it compares the replies to one prompt, and no others. */
    public static final String NUMBER = "reward";

    private static final int LONGEST = 2_000;

    private static final Pattern PAIRS = Pattern.compile("\\s*[,;\\n]\\s*|\\s+(?=[A-Za-z])");

    private static final Pattern PAIR = Pattern.compile(
            "(?<name>[A-Za-z][A-Za-z0-9_-]*)\\s*[:=]\\s*(?<value>[-+]?[0-9]{1,9}(?:\\.[0-9]{1,20})?(?:[eE][-+]?[0-9]{1,2})?)");

    private RewardText() {}

    /** The text of some rewards, in their order. */
    public static String of(Map<String, Double> rewards) {
        return rewards.entrySet().stream()
                .map(reward -> reward.getKey() + ":" + reward.getValue())
                .collect(Collectors.joining(","));
    }

    /** The rewards that a text says, in its order; nothing if it says anything else, or one of them twice. */
    public static Optional<Map<String, Double>> read(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return Optional.empty();
        }
        var rewards = new LinkedHashMap<String, Double>();
        for (var pair : PAIRS.split(text.strip(), -1)) {
            var said = PAIR.matcher(pair);
            if (!said.matches() || rewards.put(said.group("name"), Double.valueOf(said.group("value"))) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(rewards);
    }
}
