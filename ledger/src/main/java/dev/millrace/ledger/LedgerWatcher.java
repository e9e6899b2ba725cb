package dev.millrace.ledger;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import java.time.Duration;
import java.util.Locale;

/**
 * Hears of every decision while a step is under way; the shell counts.
 *
 * <p>The step may still be undone as a whole, so nothing that must be exact may stand on it: the books do.
 */
public interface LedgerWatcher {

    /** Looks away. */
    LedgerWatcher NOBODY = new LedgerWatcher() {};

    /** How a prompt settled. */
    enum Settlement {
        /** A generation came, and something in it could be judged. */
        ANSWERED,
        /** A generation came that says why there is no reply. */
        FAILED,
        /** Nothing came, and nothing is waited for any longer. */
        GIVEN_UP;

        /** As a label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What becomes of an item. */
    enum Decision {
        /** It became a record. */
        ACCEPTED,
        /** It goes to the next stage. */
        PASSED,
        /** It goes no further. */
        REJECTED;

        /** As a label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why an answer was dropped: its prompt had settled before. */
    enum Dropped {
        /** The same answer came again. */
        REDELIVERED,
        /** Another answer came: the prompt was asked twice. */
        REBOUGHT,
        /** The prompt had been given up. */
        LATE;

        /** As a label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For what a model was asked. */
    enum Purpose {
        /** For a reply. */
        TEACHER,
        /** For a judgement. */
        JUDGE;

        /** As a label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run takes a seed. */
    default void taken(RunId run) {}

    /** A seed is refused. */
    default void refused(RunId run, String rule) {}

    /** A prompt is issued. */
    default void issued(RunId run) {}

    /** A prompt that was overdue is issued again. */
    default void issuedAgain(RunId run) {}

    /** A prompt settled, so long after it was issued. */
    default void settled(RunId run, Settlement how, Duration after) {}

    /** An item is decided on; the rule is empty unless it is rejected. */
    default void decided(RunId run, Decision decision, String rule) {}

    /** An answer to a prompt that had settled is dropped, and with it so many tokens that were paid. */
    default void dropped(RunId run, Dropped why, long tokens) {}

    /** A call was paid, at the run's prices. */
    default void paid(RunId run, Purpose purpose, ModelCall call, double money) {}

    /** So much of what a generation cost went into good items beyond the target. */
    default void surplus(RunId run, double tokens, double money) {}

    /** So many of a run's prompts are open for too long. */
    default void overdue(RunId run, long prompts) {}

    /** A run reached a final state. */
    default void ended(RunId run, RunState state) {}
}
