package dev.millrace.bench.endpoint;

/** How many slots are busy, the most that ever were, and the integral of it over time. */
final class BusyTime {

    private int busy;
    private int most;
    private long since;
    private double slotNanos;

    int busy() {
        return busy;
    }

    int most() {
        return most;
    }

    void taken(long now) {
        pass(now);
        busy++;
        most = Math.max(most, busy);
    }

    void left(long now) {
        pass(now);
        busy--;
    }

    /** The seconds that slots were busy, summed over all of them. */
    double slotSeconds(long now) {
        pass(now);
        return slotNanos / 1e9;
    }

    private void pass(long now) {
        slotNanos += (double) busy * (now - since);
        since = now;
    }
}
