package dev.millrace.contracts;

/**
 * Counts of a run's seeds; {@code received = used + waiting + refused + unused} after every step.
 *
 * @param received distinct seeds that came
 * @param used asked at least once
 * @param waiting not asked yet
 * @param refused turned away with a reason
 * @param unused never asked: the run ended before, or its budget did not bear them
 * @param repeats prompts from seeds that had been used before
 */
public record SeedBooks(long received, long used, long waiting, long refused, long unused, long repeats) {

    /** Nothing came yet. */
    public static final SeedBooks EMPTY = new SeedBooks(0, 0, 0, 0, 0, 0);

    /** A seed came and waits. */
    public static final SeedBooks TAKEN = new SeedBooks(1, 0, 1, 0, 0, 0);

    /** A seed came and was refused. */
    public static final SeedBooks REFUSED = new SeedBooks(1, 0, 0, 1, 0, 0);

    /** A waiting seed was asked. */
    public static final SeedBooks USED = new SeedBooks(0, 1, -1, 0, 0, 0);

    /** A used seed was asked again. */
    public static final SeedBooks REPEATED = new SeedBooks(0, 0, 0, 0, 0, 1);

    /** A waiting seed will never be asked. */
    public static final SeedBooks LEFT_OUT = new SeedBooks(0, 0, -1, 0, 1, 0);

    /** These and others. */
    public SeedBooks plus(SeedBooks other) {
        return new SeedBooks(
                received + other.received,
                used + other.used,
                waiting + other.waiting,
                refused + other.refused,
                unused + other.unused,
                repeats + other.repeats);
    }

    /** The same at the end of a run: what still waits will never be used. */
    public SeedBooks ended() {
        return new SeedBooks(received, used, 0, refused, unused + waiting, repeats);
    }

    /** Whether every seed is accounted for. */
    public boolean balance() {
        return received == used + waiting + refused + unused && waiting >= 0;
    }
}
