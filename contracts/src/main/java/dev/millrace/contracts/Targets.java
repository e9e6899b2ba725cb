package dev.millrace.contracts;

/**
 * How many records a run is to accept; 0 means without limit.
 *
 * @param total of the whole run
 * @param perStratum of each stratum
 * @param maxShare the largest part of {@code total} that one stratum may fill, in (0, 1]
 */
public record Targets(long total, long perStratum, double maxShare) {

    /** Each seed is used once and every good item is accepted. */
    public static final Targets NONE = new Targets(0, 0, 1);

    /** Refuses negative targets and shares out of range. */
    public Targets {
        Fields.atLeast("targets", "total", total, 0);
        Fields.atLeast("targets", "per stratum", perStratum, 0);
        maxShare = maxShare == 0 ? 1 : maxShare;
        if (!(maxShare > 0 && maxShare <= 1)) {
            throw new IllegalArgumentException(
                    "targets have max share " + maxShare + ", expected more than 0, at most 1");
        }
        if (maxShare < 1 && total == 0) {
            throw new IllegalArgumentException("targets have a max share but no total of which it is a part");
        }
    }

    /** Whether the run is to reach a number, and so may use its seeds more than once. */
    public boolean any() {
        return total > 0 || perStratum > 0;
    }

    /** The most that one stratum may accept: its target, or its share as a count, rounded down; 0 means without limit. */
    public long ofStratum() {
        var share = maxShare < 1 ? Math.max(1, (long) Math.floor(maxShare * total)) : 0;
        if (share == 0 || perStratum == 0) {
            return Math.max(share, perStratum);
        }
        return Math.min(share, perStratum);
    }
}
