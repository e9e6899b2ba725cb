package dev.millrace.bench.endpoint;

import java.util.Map;

/**
 * What an endpoint saw until now.
 *
 * @param seconds on its own clock, for the time between two of these
 * @param asked calls that came
 * @param prompts different ones among them
 * @param repeats calls whose prompt had been asked before
 * @param outcomes calls that are over, by how they ended
 * @param inFlight calls that hold a slot
 * @param queued calls that wait for one
 * @param waiting calls with a slot that are held back
 * @param mostInFlight the most calls with a slot at once
 * @param slotSeconds the seconds that slots were busy, summed over all of them
 * @param admitted calls that ever got a slot
 * @param firstSlot when the first of them got it; below 0 if none did
 * @param lastEnd when the newest end of one was
 */
public record EndpointStats(
        double seconds,
        long asked,
        int prompts,
        long repeats,
        Map<String, Long> outcomes,
        int inFlight,
        int queued,
        int waiting,
        int mostInFlight,
        double slotSeconds,
        long admitted,
        double firstSlot,
        double lastEnd) {

    /** Which part of so many slots was busy since an earlier look. */
    public double busySince(EndpointStats earlier, int slots) {
        return (slotSeconds - earlier.slotSeconds) / ((seconds - earlier.seconds) * slots);
    }

    /** How many calls ended so. */
    public long ended(String outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
