package dev.millrace.ledger;

import static dev.millrace.ledger.Given.RUN;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.budget;
import static dev.millrace.ledger.Given.cancel;
import static dev.millrace.ledger.Given.costing;
import static dev.millrace.ledger.Given.failed;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seed;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.targets;
import static dev.millrace.ledger.Given.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.Targets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the books do not say step by step; that it agrees with the books, every test of the ledger checks. */
class LedgerWatcherTest {

    @Test
    void hearsHowPromptsSettle() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(3));

        ledger.hear(answer(ledger.issued(0), "Paris."), failed(ledger.issued(1), "too_long"));
        ledger.hear(cancel());

        assertThat(ledger.told.of(RUN, "answered")).isEqualTo(1);
        assertThat(ledger.told.of(RUN, "failed")).isEqualTo(1);
        assertThat(ledger.told.of(RUN, "given_up")).isEqualTo(1);
    }

    @Test
    void hearsOfSeedsThatAreTakenAndRefused() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"), seed("s-1"), without("s-2"));

        assertThat(ledger.told.of(RUN, "taken")).isEqualTo(1);
        assertThat(ledger.told.of(RUN, "refused")).isEqualTo(1);
    }

    @Test
    void hearsWhatDroppedAnswersCost() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(2));
        var first = costing(answer(ledger.issued(0), "Paris."), 20, 3);

        ledger.hear(first, first, costing(answer(ledger.issued(0), "Rome."), 30, 4));
        ledger.hear(cancel()).hear(costing(answer(ledger.issued(1), "Oslo."), 50, 5));

        assertThat(ledger.told.of(RUN, "tokens of redelivered")).isEqualTo(3);
        assertThat(ledger.told.of(RUN, "tokens of rebought")).isEqualTo(34);
        assertThat(ledger.told.of(RUN, "tokens of late")).isEqualTo(55);
    }

    @Test
    void hearsWhichPartOfTheCostWentIntoSurplus() {
        var ledger = new LedgerDriver()
                .hear(targets(budget(open(), new Budget(1_000_000, 0, 0)), new Targets(1, 0, 1)))
                .hear(seed("s-1"));

        ledger.hear(costing(answer(ledger.issued(0), "Paris.", "Rome.", "Oslo.", "Bern."), 40, 0));

        assertThat(ledger.told.of(RUN, "rejected by surplus")).isEqualTo(3);
        assertThat(ledger.told.of(RUN, "tokens of surplus")).isCloseTo(30, within(1e-9));
        assertThat(ledger.told.of(RUN, "money of surplus")).isCloseTo(30 * 2 / 1e6, within(1e-12));
    }

    @Test
    void hearsHowManyPromptsAreOverdue() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(2));

        ledger.pass(Duration.ofHours(25)).tick(2);
        assertThat(ledger.told.of(RUN, "overdue")).isEqualTo(2);
        assertThat(ledger.views(Duration.ZERO))
                .singleElement()
                .satisfies(view -> assertThat(view.overdue()).isEqualTo(2));

        ledger.hear(new RunCommand.Resume(RUN, "resume-1", true)).tick(3);
        assertThat(ledger.told.of(RUN, "issued again")).isEqualTo(2);
        assertThat(ledger.told.of(RUN, "overdue")).isZero();
    }

    @Test
    void seesRunsThatAreOverForAsLongAsItAsks() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1")).hear(seal(1));
        ledger.hear(answer(ledger.issued(0), "Paris."));
        ledger.pass(Duration.ofMinutes(5));

        assertThat(ledger.views(Duration.ofMinutes(10)))
                .extracting(RunView::progress)
                .containsExactly(ledger.progress());
        assertThat(ledger.views(Duration.ofMinutes(4))).isEmpty();
    }
}
