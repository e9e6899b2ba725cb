package dev.millrace.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model draws its words.
 *
 * @param n replies asked of each model, 1 to 128
 * @param temperature 0 to 2, absent for the endpoint's default
 * @param topP the nucleus, in (0, 1], absent for the endpoint's default
 * @param maxTokens the longest completion; 0 for the endpoint's default
 * @param stop texts at which a reply ends
 * @param seed of the endpoint's random numbers, derived from the prompt's id; absent where none is sent
 */
public record Sampling(
        int n,
        @Nullable Double temperature,
        @Nullable Double topP,
        int maxTokens,
        List<String> stop,
        @Nullable Long seed) {

    /** One reply by the endpoint's own defaults. */
    public static final Sampling DEFAULT = new Sampling(1, null, null, 0, List.of(), null);

    /** Refuses numbers out of range. */
    public Sampling {
        n = n == 0 ? 1 : n;
        if (n < 1 || n > 128) {
            throw new IllegalArgumentException("sampling has n " + n + ", expected 1 to 128");
        }
        if (temperature != null && !(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("sampling has temperature " + temperature + ", expected 0 to 2");
        }
        if (topP != null && !(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("sampling has topP " + topP + ", expected more than 0, at most 1");
        }
        Fields.atLeast("sampling", "maxTokens", maxTokens, 0);
        stop = Fields.list(stop);
    }

    /** The same with a seed. */
    public Sampling withSeed(long newSeed) {
        return new Sampling(n, temperature, topP, maxTokens, stop, newSeed);
    }
}
