package dev.millrace.models;

/**
 * How often an endpoint fails prompts that it answers in the end: no prompt is blamed for failures that such chance
 * explains.
 */
final class Flakiness {

    /** Attempts after which an old one counts for little. */
    private static final double MEMORY = 200;

    private static final double ONE_IN_A_MILLION = 1e-6;

    private double share;

    /** A prompt failed for the first time. */
    void failed() {
        share += (1 - share) / MEMORY;
    }

    /** A prompt was answered after so many failures. */
    void answered(int failures) {
        for (int i = 1; i < failures; i++) {
            failed();
        }
        share -= share / MEMORY;
    }

    boolean explains(int failures) {
        return Math.pow(share, failures) > ONE_IN_A_MILLION;
    }
}
