package dev.millrace.ledger;

import static dev.millrace.ledger.Given.RUN;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.withReplies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages of the recipes after the Nemotron-4 report say of runs. */
class NemotronRunsTest {

    @Test
    void aRecordOnADocumentNamesItsDocument() {
        var document = "The moon pulls at the water.";
        var ledger = new LedgerDriver()
                .hear(open("nemotron-closed-qa"))
                .hear(seed("tides", Map.of("document", document, "language", "en")));

        ledger.hear(answer(ledger.issued(0), "Name the cause."));
        var asked = ledger.issued("answer").get(0);
        ledger.hear(answer(asked, "The moon."));

        var record = ledger.accepted().get(0);
        assertThat(record.lineage().origin().seed()).isEqualTo("tides");
        assertThat(record.lineage().steps()).extracting(LineageStep::stage).containsExactly("instruction", "answer");
        assertThat(asked.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.content()).contains(document, "Name the cause."));
        assertThat(record.messages())
                .containsExactly(asked.messages().get(0), ChatMessage.of(Role.ASSISTANT, "The moon."));
    }

    @Test
    void aListOfTopicsThatIsGivenIsMergedWithTheModels() {
        var ledger = new LedgerDriver().hear(open("nemotron-open-qa"));
        ledger.hear(withReplies(seed("mine", Map.of("language", "en")), "1. Soil\n2. Bees"));
        ledger.hear(seed("theirs", Map.of("language", "en")));
        var given = ledger.issued(0);
        assertThat(given.replies()).extracting(GivenReply::text).containsExactly("1. Soil\n2. Bees");
        assertThat(ledger.issued(1).replies()).isEmpty();

        ledger.hear(answer(given, "Soil", "Bees"), answer(ledger.issued(1), "Bees", "Rain"));

        assertThat(ledger.issued("subtopic"))
                .extracting(prompt -> prompt.variables().get("topic"))
                .containsExactly("Soil", "Bees", "Rain");
    }

    private static RunCommand.Open open(String recipe) {
        return new RunCommand.Open(RUN, "open-1", recipe, "", 100, 0, Targets.NONE, Budget.NONE, Map.of());
    }

    private static Seed seed(String id, Map<String, String> variables) {
        return new Seed(id, "geo", "r", "", Map.of(), variables, "", List.of(), "", "", 0);
    }
}
