package dev.millrace.ledger;

import static dev.millrace.ledger.Given.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunProgress.StageProgress;
import dev.millrace.contracts.RunProgress.StratumProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Tokens;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each law alone tells of the entry that breaks it. */
class LawTest {

    private static final SeedBooks SEEDS = new SeedBooks(4, 2, 1, 1, 0, 1);
    private static final Books QUESTIONS = new Books(3, 2, 1, 5, 0, 4, 1, 1, 0);
    private static final Books ANSWERS = new Books(3, 2, 1, 2, 1, 0, 1, 0, 0);
    private static final Spend SPEND = new Spend(new Tokens(10, 20), new Tokens(5, 5), Tokens.NONE, 40, 0.5, 0, 0.5);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void allHoldOfBooksThatBalance() {
        assertThat(broken(run(RunState.OPEN, SEEDS, SPEND, QUESTIONS, ANSWERS))).isEmpty();
    }

    @Test
    void aSeedThatIsNowhereBreaksTheSeeds() {
        var seeds = new SeedBooks(5, 2, 1, 1, 0, 1);

        assertThat(broken(run(RunState.OPEN, seeds, SPEND, QUESTIONS, ANSWERS))).containsExactly(Law.SEEDS);
    }

    @Test
    void aSeedUsedWithoutAPromptBreaksTheFirstStage() {
        var seeds = new SeedBooks(4, 3, 0, 1, 0, 1);

        assertThat(broken(run(RunState.OPEN, seeds, SPEND, QUESTIONS, ANSWERS))).containsExactly(Law.FIRST_STAGE);
    }

    @Test
    void anItemLostBetweenStagesBreaksTheStages() {
        var questions = new Books(3, 2, 1, 5, 0, 4, 1, 0, 0);

        assertThat(broken(run(RunState.OPEN, SEEDS, SPEND, questions, ANSWERS))).containsExactly(Law.STAGES);
    }

    @Test
    void aPromptThatNeitherSettledNorIsOpenBreaksThePrompts() {
        var answers = new Books(3, 2, 0, 2, 1, 0, 1, 0, 0);

        assertThat(broken(run(RunState.OPEN, SEEDS, SPEND, QUESTIONS, answers))).containsExactly(Law.PROMPTS);
    }

    @Test
    void anItemWithoutVerdictBreaksTheItems() {
        var answers = new Books(3, 2, 1, 3, 1, 0, 1, 0, 0);

        assertThat(broken(run(RunState.OPEN, SEEDS, SPEND, QUESTIONS, answers))).containsExactly(Law.ITEMS);
    }

    @Test
    void spendingMoreThanThereIsBreaksTheBudget() {
        var tokens = new Spend(new Tokens(10, 20), new Tokens(5, 6), Tokens.NONE, 60, 0, 0, 0);
        var money = new Spend(Tokens.NONE, Tokens.NONE, Tokens.NONE, 0, 1, 0, 1.1);

        assertThat(broken(run(RunState.OPEN, SEEDS, tokens, QUESTIONS, ANSWERS)))
                .containsExactly(Law.BUDGET);
        assertThat(broken(run(RunState.OPEN, SEEDS, money, QUESTIONS, ANSWERS))).containsExactly(Law.BUDGET);
    }

    @Test
    void anythingLeftAtTheEndBreaksTheEnd() {
        assertThat(broken(run(RunState.DONE, SEEDS, SPEND, QUESTIONS, ANSWERS))).containsExactly(Law.END);
    }

    @Test
    void strataThatAreNotTheirRunBreakTheStrata() {
        var run = run(RunState.OPEN, SEEDS, SPEND, QUESTIONS, ANSWERS);
        var other = progress(
                RunState.OPEN,
                SEEDS,
                SPEND,
                run.stages(),
                List.of(run.strata().get(0), stratum("b", Books.EMPTY, settledNothing())));

        assertThat(broken(other)).containsExactly(Law.STRATA);
    }

    @Test
    void eachStratumsBooksMustBalanceToo() {
        var lost = new Books(1, 1, 0, 0, 0, 0, 0, 0, 0);
        var found = new Books(-1, -1, 0, 0, 0, 0, 0, 0, 0);
        var run = run(RunState.OPEN, SEEDS, SPEND, QUESTIONS, ANSWERS);
        var strata = List.of(run.strata().get(0), stratum("b", lost, Books.EMPTY), stratum("c", found, Books.EMPTY));

        assertThat(broken(progress(RunState.OPEN, SEEDS, SPEND, run.stages(), strata)))
                .containsExactly(Law.FIRST_STAGE);
    }

    /** Books that balance and change the sum: an item was accepted of a prompt that nobody issued. */
    private static Books settledNothing() {
        return new Books(0, 0, 0, 1, 1, 0, 0, 0, 0);
    }

    private static List<Law> broken(RunProgress progress) {
        return Arrays.stream(Law.values()).filter(law -> !law.holds(progress)).toList();
    }

    /** A run of two stages with one stratum, which has had all its seeds. */
    private static RunProgress run(RunState state, SeedBooks seeds, Spend spend, Books first, Books second) {
        var stages = List.of(new StageProgress("question", first), new StageProgress("answer", second));
        return progress(state, seeds, spend, stages, List.of(new StratumProgress("a", 0, false, seeds, stages)));
    }

    private static StratumProgress stratum(String name, Books... books) {
        var stages =
                Arrays.stream(books).map(one -> new StageProgress("stage", one)).toList();
        return new StratumProgress(name, 0, false, SeedBooks.EMPTY, stages);
    }

    private static RunProgress progress(
            RunState state, SeedBooks seeds, Spend spend, List<StageProgress> stages, List<StratumProgress> strata) {
        return new RunProgress(
                RUN,
                state,
                false,
                "",
                "mine",
                "hash",
                -1,
                seeds,
                stages,
                strata,
                Map.of(),
                spend,
                0,
                0,
                0,
                Targets.NONE,
                new Budget(100, 2, 0),
                NOON,
                NOON,
                null);
    }
}
