package dev.millrace.ledger;

import static dev.millrace.ledger.Given.RUN;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.cancel;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seed;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.window;
import static dev.millrace.ledger.Given.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord.Kind;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.SeedBooks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeedIntakeTest {

    @Test
    void takesASeedOnceHoweverOftenItIsSent() {
        var ledger =
                new LedgerDriver().hear(open()).hear(seeds(2)).hear(seeds(2)).hear(seal(2));

        assertThat(ledger.progress().seeds()).isEqualTo(new SeedBooks(2, 2, 0, 0, 0, 0));
        answerAll(ledger);
        ledger.hear(seeds(2)).tick();

        assertThat(ledger.progress().seeds().received()).isEqualTo(2);
        assertThat(ledger.outcome()).isEqualTo("done: no seed is left");
    }

    @Test
    void keepsSeedsThatComeBeforeTheirRun() {
        var ledger = new LedgerDriver().hear(seeds(3)).tick(60);
        assertThat(ledger.news()).isEmpty();

        ledger.hear(open());

        assertThat(ledger.issued()).extracting(Prompt::parent).containsExactly("s-1", "s-2", "s-3");
        assertThat(ledger.tables.keys(LedgerState.EARLY)).isEmpty();
    }

    @Test
    void refusesSeedsOfARunThatNobodyOpens() {
        var ledger = new LedgerDriver().hear(seeds(2)).pass(Duration.ofMinutes(61));

        assertThat(ledger.rejections()).containsExactly("unknown_run", "unknown_run");
        assertThat(ledger.rejected()).allSatisfy(record -> {
            assertThat(record.kind()).isEqualTo(Kind.SEED);
            assertThat(record.run()).isEqualTo(RUN);
            assertThat(record.values()).containsKey("text");
        });
        assertThat(ledger.reports()).extracting(Report::check).containsOnly("seed_refused");
        assertThat(ledger.tables.keys(LedgerState.EARLY)).isEmpty();
        assertThat(ledger.tables.keys(LedgerState.SEEDS)).isEmpty();
    }

    @Test
    void keepsOnlySoManyEarlySeeds() {
        var ledger = new LedgerDriver(Configs.maxSeeds(100, 2)).hear(seeds(3));

        assertThat(ledger.rejections()).containsExactly("unknown_run");
    }

    @Test
    void waitsForSeedsThatComeAfterTheSeal() {
        var ledger = new LedgerDriver().hear(open(), seal(2)).hear(seed("s-1"));
        answerAll(ledger);
        assertThat(ledger.outcome()).isEqualTo("sealed");

        ledger.hear(seed("s-2"));
        answerAll(ledger);

        assertThat(ledger.outcome()).isEqualTo("done: no seed is left");
    }

    @Test
    void refusesSeedsBeyondTheSealedNumber() {
        var ledger = new LedgerDriver()
                .hear(window(open(), 1))
                .hear(seeds(2))
                .hear(seal(2))
                .hear(seed("s-3"));

        assertThat(ledger.rejections()).containsExactly("sealed");
        assertThat(ledger.progress().seeds().refused()).isEqualTo(1);
    }

    @Test
    void waitsTenMinutesForMissingSeeds() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(2)).hear(seal(5));
        answerAll(ledger);

        ledger.pass(Duration.ofSeconds(599));
        assertThat(ledger.outcome()).isEqualTo("sealed");
        ledger.tick();

        assertThat(ledger.outcome()).isEqualTo("short: seeds_missing 3 of 5");
        assertThat(ledger.progress().seeds()).isEqualTo(new SeedBooks(2, 2, 0, 0, 0, 0));
    }

    @Test
    void waitsAgainAfterEachSeedThatComes() {
        var ledger = new LedgerDriver().hear(open()).hear(seal(3));
        ledger.pass(Duration.ofMinutes(9)).hear(seed("s-1")).pass(Duration.ofMinutes(9));
        answerAll(ledger);

        assertThat(ledger.outcome()).isEqualTo("sealed");
        assertThat(ledger.pass(Duration.ofMinutes(1)).outcome()).isEqualTo("short: seeds_missing 2 of 3");
    }

    @Test
    void takesAMissingSeedThatComesAtLast() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1")).hear(seal(2));
        ledger.pass(Duration.ofMinutes(10));

        ledger.hear(seed("s-2"));
        answerAll(ledger);

        assertThat(ledger.outcome()).isEqualTo("done: no seed is left");
    }

    @Test
    void doesNotCountAsMissingWhatCameAndWasRefused() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1")).hear(seal(3));
        ledger.pass(Duration.ofMinutes(10));

        ledger.hear(without("s-2"));
        answerAll(ledger);

        assertThat(ledger.outcome()).isEqualTo("short: seeds_missing 1 of 3");
    }

    @Test
    void refusesSeedsThatTheRecipeCannotUse() {
        var ledger = new LedgerDriver()
                .hear(open())
                .hear(without("s-1"), seed("s-2"))
                .hear(seal(2));
        answerAll(ledger);

        assertThat(ledger.rejections()).containsExactly("unusable_seed");
        assertThat(ledger.reports().get(0).summary()).isEqualTo("seed s-1 is refused: seed lacks text, expected text");
        assertThat(ledger.outcome()).isEqualTo("done: no seed is left");
        assertThat(ledger.progress().seeds()).isEqualTo(new SeedBooks(2, 1, 0, 1, 0, 0));
    }

    @Test
    void endsShortIfNoneCouldBeUsed() {
        var ledger = new LedgerDriver()
                .hear(open())
                .hear(without("s-1"), without("s-2"))
                .hear(seal(2));

        assertThat(ledger.outcome()).isEqualTo("short: none of 2 seeds could be used");
    }

    @Test
    void takesOnlySoManySeedsAndStrata() {
        var seeds = new LedgerDriver(Configs.maxSeeds(2, 2)).hear(open()).hear(seeds(3));
        assertThat(seeds.rejections()).containsExactly("too_many_seeds");

        var strata = new LedgerDriver(Configs.work(500)).hear(open());
        strata.hear(seed("a", "1"), seed("b", "2"), seed("c", "3"), seed("d", "4"), seed("e", "1"));
        assertThat(strata.rejections()).containsExactly("too_many_strata");
        assertThat(strata.progress().strata()).hasSize(3);
    }

    @Test
    void countsSeedsOfAnEndedRunAsUnused() {
        var ledger = new LedgerDriver().hear(open(), cancel()).hear(seeds(2));

        assertThat(ledger.progress().seeds()).isEqualTo(new SeedBooks(2, 0, 0, 0, 2, 0));
    }

    @Test
    void refusesSeedsThatComeADayAfterTheEnd() {
        var ledger = new LedgerDriver().hear(open(), cancel()).pass(Duration.ofHours(25));

        ledger.hear(seeds(1)).tick();

        assertThat(ledger.rejections()).containsExactly("ended");
        assertThat(ledger.progress().seeds()).isEqualTo(new SeedBooks(1, 0, 0, 1, 0, 0));
        assertThat(ledger.tables.keys(LedgerState.MARKS)).isEmpty();
    }

    @Test
    void countsASeedOfAnEndedRunOnce() {
        var ledger = new LedgerDriver().hear(open(), cancel()).hear(seeds(2)).hear(seeds(2));

        assertThat(ledger.progress().seeds()).isEqualTo(new SeedBooks(2, 0, 0, 0, 2, 0));
    }

    private static void answerAll(LedgerDriver ledger) {
        while (!ledger.open().isEmpty()) {
            ledger.open().forEach(prompt -> ledger.hear(answer(prompt, "answer to " + prompt.parent())));
        }
    }
}
