package dev.millrace.bench.slots;

import java.util.PriorityQueue;

/** The schedule of someone who knows no time between two calls: whenever a slot is free, the next call is in it. */
final class ListSchedule {

    private ListSchedule() {}

    /** When the last of these calls ends, in milliseconds; none waits for another. */
    static long millis(long[] latencies, int slots) {
        var free = new PriorityQueue<Long>();
        for (int slot = 0; slot < slots; slot++) {
            free.add(0L);
        }
        long last = 0;
        for (var latency : latencies) {
            var end = free.remove() + latency;
            last = Math.max(last, end);
            free.add(end);
        }
        return last;
    }
}
