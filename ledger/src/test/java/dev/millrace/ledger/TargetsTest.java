package dev.millrace.ledger;

import static dev.millrace.ledger.Given.TWO_STAGES;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.bad;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seed;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.targets;
import static dev.millrace.ledger.Given.window;
import static dev.millrace.ledger.Given.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunProgress.StratumProgress;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final Targets THREE = new Targets(3, 0, 1);

    @Test
    void areReachedExactly() {
        var ledger =
                new LedgerDriver().hear(targets(open(), THREE)).hear(seeds(10)).hear(seal(10));

        answerAll(ledger);

        assertThat(ledger.texts()).hasSize(3);
        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");
        assertThat(ledger.issued()).as("no more than are wanted").hasSize(3);
        assertThat(ledger.progress().seeds().unused()).isEqualTo(7);
    }

    @Test
    void leaveGoodItemsBeyondThemAsSurplus() {
        var ledger = new LedgerDriver().hear(targets(open(), THREE)).hear(seeds(3));

        ledger.hear(
                answer(ledger.issued(0), "a", "b"), answer(ledger.issued(1), "c", "d"), answer(ledger.issued(2), "e"));

        assertThat(ledger.texts()).containsExactly("a", "b", "c");
        assertThat(ledger.rejections()).containsExactly("surplus", "surplus");
        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");
    }

    @Test
    void useSeedsAgainInAnotherRound() {
        var ledger =
                new LedgerDriver().hear(targets(open(), THREE)).hear(seeds(2)).hear(seal(2));
        assertThat(ledger.issued())
                .as("the first round, and the second that it may need")
                .hasSize(3);

        answerAll(ledger);

        assertThat(ledger.issued()).extracting(Prompt::round).containsExactly(0, 0, 1);
        assertThat(ledger.issued()).extracting(Prompt::parent).containsExactly("s-1", "s-2", "s-1");
        assertThat(ledger.issued(2).sampling().seed())
                .isNotEqualTo(ledger.issued(0).sampling().seed());
        assertThat(ledger.progress().seeds().repeats()).isEqualTo(1);
        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");
    }

    @Test
    void beginNoRoundBeforeAllSeedsCame() {
        var ledger = new LedgerDriver().hear(targets(open(), THREE)).hear(seed("s-1"));
        ledger.hear(answer(ledger.issued(0), "a"));
        assertThat(ledger.issued()).hasSize(1);

        ledger.hear(seal(1));

        assertThat(ledger.issued()).extracting(Prompt::round).containsExactly(0, 1, 1 + 1);
    }

    @Test
    void endShortWhenSeedsGiveNoMore() {
        var ledger = new LedgerDriver()
                .hear(targets(open(), THREE, 4))
                .hear(seeds(2))
                .hear(seal(2));

        while (!ledger.open().isEmpty()) {
            ledger.open().forEach(prompt -> ledger.hear(answer(prompt, "the same")));
        }

        assertThat(ledger.outcome()).isEqualTo("short: accepted 1 of 3: seeds exhausted at 1");
        assertThat(ledger.issued()).as("four rounds of two seeds").hasSize(8);
    }

    @Test
    void waitForTheFirstRecordWithNoMoreThanTwoRoundsUnsettled() {
        var ledger = new LedgerDriver()
                .hear(targets(open(), new Targets(100, 0, 1)))
                .hear(seed("s-1"))
                .hear(seal(1));

        assertThat(ledger.open()).extracting(Prompt::round).containsExactly(0, 1);
    }

    @Test
    void giveUpAfterThreeBarrenRoundsAndThirtySettledPrompts() {
        var ledger =
                new LedgerDriver().hear(targets(open(), THREE)).hear(seeds(4)).hear(seal(4));

        while (!ledger.open().isEmpty()) {
            ledger.open().forEach(prompt -> ledger.hear(bad(prompt, "?")));
        }

        assertThat(ledger.outcome()).isEqualTo("short: accepted 0 of 3: seeds exhausted at 0");
        assertThat(ledger.books().settled())
                .as("eight rounds of four, and the ninth that was open")
                .isEqualTo(36);
    }

    @Test
    void waitForRoundsToSettleWhenNoMoreRecordsCome() {
        var ledger = new LedgerDriver()
                .hear(targets(open(), new Targets(50, 0, 1)))
                .hear(seeds(6))
                .hear(seal(6));

        while (!ledger.open().isEmpty()) {
            var prompt = ledger.open().get(0);
            ledger.hear(answer(prompt, "the answer to " + prompt.parent()));
        }

        assertThat(ledger.outcome()).isEqualTo("short: accepted 6 of 50: seeds exhausted at 6");
        assertThat(ledger.books().issued())
                .as("not the hundred rounds of six that there may be")
                .isLessThan(250);
    }

    @Test
    void ofAStratumCloseItAlone() {
        var ledger = new LedgerDriver()
                .hear(targets(open(), new Targets(0, 1, 1)))
                .hear(seed("n-1", "north"), seed("n-2", "north"), seed("s-1", "south"), seed("s-2", "south"))
                .hear(seal(4));
        assertThat(ledger.issued()).extracting(Prompt::parent).containsExactly("n-1", "s-1");

        ledger.hear(answer(ledger.issued(0), "up"), bad(ledger.issued(1), "?"));
        assertThat(ledger.open()).extracting(Prompt::parent).contains("s-2").doesNotContain("n-2");
        ledger.open().forEach(prompt -> ledger.hear(answer(prompt, "down")));

        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");
        assertThat(ledger.progress().strata())
                .extracting(StratumProgress::accepted)
                .containsExactly(1L, 1L);
    }

    @Test
    void endShortWithoutASeedThatCouldBeUsed() {
        var none = new LedgerDriver().hear(targets(open(), THREE)).hear(seal(0));
        assertThat(none.outcome()).isEqualTo("short: none of 0 seeds could be used");

        var perStratum = new LedgerDriver()
                .hear(targets(open(), new Targets(0, 2, 1)))
                .hear(without("s-1"))
                .hear(seal(1));
        assertThat(perStratum.outcome()).isEqualTo("short: none of 1 seeds could be used");
    }

    @Test
    void saySoWhenSeedsAreMissing() {
        var none = new LedgerDriver().hear(targets(open(), THREE)).hear(seal(2));
        none.pass(Duration.ofMinutes(10));
        assertThat(none.outcome()).isEqualTo("short: seeds_missing 2 of 2");

        var some = new LedgerDriver()
                .hear(targets(open(), THREE, 1))
                .hear(seeds(1))
                .hear(seal(2));
        some.hear(answer(some.issued(0), "a")).pass(Duration.ofMinutes(10));
        assertThat(some.outcome()).isEqualTo("short: seeds_missing 1 of 2; accepted 1 of 3: seeds exhausted at 1");
    }

    @Test
    void capTheShareOfAStratum() {
        var ledger = new LedgerDriver()
                .hear(targets(open(), new Targets(5, 0, 0.5)))
                .hear(IntStream.range(0, 5)
                        .mapToObj(i -> seed("n-" + i, "north"))
                        .toArray(Seed[]::new))
                .hear(seal(5));

        answerAll(ledger);

        assertThat(ledger.texts()).hasSize(2);
        assertThat(ledger.outcome()).isEqualTo("short: accepted 2 of 5: every stratum is full");
    }

    @Test
    void dropWhatWaitsOnceTheyAreReached() {
        var ledger = new LedgerDriver()
                .hear(window(targets(open(TWO_STAGES), new Targets(1, 0, 1)), 10))
                .hear(seed("s-1"));

        ledger.hear(answer(ledger.issued(0), "q1", "q2", "q3"));
        assertThat(ledger.issued("answer"))
                .as("one is enough if each gives a record")
                .hasSize(1);
        ledger.hear(answer(ledger.issued("answer").get(0), "a1"));

        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");
        assertThat(ledger.books()).isEqualTo(new Books(1, 1, 0, 3, 0, 3, 0, 0, 2));
        assertThat(ledger.rejections()).containsExactly("dropped", "dropped");
    }

    @Test
    void askMoreWhenLessComesOfIt() {
        var ledger =
                new LedgerDriver().hear(targets(open(), new Targets(4, 0, 1))).hear(seeds(40));
        assertThat(ledger.open()).hasSize(4);

        ledger.issued().subList(0, 4).forEach(prompt -> ledger.hear(bad(prompt, "?")));

        assertThat(ledger.open()).as("expected yield is low now").hasSizeGreaterThan(4);
    }

    @Test
    void letWhatIsOpenSettle() {
        var ledger =
                new LedgerDriver().hear(targets(open(), new Targets(2, 0, 1))).hear(seeds(2));

        ledger.hear(answer(ledger.issued(0), "a", "b"));
        assertThat(ledger.outcome()).isEqualTo("open");
        ledger.hear(bad(ledger.issued(1), "?"));

        assertThat(ledger.outcome()).isEqualTo("done: the target is reached");
    }

    private static void answerAll(LedgerDriver ledger) {
        while (!ledger.open().isEmpty()) {
            ledger.open().forEach(prompt -> ledger.hear(answer(prompt, "answer to " + prompt.id())));
        }
    }
}
