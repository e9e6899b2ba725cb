package dev.millrace.ledger;

import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdhocTest {

    private static final RunId TODAY = new RunId("adhoc", "2026-03-01");

    private static final RunId TOMORROW = new RunId("adhoc", "2026-03-02");

    @Test
    void aSeedThatNamesNoRunIsAskedInTheRunOfItsDay() {
        var ledger = new LedgerDriver().hear(asking("q-1", "Why is the sky blue?"));
        var prompt = ledger.issued(0);

        ledger.hear(answer(prompt, "It scatters blue light most."));

        assertThat(prompt.run()).isEqualTo(TODAY);
        assertThat(prompt.messages().get(0).content()).isEqualTo("Why is the sky blue?");
        assertThat(ledger.texts()).containsExactly("It scatters blue light most.");
        assertThat(ledger.accepted().get(0).labels()).isEqualTo(Map.of("who", "me"));
    }

    @Test
    void askingTheSameTwiceGivesTwoAnswers() {
        var ledger = new LedgerDriver().hear(asking("q-1", "Why?"), asking("q-2", "Why?"));

        ledger.hear(answer(ledger.issued(0), "Because."), answer(ledger.issued(1), "Because."));

        assertThat(ledger.texts()).containsExactly("Because.", "Because.");
        assertThat(ledger.rejected()).isEmpty();
    }

    @Test
    void theSameSeedSentAgainIsAskedOnce() {
        var ledger = new LedgerDriver().hear(asking("q-1", "Why?"), asking("q-1", "Why?"));

        assertThat(ledger.issued()).hasSize(1);
    }

    @Test
    void aNewDayIsANewRun() {
        var ledger = new LedgerDriver().hear(asking("q-1", "Why?"));
        ledger.pass(Duration.ofHours(16)).hear(asking("q-1", "Why?"));
        assertThat(ledger.issued()).extracting(Prompt::run).containsExactly(TODAY, TOMORROW);

        ledger.hear(answer(ledger.issued(0), "Because.")).tick();

        assertThat(ledger.progress(TODAY).state()).isEqualTo(RunState.DONE);
        assertThat(ledger.progress(TOMORROW).state()).isEqualTo(RunState.OPEN);
    }

    @Test
    void aDayMaySpendOnlySoMuch() {
        var ledger = new LedgerDriver(Configs.adhocBudget(new Budget(10_000, 0, 0)));
        ledger.hear(asking("q-1", "Why?"), asking("q-2", "How?"));
        assertThat(ledger.open()).as("four replies of 2,048 tokens each").hasSize(1);

        ledger.hear(Given.costing(answer(ledger.issued(0), "Because."), 9_000, 0));
        assertThat(ledger.rejections()).containsExactly("budget");
        assertThat(ledger.progress(TODAY).state()).isEqualTo(RunState.OPEN);

        ledger.pass(Duration.ofHours(16)).hear(asking("q-3", "When?"));
        assertThat(ledger.open()).hasSize(1);
    }
}
