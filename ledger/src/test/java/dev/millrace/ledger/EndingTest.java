package dev.millrace.ledger;

import static dev.millrace.ledger.Given.ONE_STAGE;
import static dev.millrace.ledger.Given.RUN;
import static dev.millrace.ledger.Given.TWO_STAGES;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.cancel;
import static dev.millrace.ledger.Given.named;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.pause;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seed;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.targets;
import static dev.millrace.ledger.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RejectedRecord.Kind;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Targets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndingTest {

    @Test
    void cancelSettlesWhatIsOpenAndDropsWhatWaits() {
        var ledger = new LedgerDriver().hear(window(open(TWO_STAGES), 2)).hear(seeds(4));
        ledger.hear(answer(ledger.issued(0), "q1", "q2", "q3"));

        ledger.hear(cancel());

        assertThat(ledger.outcome()).isEqualTo("cancelled: cancelled");
        assertThat(ledger.books()).isEqualTo(new Books(2, 2, 0, 4, 0, 3, 1, 0, 2));
        assertThat(ledger.progress().books()).isEqualTo(new Books(3, 3, 0, 5, 0, 3, 2, 0, 2));
        assertThat(ledger.progress().seeds()).isEqualTo(new SeedBooks(4, 2, 0, 0, 2, 0));
        assertThat(ledger.rejected())
                .extracting(RejectedRecord::kind)
                .containsExactly(Kind.ITEM, Kind.ITEM, Kind.DROPPED, Kind.DROPPED);
        assertThat(ledger.rejections()).containsExactly("cancelled", "cancelled", "dropped", "dropped");
    }

    @Test
    void cancelTakesSeveralStepsForALargeRun() {
        var ledger = new LedgerDriver(Configs.work(10)).hear(open()).hear(seeds(35));
        assertThat(ledger.tick(5).open()).hasSize(35);
        ledger.news();

        ledger.hear(cancel());
        assertThat(ledger.news()).hasSizeLessThanOrEqualTo(12);
        assertThat(ledger.progress().state()).isEqualTo(RunState.OPEN);
        assertThat(ledger.open()).hasSize(25);
        ledger.tick(4);

        assertThat(ledger.outcome()).isEqualTo("cancelled: cancelled");
        assertThat(ledger.rejections()).hasSize(35).containsOnly("cancelled");
    }

    @Test
    void aReplyThatComesWhileARunIsCancelledIsNotLost() {
        var ledger =
                new LedgerDriver(Configs.work(10)).hear(open()).hear(seeds(15)).hear(cancel());
        var open = ledger.open();
        assertThat(open).isNotEmpty();

        ledger.hear(answer(open.get(0), "Paris.")).tick(3);

        assertThat(ledger.texts()).containsExactly("Paris.");
        assertThat(ledger.outcome()).isEqualTo("cancelled: cancelled");
    }

    @Test
    void cancelEndsAPausedRunToo() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(2)).hear(pause(), cancel());

        assertThat(ledger.outcome()).isEqualTo("cancelled: cancelled");
    }

    @Test
    void aRunThatReachedItsTargetEndsThoughPaused() {
        var ledger = new LedgerDriver()
                .hear(targets(open(), new Targets(1, 0, 1)))
                .hear(seeds(2))
                .hear(pause());

        ledger.hear(answer(ledger.issued(0), "Paris."));

        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");
    }

    @Test
    void aFinalStateNeverChanges() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1")).hear(seal(1));
        var prompt = ledger.issued(0);
        ledger.hear(answer(prompt, "Paris.")).hear(cancel());

        ledger.hear(answer(prompt, "Lyon.")).hear(seed("s-2")).tick(3);

        assertThat(ledger.outcome()).isEqualTo("done: no seed is left");
        assertThat(ledger.texts()).containsExactly("Paris.");
        assertThat(ledger.progress().rebought()).isEqualTo(1);
    }

    @Test
    void oneRunsEndLeavesOthersAlone() {
        var other = new RunId("geo", "other");
        var ledger = new LedgerDriver()
                .hear(open(), named(open(), other))
                .hear(seed("s-1"), seed("s-1").in(other));

        ledger.hear(cancel()).tick(3);

        assertThat(ledger.progress(other).state()).isEqualTo(RunState.OPEN);
        assertThat(ledger.open()).hasSize(1);
    }

    @Test
    void whatARunNeededIsForgottenAfterItsEnd() {
        var ledger = new LedgerDriver()
                .hear(targets(open(TWO_STAGES), new Targets(3, 0, 1)))
                .hear(seeds(5))
                .hear(seal(5));
        while (!ledger.open().isEmpty()) {
            ledger.open().forEach(prompt -> ledger.hear(answer(prompt, prompt.id())));
        }
        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");

        ledger.tick(2);
        assertThat(ledger.tables.keys(LedgerState.SEEDS)).isEmpty();
        assertThat(ledger.tables.keys(LedgerState.ROUNDS)).isEmpty();
        assertThat(ledger.tables.keys(LedgerState.PENDING)).isEmpty();
        assertThat(ledger.state.live().get(Keys.LIVE).orElseThrow().runs()).containsExactly(RUN);

        ledger.pass(Duration.ofHours(25));
        assertThat(ledger.state.live().get(Keys.LIVE).orElseThrow().runs()).isEmpty();
        assertThat(ledger.tables.keys(LedgerState.PROMPTS)).isEmpty();
        assertThat(ledger.tables.keys(LedgerState.MARKS))
                .as("records for ever")
                .allMatch(mark -> mark.contains("|record|"));
        assertThat(ledger.tables.keys(LedgerState.MARKS).stream().filter(mark -> mark.contains("|record|")))
                .hasSize(3);
    }

    @Test
    void forgettingTakesSeveralStepsForALargeRun() {
        var ledger = new LedgerDriver(Configs.work(10))
                .hear(open(ONE_STAGE))
                .hear(seeds(30))
                .hear(cancel())
                .tick(4);
        assertThat(ledger.outcome()).isEqualTo("cancelled: cancelled");

        ledger.pass(Duration.ofHours(25)).tick(20);

        assertThat(ledger.state.live().get(Keys.LIVE).orElseThrow().runs()).isEmpty();
        assertThat(ledger.tables.keys(LedgerState.MARKS)).isEmpty();
    }

    @Test
    void aLateReplyIsStillKnownADayAfterTheEnd() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1")).hear(cancel());

        ledger.pass(Duration.ofHours(23)).hear(answer(ledger.issued(0), "Paris."));

        assertThat(ledger.progress().late()).isEqualTo(1);
    }
}
