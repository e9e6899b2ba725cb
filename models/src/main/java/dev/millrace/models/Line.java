package dev.millrace.models;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait: for room, each at its place, or held until it is known whose fault their refusal was. Guarded by
 * its gate's lock.
 */
final class Line {

    private final PriorityQueue<Call<?>> calls = new PriorityQueue<>(Comparator.comparingLong(call -> call.place));
    private final Map<Call<?>, ModelFailure> held = new LinkedHashMap<>();
    private long places;

    /** Back to its place. */
    void add(Call<?> call) {
        calls.add(call);
    }

    void addLast(Call<?> call) {
        movesLast(call);
        calls.add(call);
    }

    /** Gives a call that will come back the last place. */
    void movesLast(Call<?> call) {
        call.place = places++;
    }

    Call<?> removeFirst() {
        return calls.remove();
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    int size() {
        return calls.size();
    }

    void hold(Call<?> call, ModelFailure failure) {
        held.put(call, failure);
    }

    @Nullable
    ModelFailure release(Call<?> call) {
        return held.remove(call);
    }

    Map<Call<?>, ModelFailure> releaseAll() {
        var released = new LinkedHashMap<>(held);
        held.clear();
        return released;
    }
}
