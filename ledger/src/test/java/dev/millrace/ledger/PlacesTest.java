package dev.millrace.ledger;

import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final int WINDOW = 2;
    private static final int REMEMBERED = 4 * WINDOW;

    private final LedgerDriver ledger =
            new LedgerDriver().hear(window(open(), WINDOW)).hear(seeds(100));

    @Test
    void knowsAnAnswerAgainUntilFourWindowsHaveSettledSince() {
        var answers = settle(REMEMBERED + 1);

        answers.subList(1, answers.size()).forEach(ledger::hear);
        assertThat(ledger.progress().redelivered()).isEqualTo(REMEMBERED);
        assertThat(ledger.progress().rebought()).isZero();

        settle(4 * REMEMBERED);
        ledger.hear(answers.get(1));
        assertThat(ledger.progress().rebought()).isEqualTo(1);
    }

    @Test
    void knowsTheAnswerAgainOfAPromptThatWasOpenForLong() {
        var stuck = ledger.open().get(0);
        for (int i = 0; i < 5 * REMEMBERED; i++) {
            ledger.hear(answerTo(ledger.open().get(1)));
        }
        var late = answerTo(stuck);

        ledger.hear(late);
        settle(REMEMBERED - 1);
        ledger.hear(late);

        assertThat(ledger.progress().redelivered()).isEqualTo(1);
        assertThat(ledger.progress().rebought()).isZero();
    }

    @Test
    void keepsNoMoreThanSixWindows() {
        settle(90);

        assertThat(ledger.tables.keys(LedgerState.PROMPTS)).hasSize(6 * WINDOW);
        assertThat(ledger.tables.keys(LedgerState.MARKS).stream().filter(mark -> mark.contains("|place|")))
                .hasSize(6 * WINDOW);
    }

    @Test
    void findsEveryOpenPromptWhereverItStandsWhenTheRunIsCancelled() {
        var stuck = ledger.open().get(0);
        for (int i = 0; i < 40; i++) {
            ledger.hear(answerTo(ledger.open().get(1)));
        }
        assertThat(ledger.open()).contains(stuck).hasSize(WINDOW);

        ledger.hear(new RunCommand.Cancel(Given.RUN, "cancel-1")).tick();

        assertThat(ledger.open()).isEmpty();
        assertThat(ledger.progress().state()).isEqualTo(RunState.CANCELLED);
    }

    private List<JudgedGeneration> settle(int prompts) {
        var answers = new ArrayList<JudgedGeneration>();
        for (int i = 0; i < prompts; i++) {
            answers.add(answerTo(ledger.open().get(0)));
            ledger.hear(answers.get(i));
        }
        return answers;
    }

    private static JudgedGeneration answerTo(Prompt prompt) {
        return answer(prompt, "answer to " + prompt.id());
    }
}
