package dev.millrace.ledger;

/**
 * Rounds of a stratum's ring of seeds, for runs that have targets: when one is complete, settled, barren, and when the
 * stratum is exhausted.
 */
final class Rounds {

    /** So many settled rounds in a row without a record, and */
    private static final int MOST_BARREN = 3;

    /** so many settled prompts without one, exhaust a stratum. */
    private static final int LEAST_SETTLED = 30;

    /** Rounds that may be unsettled before the first record, and again when no more come. */
    private static final int MOST_UNSETTLED = 2;

    private Rounds() {}

    /** Whether a stratum's ring may be used once more from its beginning. */
    static boolean mayBegin(RunEntry run, StratumEntry stratum) {
        return run.targets().any()
                && run.hasAllSeeds()
                && !stratum.finished()
                && stratum.ring > 0
                && stratum.round + 1 < run.terms.maxRounds()
                && (bears(stratum) || stratum.roundsUnsettled < MOST_UNSETTLED);
    }

    /** Whether a stratum gives records: it did, and has not stopped to. */
    private static boolean bears(StratumEntry stratum) {
        return stratum.accepted() > 0 && (stratum.barren == 0 || stratum.settledSinceRecord < LEAST_SETTLED);
    }

    static void begin(StratumEntry stratum) {
        stratum.round++;
        stratum.next = 0;
        stratum.usedInRound = 0;
        stratum.roundComplete = false;
        stratum.changed = true;
    }

    /** Notes that a seed was asked in the current round. */
    static void used(Step step, RunEntry run, StratumEntry stratum) {
        if (!run.targets().any()) {
            return;
        }
        if (stratum.usedInRound++ == 0) {
            stratum.roundsUnsettled++;
        }
        stratum.changed = true;
        put(
                step,
                run,
                stratum,
                stratum.round,
                get(step, run, stratum, stratum.round).live(1));
    }

    /** Completes the current round once all its seeds were used and no more can come. */
    static void completeIfUsedUp(Step step, RunEntry run, StratumEntry stratum) {
        if (!run.targets().any() || stratum.roundComplete || stratum.next < stratum.ring || !run.hasAllSeeds()) {
            return;
        }
        stratum.roundComplete = true;
        stratum.changed = true;
        if (stratum.usedInRound == 0) {
            exhaust(run, stratum);
        } else {
            keepOrSettle(
                    step,
                    run,
                    stratum,
                    stratum.round,
                    get(step, run, stratum, stratum.round).completed());
        }
    }

    /** Adds to, or takes from, the living descendants of a round: its open and pending ones. */
    static void live(Step step, RunEntry run, StratumEntry stratum, int number, long more) {
        if (run.targets().any()) {
            keepOrSettle(
                    step, run, stratum, number, get(step, run, stratum, number).live(more));
        }
    }

    /** Notes that a record came of a round. */
    static void bore(Step step, RunEntry run, StratumEntry stratum, int number) {
        if (run.targets().any()) {
            stratum.barren = 0;
            stratum.settledSinceRecord = 0;
            stratum.changed = true;
            put(step, run, stratum, number, get(step, run, stratum, number).boreRecord());
        }
    }

    /** Notes that a prompt of the first stage settled. */
    static void settledFirst(StratumEntry stratum) {
        stratum.settledSinceRecord++;
        stratum.changed = true;
    }

    private static void keepOrSettle(Step step, RunEntry run, StratumEntry stratum, int number, RoundEntry round) {
        if (round.settled()) {
            step.state.rounds().delete(key(run, stratum, number));
            count(run, stratum, round);
        } else {
            put(step, run, stratum, number, round);
        }
    }

    private static void count(RunEntry run, StratumEntry stratum, RoundEntry round) {
        stratum.roundsSettled++;
        stratum.roundsUnsettled--;
        stratum.barren = round.bore() ? 0 : stratum.barren + 1;
        stratum.changed = true;
        var barren = stratum.barren >= MOST_BARREN && stratum.settledSinceRecord >= LEAST_SETTLED;
        if (barren || stratum.roundsSettled >= run.terms.maxRounds()) {
            exhaust(run, stratum);
        }
    }

    private static void exhaust(RunEntry run, StratumEntry stratum) {
        if (!stratum.finished()) {
            run.finishedStrata++;
            run.touch();
        }
        stratum.exhausted = true;
        stratum.changed = true;
    }

    private static RoundEntry get(Step step, RunEntry run, StratumEntry stratum, int number) {
        return step.state.rounds().get(key(run, stratum, number)).orElse(RoundEntry.BEGUN);
    }

    private static void put(Step step, RunEntry run, StratumEntry stratum, int number, RoundEntry round) {
        step.state.rounds().put(key(run, stratum, number), round);
    }

    private static String key(RunEntry run, StratumEntry stratum, int number) {
        return Keys.round(run.run(), stratum.number, number);
    }
}
