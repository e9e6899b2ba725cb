package dev.millrace.bench.slots;

import dev.millrace.bench.endpoint.EndpointStats;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.cli.outcome.WorkFailed;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks at an endpoint until it has answered all calls of a run. */
final class BusyWatch {

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final SimulatedEndpoint endpoint;
    private final int slots;
    private EndpointStats first;
    private EndpointStats last;

    BusyWatch(SimulatedEndpoint endpoint, int slots) {
        this.endpoint = endpoint;
        this.slots = slots;
        this.first = endpoint.stats();
        this.last = first;
    }

    /** Gives what was seen when the last call was answered. */
    EndpointStats untilAnswered(int calls, Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        var warm = false;
        while (System.nanoTime() < deadline) {
            var now = endpoint.stats();
            if (!warm && (now.inFlight() >= slots || now.admitted() > calls / 4)) {
                warm = true;
                first = now;
            }
            if (now.admitted() <= calls - slots) {
                last = now;
            }
            if (now.ended("answered") >= calls) {
                return now;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        throw new WorkFailed(
                "the endpoint has not been asked everything after " + longest.toSeconds() + " s: " + endpoint.stats());
    }

    /** The share of slots that were busy, from when all had been, until there were no more calls than slots. */
    double busyOnceWarm() {
        return last.busySince(first, slots);
    }
}
