package dev.millrace.ledger;

import static dev.millrace.ledger.Given.ONE_STAGE;
import static dev.millrace.ledger.Given.TWO_STAGES;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.bad;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seed;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Topic;
import dev.millrace.recipes.instruction.Instruction;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IssuingTest {

    @Test
    void asksASeedAsItsRecipeSays() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1", "north"));

        var prompt = ledger.issued(0);

        assertThat(prompt.messages()).containsExactly(ChatMessage.of(ChatMessage.Role.USER, "text of s-1"));
        assertThat(prompt.stratum()).isEqualTo("north");
        assertThat(prompt.parent()).isEqualTo("s-1");
        assertThat(prompt.id()).isEqualTo(Ids.of("geo/r", "answer", "s-1", 0, 0));
        assertThat(prompt.lineage().origin().seed()).isEqualTo("s-1");
        assertThat(prompt.sampling().seed()).isNotNull();
    }

    @Test
    void sendsPromptsUnderTheirIdsWithHeaders() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));

        var sent = ledger.news().stream()
                .filter(output -> output.topic() == Topic.PROMPTS)
                .findFirst()
                .orElseThrow();

        assertThat(sent.key()).isEqualTo(ledger.issued(0).id());
        assertThat(sent.headers()).isEqualTo(Map.of("dataset", "geo", "run", "r", "prompt", sent.key()));
        assertThat(sent.lane()).isEmpty();
    }

    @Test
    void keepsNoMorePromptsOpenThanTheWindowHolds() {
        var ledger = new LedgerDriver().hear(window(open(), 3)).hear(seeds(10));

        assertThat(ledger.open()).hasSize(3);
        ledger.hear(answer(ledger.issued(0), "Paris."));
        assertThat(ledger.open()).hasSize(3);
        assertThat(ledger.issued()).extracting(Prompt::parent).containsExactly("s-1", "s-2", "s-3", "s-4");
        assertThat(ledger.progress().seeds().waiting()).isEqualTo(6);
    }

    @Test
    void asksTheDeepestStageFirst() {
        var ledger = new LedgerDriver().hear(window(open(TWO_STAGES), 2)).hear(seeds(5));

        ledger.hear(answer(ledger.issued(0), "Which city?", "Which river?"));
        assertThat(ledger.issued()).extracting(Prompt::stage).containsExactly("question", "question", "answer");

        ledger.hear(answer(ledger.issued(1), "Which hill?"));
        assertThat(ledger.issued("answer"))
                .extracting(prompt -> prompt.messages().get(0).content())
                .containsExactly("Which city?", "Which river?");
        assertThat(ledger.issued("question")).hasSize(2);
    }

    @Test
    void asksAnItemAsTheChildOfItsPrompt() {
        var ledger = new LedgerDriver().hear(open(TWO_STAGES)).hear(seed("s-1"));
        var parent = ledger.issued(0);

        ledger.hear(answer(parent, "Which city?", "Which river?"));

        var child = ledger.issued("answer").get(1);
        assertThat(child.id()).isEqualTo(Ids.of("geo/r", "answer", parent.id(), 0, 1));
        assertThat(child.parent()).isEqualTo(parent.id());
        assertThat(child.lineage().depth()).isEqualTo(1);
        assertThat(child.lineage().steps()).singleElement().satisfies(step -> {
            assertThat(step.prompt()).isEqualTo(parent.id());
            assertThat(step.item()).isEqualTo(1);
        });
    }

    @Test
    void drawsStrataInTurn() {
        var ledger = new LedgerDriver()
                .hear(window(open(), 1))
                .hear(seed("n-1", "north"), seed("n-2", "north"), seed("n-3", "north"), seed("s-1", "south"));

        for (int i = 0; i < 3; i++) {
            ledger.hear(answer(ledger.issued(i), "answer " + i));
        }

        assertThat(ledger.issued()).extracting(Prompt::parent).containsExactly("n-1", "n-2", "s-1", "n-3");
    }

    @Test
    void asksEachSeedOnceWithoutATarget() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(2)).hear(seal(2));

        ledger.hear(answer(ledger.issued(0), "Paris."), bad(ledger.issued(1), "?"));

        assertThat(ledger.outcome()).isEqualTo("done: no seed is left");
        assertThat(ledger.books()).isEqualTo(new Books(2, 2, 0, 2, 1, 0, 1, 0, 0));
    }

    @Test
    void issuesNoMoreThanAStepMay() {
        var ledger = new LedgerDriver(Configs.work(10));
        ledger.hear(seeds(25));
        ledger.hear(open());

        assertThat(ledger.open()).hasSizeLessThanOrEqualTo(10);
        ledger.tick(10);
        assertThat(ledger.open()).hasSize(25);
    }

    @Test
    void refusesAPromptThatIsTooLarge() {
        var ledger = new LedgerDriver(Configs.maxRecord(300_000)).hear(open());

        ledger.hear(Configs.large(seed("s-1"), 400_000)).hear(seed("s-2")).hear(seal(2));

        assertThat(ledger.rejections()).containsExactly("too_large");
        assertThat(ledger.rejected().get(0).values()).as("not its text").isEmpty();
        assertThat(ledger.issued()).extracting(Prompt::parent).containsExactly("s-2");
        assertThat(ledger.progress().seeds().refused()).isEqualTo(1);
    }

    @Test
    void drawsForEachPromptWhatItsStageLetsItDraw() {
        var drawing =
                ONE_STAGE.replace("user: \"{text}\"", "draw: {tone: [plain, formal]}\n    user: \"{text}, {tone}\"");
        var ledger = new LedgerDriver().hear(open(drawing)).hear(seeds(20));

        assertThat(ledger.issued()).hasSize(20).allSatisfy(prompt -> {
            var tone = prompt.variables().get("tone");
            assertThat(tone).isIn("plain", "formal");
            assertThat(prompt.messages().get(0).content()).endsWith(", " + tone);
        });
        assertThat(ledger.issued())
                .extracting(prompt -> prompt.variables().get("tone"))
                .contains("plain", "formal");
    }

    @Test
    void drawsInstructionsForEachPrompt() {
        var drawing = ONE_STAGE.replace(
                "user: \"{text}\"",
                "draw: {rule: {instructions: all, count: 2}}\n    user: \"{text} {rule}\"\n    scorers:\n"
                        + "      - {scorer: check, kind: instruction, instruction: rule_check}");
        var ledger = new LedgerDriver().hear(open(drawing)).hear(seeds(20));

        assertThat(ledger.issued()).hasSize(20).allSatisfy(prompt -> {
            var written =
                    prompt.variables().getOrDefault("rule_check", "").lines().map(Instruction::read);
            assertThat(prompt.messages().get(0).content())
                    .endsWith(" " + written.map(rule -> rule.text("en")).collect(Collectors.joining("\n")));
        });
        assertThat(ledger.issued())
                .extracting(prompt -> prompt.variables().get("rule_check"))
                .doesNotHaveDuplicates();
    }
}
