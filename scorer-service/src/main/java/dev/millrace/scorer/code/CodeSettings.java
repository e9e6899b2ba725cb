package dev.millrace.scorer.code;

import dev.millrace.models.ConfigValues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether and how the code of replies is run.
 *
 * @param processes how many at once
 * @param timeout how long one may take, on the clock and of processor time
 * @param isolated whether it must have no network, no files and no processes but its own
 */
public record CodeSettings(boolean enabled, int processes, Duration timeout, boolean isolated) {

    /** The key that switches it on. */
    public static final String ENABLED = "millrace.scorer.code.enabled";

    /** The key that lets it run without isolation. */
    public static final String ISOLATION = "millrace.scorer.code.isolation";

    private static final int MOST_PROCESSES = 1_000;

    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Reads the configuration.
     *
     * @param values of the prefix {@code millrace.scorer.code}
     * @throws dev.millrace.models.ConfigRefused at the first value that cannot be
     */
    public static CodeSettings read(
            ConfigValues values, String enabled, Optional<String> processes, String timeout, String isolation) {
        var cores = Runtime.getRuntime().availableProcessors();
        return new CodeSettings(
                isFirst(values, "enabled", enabled, "true", "false"),
                values.number("processes", processes, cores, 1, MOST_PROCESSES),
                values.duration("timeout", Optional.of(timeout), LONGEST, LONGEST),
                isFirst(values, "isolation", isolation, "required", "none"));
    }

    private static boolean isFirst(ConfigValues values, String name, String text, String first, String second) {
        var word = text.strip();
        if (!List.of(first, second).contains(word)) {
            throw values.refusal(name, "is \"" + word + "\"", first + " or " + second);
        }
        return word.equals(first);
    }
}
