package dev.millrace.ledger;

import static dev.millrace.ledger.Given.ONE_STAGE;
import static dev.millrace.ledger.Given.RUN;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.cancel;
import static dev.millrace.ledger.Given.named;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.pause;
import static dev.millrace.ledger.Given.resume;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seed;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.targets;
import static dev.millrace.ledger.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Topic;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void openFreezesTheRecipeAndShowsTheRun() {
        var ledger = new LedgerDriver().hear(open());

        var sent = ledger.news();
        assertThat(sent).extracting(Output::topic).containsExactly(Topic.RECIPES, Topic.PROGRESS);
        assertThat(sent.get(0).value()).isEqualTo(new RecipeText("answers", ONE_STAGE));
        assertThat(sent.get(1).key()).isEqualTo("geo/r");
        assertThat(ledger.progress().recipeHash()).isEqualTo(Ids.of("recipe", ONE_STAGE));
        assertThat(ledger.outcome()).isEqualTo("open");
    }

    @Test
    void openTakesABundledRecipeByItsName() {
        var ledger = new LedgerDriver()
                .hear(new RunCommand.Open(RUN, "", "document-qa", "", 0, 0, Targets.NONE, Budget.NONE, Map.of()));

        assertThat(ledger.progress().stages()).extracting("stage").containsExactly("question", "answer");
    }

    @Test
    void anEqualOpenAttachesAgain() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));
        ledger.news();

        ledger.hear(open());

        assertThat(ledger.news()).extracting(Output::topic).containsExactly(Topic.PROGRESS);
        assertThat(ledger.progress().books().issued()).isEqualTo(1);
    }

    @Test
    void aDifferentOpenIsRefusedUnderItsOwnId() {
        var ledger = new LedgerDriver().hear(open());
        ledger.news();

        ledger.hear(window(open(), 7).withId("open-2"));

        assertThat(ledger.news()).singleElement().satisfies(output -> {
            assertThat(output.key()).isEqualTo("geo/command/open-2");
            var report = (Report) output.value();
            assertThat(report.severity()).isEqualTo(Report.Severity.REFUSED);
            assertThat(report.summary())
                    .isEqualTo("run geo/r was opened before with other terms, expected another name");
        });
    }

    @Test
    void anOpenWithAnotherRecipeOfTheSameNameIsRefused() {
        var ledger = new LedgerDriver().hear(open());
        ledger.news();

        ledger.hear(open(ONE_STAGE.replace("max_tokens: 50", "max_tokens: 60")));

        assertThat(ledger.news()).extracting(Output::topic).containsExactly(Topic.REPORTS);
    }

    @Test
    void anOpenWithOtherTargetsIsRefused() {
        var ledger = new LedgerDriver().hear(open());
        ledger.news();

        ledger.hear(targets(open(), new Targets(5, 0, 1)));

        assertThat(ledger.news()).extracting(Output::topic).containsExactly(Topic.REPORTS);
    }

    @Test
    void openNamesWhatIsWrongWithARecipe() {
        assertRefused(open("recipe: ["), "not YAML");
        assertRefused(open(ONE_STAGE.replace("max_tokens: 50", "max_tokens: many")), "max_tokens");
        assertRefused(
                new RunCommand.Open(RUN, "", "no-such", "", 0, 0, Targets.NONE, Budget.NONE, Map.of()),
                "no recipe \"no-such\" is bundled, expected one of arithmetic, direct, document-qa");
    }

    @Test
    void openRefusesALaneThatIsNotSetUp() {
        assertRefused(
                open(ONE_STAGE.replace("models: [teacher]", "models: [teacher]\n    lane: fast")),
                "stage answer names the lane \"fast\", expected none: no lane is set up");
    }

    @Test
    void openSendsToALaneThatIsSetUp() {
        var ledger = new LedgerDriver(Configs.work(500))
                .hear(open(ONE_STAGE.replace("models: [teacher]", "models: [teacher]\n    lane: slow")))
                .hear(seed("s-1"));

        assertThat(ledger.news())
                .filteredOn(output -> output.topic() == Topic.PROMPTS)
                .extracting(Output::lane)
                .containsExactly("slow");
    }

    @Test
    void openRefusesRepliesThatCannotFitIntoARecord() {
        assertRefused(
                open(ONE_STAGE.replace("max_tokens: 50", "n: 100, max_tokens: 20000")),
                "stage answer asks for 100 replies of 20000 tokens, which may be 8000000 bytes");
    }

    @Test
    void openRefusesTheDatasetOfSeedsWithoutOne() {
        assertRefused(named(open(), new RunId("adhoc", "r")), "is kept for seeds that name no run");
    }

    @Test
    void commandsToUnknownRunsAreRefused() {
        assertRefused(seal(3), "run geo/r was never opened");
        assertRefused(pause(), "run geo/r was never opened");
    }

    @Test
    void commandsToEndedRunsAreRefused() {
        var ledger = new LedgerDriver().hear(open(), cancel());

        ledger.hear(pause(), seal(3));

        assertThat(ledger.reports())
                .extracting(Report::summary)
                .containsExactly("run geo/r has ended: it is cancelled", "run geo/r has ended: it is cancelled");
    }

    @Test
    void sealSaysHowManySeedsThereAre() {
        var ledger = new LedgerDriver().hear(open(), seal(2));

        assertThat(ledger.progress().state()).isEqualTo(RunState.SEALED);
        assertThat(ledger.progress().expected()).isEqualTo(2);
    }

    @Test
    void sealAgainChangesNothing() {
        var ledger = new LedgerDriver().hear(open(), seal(2), seal(2), seal(3));

        assertThat(ledger.progress().expected()).isEqualTo(2);
        assertThat(ledger.reports())
                .extracting(Report::summary)
                .containsExactly("run geo/r was sealed with 2 seeds, not 3");
    }

    @Test
    void aRunOfNoSeedsIsDone() {
        assertThat(new LedgerDriver().hear(open(), seal(0)).outcome()).isEqualTo("done: no seed is left");
    }

    @Test
    void pauseLetsOpenPromptsSettleAndIssuesNoMore() {
        var ledger = new LedgerDriver().hear(window(open(), 1)).hear(seeds(3)).hear(pause());

        ledger.hear(answer(ledger.issued(0), "Paris.")).tick(3);
        assertThat(ledger.open()).isEmpty();
        assertThat(ledger.progress().paused()).isTrue();
        assertThat(ledger.texts()).containsExactly("Paris.");

        ledger.hear(resume());
        assertThat(ledger.open()).hasSize(1);
        assertThat(ledger.progress().paused()).isFalse();
    }

    private static void assertRefused(RunCommand command, String summary) {
        var ledger = new LedgerDriver().hear(command);

        assertThat(ledger.news()).singleElement().satisfies(output -> {
            var report = (Report) output.value();
            assertThat(report.severity()).isEqualTo(Report.Severity.REFUSED);
            assertThat(report.check()).isEqualTo("command");
            assertThat(report.summary()).contains(summary);
        });
        assertThat(ledger.tables.keys(LedgerState.RUNS)).isEmpty();
    }
}
