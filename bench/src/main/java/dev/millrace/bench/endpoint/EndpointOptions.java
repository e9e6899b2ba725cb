package dev.millrace.bench.endpoint;

import java.time.Duration;

/**
 * How an endpoint serves.
 *
 * @param port 0 for a free one
 * @param slots calls at once
 * @param queues whether calls above that wait for a slot, instead of 429
 * @param callsPerSecond above which calls are answered with 429; 0 for any number
 * @param retryAfter what 429 says of it; zero says nothing
 * @param retryAfterAsDate whether it says so as a date, not in seconds
 */
public record EndpointOptions(
        int port,
        int slots,
        boolean queues,
        int callsPerSecond,
        Duration retryAfter,
        boolean retryAfterAsDate,
        Latency latency,
        Script script) {

    /** On a free port, with 256 slots and 429 above them; a plain sentence at once. */
    public static final EndpointOptions USUAL =
            new EndpointOptions(0, 256, false, 0, Duration.ZERO, false, Latency.fixed(0), Script::plain);

    /** On that port. */
    public EndpointOptions onPort(int given) {
        return new EndpointOptions(given, slots, queues, callsPerSecond, retryAfter, retryAfterAsDate, latency, script);
    }

    /** So many calls at once. */
    public EndpointOptions withSlots(int given) {
        return new EndpointOptions(port, given, queues, callsPerSecond, retryAfter, retryAfterAsDate, latency, script);
    }

    /** Calls above its slots wait. */
    public EndpointOptions queueing() {
        return new EndpointOptions(port, slots, true, callsPerSecond, retryAfter, retryAfterAsDate, latency, script);
    }

    /** At most so many calls in each second. */
    public EndpointOptions withCallsPerSecond(int given) {
        return new EndpointOptions(port, slots, queues, given, retryAfter, retryAfterAsDate, latency, script);
    }

    /** 429 says when to come again. */
    public EndpointOptions withRetryAfter(Duration given, boolean asDate) {
        return new EndpointOptions(port, slots, queues, callsPerSecond, given, asDate, latency, script);
    }

    /** Calls take so long. */
    public EndpointOptions withLatency(Latency given) {
        return new EndpointOptions(port, slots, queues, callsPerSecond, retryAfter, retryAfterAsDate, given, script);
    }

    /** Calls are answered so. */
    public EndpointOptions withScript(Script given) {
        return new EndpointOptions(port, slots, queues, callsPerSecond, retryAfter, retryAfterAsDate, latency, given);
    }
}
