package dev.millrace.ledger;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.Reason;
import dev.millrace.ledger.LedgerWatcher.Settlement;
import java.time.Duration;

/** Closes open prompts: with an answer, or given up without one. */
final class Closing {

    /** Stands where a prompt's answer would, if it was settled without one. */
    static final String GIVEN_UP = "given-up";

    /** Stands for prompts that settled so long ago that their answers were forgotten. */
    static final String UNKNOWN = "unknown";

    private final Rejecting rejecting;

    Closing(Rejecting rejecting) {
        this.rejecting = rejecting;
    }

    /** Books an open prompt as settled, and remembers by which answer. */
    void close(Step step, RunEntry run, StratumEntry stratum, OpenPrompt open, String answer, Settlement how) {
        var prompt = open.prompt().id();
        step.watcher.settled(run.run(), how, Duration.ofMillis(Math.max(0, step.now.toEpochMilli() - open.issuedAt())));
        Places.settle(step, run, prompt, answer);
        Issuing.book(run, stratum, open.stage(), Books.SETTLED);
    }

    /** Settles an open prompt of which nothing will be heard, or waited for. */
    void giveUp(Step step, RunEntry run, OpenPrompt open, Reason reason) {
        var stratum = step.stratum(run, open.stratum());
        close(step, run, stratum, open, GIVEN_UP, Settlement.GIVEN_UP);
        Spending.release(run, open.reserved());
        rejecting.item(step, run, stratum, open, Rejecting.Rejected.nothing(open, reason));
        if (open.stage() == 0) {
            Rounds.settledFirst(stratum);
        }
        Rounds.live(step, run, stratum, open.prompt().round(), -1);
    }
}
