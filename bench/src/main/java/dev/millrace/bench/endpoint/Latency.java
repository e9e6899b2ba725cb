package dev.millrace.bench.endpoint;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** How long each call takes; the same call number always takes the same time. */
public interface Latency {

    /** In milliseconds, for the calls that got a slot, counted from 0. */
    long millis(long call);

    /** Always the same. */
    static Latency fixed(long millis) {
        return call -> millis;
    }

    /**
     * Log-normal, as the lengths of replies are.
     *
     * @param sigma the deviation of the logarithm; 0.5 makes one call in forty take 2.7 times the median
     */
    static Latency logNormal(long medianMillis, double sigma, long seed) {
        return call -> Math.round(medianMillis * Math.exp(sigma * normal(seed, call)));
    }

    /** The latencies of the first calls. */
    default long[] first(int calls) {
        return LongStream.range(0, calls).map(this::millis).toArray();
    }

    private static double normal(long seed, long call) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + call).nextGaussian();
    }
}
