package dev.millrace.ledger;

import static dev.millrace.ledger.Given.ONE_STAGE;
import static dev.millrace.ledger.Given.TWO_STAGES;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.budget;
import static dev.millrace.ledger.Given.cancel;
import static dev.millrace.ledger.Given.costing;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.pause;
import static dev.millrace.ledger.Given.resume;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seed;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.targets;
import static dev.millrace.ledger.Given.withReplies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

    /** The worst case of a prompt: its 11 bytes, the marks of a message and a chat, and 50 tokens of reply. */
    private static final long WORST = 11 + 64 + 64 + 50;

    @Test
    void reservesTheWorstCaseAndBooksWhatWasReported() {
        var ledger = new LedgerDriver().hear(tokens(10 * WORST)).hear(seed("s-1"));
        assertThat(ledger.progress().spend())
                .isEqualTo(
                        new Spend(Tokens.NONE, Tokens.NONE, Tokens.NONE, WORST, 0, 0, (11 + 64 + 64 + 2 * 50) / 1e6));

        ledger.hear(costing(answer(ledger.issued(0), "Paris."), 40, 5));

        assertThat(ledger.progress().spend())
                .isEqualTo(new Spend(new Tokens(0, 40), new Tokens(5, 0), Tokens.NONE, 0, 2 * 40 / 1e6, 0, 0));
    }

    @Test
    void issuesNoMoreThanItsWorstCaseBears() {
        var ledger = new LedgerDriver().hear(tokens(2 * WORST + 30)).hear(seeds(5));
        assertThat(ledger.issued()).hasSize(2);

        ledger.hear(costing(answer(ledger.issued(0), "a"), 40, 0));
        assertThat(ledger.issued())
                .as("40 spent and one reserved leave too little")
                .hasSize(2);
        ledger.hear(costing(answer(ledger.issued(1), "b"), 20, 0));
        assertThat(ledger.issued())
                .as("60 spent and none reserved leave enough for one")
                .hasSize(3);
    }

    @Test
    void endsARunWhoseWaitingPromptsNoLongerFit() {
        var ledger = new LedgerDriver().hear(tokens(WORST + 10)).hear(seeds(3)).hear(seal(3));

        ledger.hear(costing(answer(ledger.issued(0), "a"), 50, 0));

        assertThat(ledger.outcome()).isEqualTo("short: budget");
        assertThat(ledger.progress().seeds().unused()).isEqualTo(2);
    }

    @Test
    void looksBehindASeedThatIsTooDear() {
        var ledger = new LedgerDriver().hear(tokens(2 * WORST)).hear(Configs.large(seed("s-1"), 1_000), seed("s-2"));

        assertThat(ledger.open()).as("s-2 fits").hasSize(1);
    }

    @Test
    void endsShortWhenASeedWasTooDearThoughTheOthersWereNot() {
        var ledger = new LedgerDriver()
                .hear(tokens(3 * WORST))
                .hear(Configs.large(seed("s-1"), 1_000), seed("s-2"))
                .hear(seal(2));
        assertThat(ledger.outcome()).as("s-2 is open").isEqualTo("sealed");

        ledger.hear(costing(answer(ledger.issued(0), "a"), 40, 0));

        assertThat(ledger.outcome()).isEqualTo("short: budget");
        assertThat(ledger.texts()).containsExactly("a");
        assertThat(ledger.progress().seeds()).isEqualTo(new SeedBooks(2, 1, 0, 0, 1, 0));
    }

    @Test
    void isDoneWhenTheTargetIsReachedThoughASeedWasTooDear() {
        var ledger = new LedgerDriver()
                .hear(targets(tokens(3 * WORST), new Targets(0, 1, 1)))
                .hear(Configs.large(seed("s-1"), 1_000), seed("s-2"))
                .hear(seal(2));

        ledger.hear(costing(answer(ledger.issued(0), "a"), 40, 0));

        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");
    }

    @Test
    void dropsWhatWaitsAndIsTooDearForEver() {
        var ledger = new LedgerDriver()
                .hear(budget(open(TWO_STAGES), new Budget(4 * WORST, 0, 0)))
                .hear(seed("s-1"))
                .hear(seal(1));

        ledger.hear(costing(answer(ledger.issued(0), "q".repeat(1_000), "q2"), 40, 0));
        assertThat(ledger.rejections()).as("the long one alone").containsExactly("budget");
        ledger.hear(costing(answer(ledger.issued("answer").get(0), "a"), 40, 0));

        assertThat(ledger.outcome()).isEqualTo("short: budget");
        assertThat(ledger.texts()).containsExactly("a");
    }

    @Test
    void limitsMoneyAtTheRunsOwnPrices() {
        var ledger = new LedgerDriver()
                .hear(budget(open(), new Budget(0, 250 / 1e6, 0)))
                .hear(seeds(3));

        assertThat(ledger.open()).as("each may cost 239 millionths").hasSize(1);
        ledger.hear(costing(answer(ledger.issued(0), "a"), 50, 0));
        assertThat(ledger.outcome()).isEqualTo("short: budget");
    }

    @Test
    void booksWhatWasNotForeseenBeside() {
        var ledger = new LedgerDriver().hear(tokens(10 * WORST)).hear(seed("s-1"));

        ledger.hear(costing(answer(ledger.issued(0), "a"), 500, 7));

        var spend = ledger.progress().spend();
        assertThat(spend.booked()).isEqualTo(WORST);
        assertThat(spend.beside().total()).isEqualTo(507 - WORST);
    }

    @Test
    void isLessenedByWhatWasBoughtAgain() {
        var ledger = new LedgerDriver().hear(tokens(3 * WORST)).hear(seed("s-1"));
        ledger.hear(
                costing(answer(ledger.issued(0), "a"), 10, 0),
                costing(answer(ledger.issued(0), "b"), 2 * WORST + 10, 0));

        ledger.hear(seed("s-2"));

        assertThat(ledger.open()).isEmpty();
        assertThat(ledger.progress().spend().beside().total()).isEqualTo(2 * WORST + 10);
        assertThat(ledger.outcome()).isEqualTo("short: budget");
    }

    @Test
    void reservesNothingForWhatIsGiven() {
        var ledger = new LedgerDriver().hear(tokens(10)).hear(withReplies(seed("s-1"), "Paris."));

        assertThat(ledger.open()).hasSize(1);
        assertThat(ledger.progress().spend().reserved()).isZero();
    }

    @Test
    void releasesWhatItReservedForPromptsThatAreGivenUp() {
        var ledger = new LedgerDriver().hear(tokens(10 * WORST)).hear(seeds(3)).hear(cancel());

        assertThat(ledger.progress().spend().reserved()).isZero();
        assertThat(ledger.progress().spend().moneyReserved()).isZero();
    }

    @Test
    void doesNotEndARunThatIsPaused() {
        var ledger = new LedgerDriver().hear(tokens(WORST)).hear(seeds(2)).hear(pause());
        ledger.hear(costing(answer(ledger.issued(0), "a"), 50, 0));

        assertThat(ledger.outcome()).isEqualTo("open");
        ledger.hear(resume());
        assertThat(ledger.outcome()).isEqualTo("short: budget");
    }

    @Test
    void needsALimitOnEveryReply() {
        var ledger = new LedgerDriver()
                .hear(budget(open(ONE_STAGE.replace("{max_tokens: 50}", "{n: 1}")), new Budget(1, 0, 0)));

        assertThat(ledger.reports())
                .extracting(Report::summary)
                .singleElement()
                .asString()
                .contains("max_tokens");
        assertThat(ledger.progressSent()).isEmpty();
    }

    @Test
    void ofTimeSettlesEverythingAtOnce() {
        var ledger =
                new LedgerDriver().hear(budget(open(), new Budget(0, 0, 60))).hear(seeds(2));
        var prompt = ledger.issued(0);

        ledger.pass(Duration.ofSeconds(59));
        assertThat(ledger.outcome()).isEqualTo("open");
        ledger.tick();
        ledger.hear(answer(prompt, "a"));

        assertThat(ledger.outcome()).isEqualTo("short: time");
        assertThat(ledger.rejections()).containsExactly("time", "time");
        assertThat(ledger.progress().late()).isEqualTo(1);
    }

    private static RunCommand.Open tokens(long tokens) {
        return budget(open(), new Budget(tokens, 0, 0));
    }
}
