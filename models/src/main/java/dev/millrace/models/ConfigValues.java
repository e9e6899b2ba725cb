package dev.millrace.models;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads values of the configuration, with refusals that name the key, what was found and what is expected.
 *
 * @param prefix what stands before every name
 */
public record ConfigValues(String prefix) {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** What is thrown for a value that cannot be. */
    public ConfigRefused refusal(String name, String found, String expected) {
        return new ConfigRefused(prefix + "." + name, found, expected);
    }

    /** A number between two others. */
    public int number(String name, Optional<String> value, int otherwise, int least, int most) {
        if (value.isEmpty()) {
            return otherwise;
        }
        var text = value.orElseThrow().strip();
        var number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw refusal(name, "is \"" + text + "\"", "a number from " + least + " to " + most);
        }
        return number;
    }

    /** A time, more than none. */
    public Duration duration(String name, Optional<String> value, Duration otherwise, Duration most) {
        if (value.isEmpty()) {
            return otherwise;
        }
        var text = value.orElseThrow().strip();
        var parts = DURATION.matcher(text);
        var duration = parts.matches() ? of(Long.parseLong(parts.group(1)), parts.group(2)) : Duration.ZERO;
        if (duration.isZero() || duration.compareTo(most) > 0) {
            throw refusal(
                    name, "is \"" + text + "\"", "a time such as 500ms, 30s or 5m, at most " + most.toHours() + "h");
        }
        return duration;
    }

    String oneOf(String name, Optional<String> value, String usual, String other) {
        var text = value.map(String::strip).orElse(usual);
        if (!List.of(usual, other).contains(text)) {
            throw refusal(name, "is \"" + text + "\"", usual + " or " + other);
        }
        return text;
    }

    KeySource givenKey(String name, String key) {
        return new KeySource.Given(sendable(name, key.strip()));
    }

    KeySource keyFile(String name, Path file) {
        var source = new KeySource.InFile(file);
        try {
            source.read().ifPresent(secret -> sendable(name, secret.reveal()));
        } catch (UncheckedIOException unreadable) {
            throw refusal(name, "is \"" + file + "\", which cannot be read", "a file with the key");
        }
        return source;
    }

    private Secret sendable(String name, String key) {
        if (key.isEmpty() || !key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw refusal(
                    name, key.isEmpty() ? "gives an empty key" : "gives a key with a blank or odd letter", "one word");
        }
        return new Secret(key);
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
