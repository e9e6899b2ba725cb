package dev.millrace.models;

/**
 * How many calls at once an endpoint is sent: the most that are allowed, or as many as it bears, found from how they
 * end. It knows no clock; guarded by its gate's lock.
 *
 * <p>A refusal tells what is borne: the calls that are still in flight. So the limit falls a little below them, however
 * many are refused together, and grows again by one call in the first round, two in the next, four in the next. A round
 * is as many answers as calls were allowed when it began, which takes about as long as one call.
 */
final class Limit {

    /** What an endpoint is sent at once before anything is known of it. */
    private static final int START = 64;

    /** The part of what was borne to which it falls. */
    private static final double BELOW = 0.98;

    /** The part of what was in flight to which it falls where calls take too long. */
    private static final double LATE = 0.7;

    /** The part of what was borne before a sickness with which it begins again. */
    private static final double AFTERWARDS = 0.25;

    /** The part of a round's calls that may end in doubt. */
    private static final double DOUBTFUL = 0.02;

    private final int most;
    private final boolean adaptive;
    private double now;
    private double known;

    /** From where it grows carefully again. */
    private double bound;

    private double step;
    private double round;
    private double answers;
    private double doubts;
    private long lateUntil;

    private Limit(int most, boolean adaptive) {
        this.most = most;
        this.adaptive = adaptive;
        this.now = adaptive ? Math.min(START, most) : most;
        this.known = now;
        this.step = now;
        this.round = now;
    }

    static Limit of(ModelConfig config) {
        return config.limit().equals(ModelConfig.FIXED) ? fixed(config.maxInFlight()) : adaptive(config.maxInFlight());
    }

    static Limit adaptive(int most) {
        return new Limit(most, true);
    }

    static Limit fixed(int most) {
        return new Limit(most, false);
    }

    int most() {
        return most;
    }

    boolean isFixed() {
        return !adaptive;
    }

    int now() {
        return (int) now;
    }

    /** One of so many calls in flight was answered: there may be more, if the limit was what held others back. */
    void answered(int inFlight) {
        if (!adaptive) {
            return;
        }
        var tight = inFlight >= now();
        var before = now;
        if (tight) {
            now = Math.min(most, now + step / round);
        }
        if (before < bound && now >= bound) {
            begins(1);
        } else if (++answers >= round) {
            begins(tight ? Math.min(2 * step, now) : step);
        }
    }

    /**
     * A call may have been too much beside so many others, or may be at fault itself: a few such tell nothing. One that
     * took longer than others tells of the time when it began, and so only once for all that began before it ended.
     *
     * @param number as which of all calls it began
     * @param next as which the next one will
     */
    void suspected(long number, long next, int borne) {
        if (number < lateUntil || ++doubts <= 1 + DOUBTFUL * round) {
            return;
        }
        if (next - number > borne) {
            lateUntil = next;
            bound = known / 2;
            falls(LATE * (borne + 1));
        } else {
            refused(borne);
        }
    }

    /** A call was too much beside so many others. */
    void refused(int borne) {
        falls(BELOW * borne);
    }

    /** Calls begin to fail: should the endpoint be sick, this is what it bore. */
    void remember() {
        known = Math.max(now, known / 2);
    }

    /** A sick endpoint answers again. */
    void recovers() {
        if (adaptive) {
            now = Math.max(1, AFTERWARDS * known);
            begins(now);
        }
    }

    private void falls(double to) {
        if (adaptive) {
            now = Math.min(now, Math.max(1, to));
            begins(1);
        }
    }

    private void begins(double newStep) {
        step = newStep;
        round = now;
        answers = 0;
        doubts = 0;
    }
}
