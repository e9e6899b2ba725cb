package dev.millrace.models;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The calls in flight, numbered in the order in which they began; guarded by its gate's lock. */
final class Flight {

    private final NavigableMap<Long, Call<?>> calls = new TreeMap<>();
    private long begun;

    void begin(Call<?> call, Instant now) {
        call.number = begun++;
        call.began = now;
        calls.put(call.number, call);
    }

    void end(Call<?> call) {
        calls.remove(call.number);
    }

    int size() {
        return calls.size();
    }

    /** Whether nobody waits for an answer: probes are our own. */
    boolean isOver() {
        return calls.values().stream().allMatch(Call::isProbe);
    }

    /** The number of the call that begins next. */
    long next() {
        return begun;
    }

    /** The number of the first call from this one on that is still in flight, or begins next. */
    long firstFrom(long number) {
        var first = calls.ceilingKey(number);
        return first == null ? begun : first;
    }

    boolean hasOneBefore(long number) {
        return calls.lowerKey(number) != null;
    }

    boolean hasOneFrom(long number) {
        return calls.ceilingKey(number) != null;
    }

    /** When the oldest of them began. */
    Optional<Instant> oldest() {
        return calls.values().stream().findFirst().map(call -> call.began);
    }
}
