package dev.millrace.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.PromptName;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTopologyTest {

    static final String RECIPE = """
            recipe: plain
            variables: [prompt]
            stages:
              - stage: answer
                models: [teacher]
                user: "{prompt}"
                reply: {form: plain, as: answer}
            """;

    private Filter filter;

    @BeforeEach
    void start(@TempDir Path state) {
        filter = new Filter(state);
    }

    @AfterEach
    void stop() {
        filter.close();
    }

    @Test
    void aSeedBecomesAPromptAndItsScoredGenerationARecord() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        var prompt = only(filter.prompts());
        filter.score(Filter.answered(prompt, "Because."));

        assertThat(prompt.messages().get(0).content()).isEqualTo("Why?");
        var sent = filter.all("millrace.prompts").get(0);
        assertThat(sent.key()).isEqualTo(prompt.id());
        assertThat(Filter.header(sent, "dataset")).isEqualTo("data");
        assertThat(Filter.header(sent, "run")).isEqualTo("run");
        assertThat(Filter.header(sent, "prompt")).isEqualTo(prompt.id());
        assertThat(filter.accepted())
                .singleElement()
                .satisfies(accepted ->
                        assertThat(accepted.messages().get(1).content()).isEqualTo("Because."));
        assertThat(filter.all("millrace.recipes")).hasSize(1);
        var books = filter.progress("data/run").stages().get(0).books();
        assertThat(books.issued()).isEqualTo(1);
        assertThat(books.settled()).isEqualTo(1);
        assertThat(books.accepted()).isEqualTo(1);
        assertThat(filter.rejected()).isEmpty();
    }

    @Test
    void aSecondAnswerIsDropped() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        var prompt = only(filter.prompts());
        filter.score(Filter.answered(prompt, "Because."));
        filter.score(Filter.answered(prompt, "Because."));
        filter.score(Filter.answered(prompt, "Who knows?"));

        assertThat(filter.accepted()).hasSize(1);
        assertThat(filter.progress("data/run").redelivered()).isEqualTo(1);
        assertThat(filter.progress("data/run").rebought()).isEqualTo(1);
    }

    @Test
    void aSeedThatNamesNoRunIsAskedAsItIs() {
        filter.seed("{\"prompt\":\"What is 12 * 7?\",\"labels\":{\"team\":\"demo\"}}");

        var prompt = only(filter.prompts());
        assertThat(prompt.run()).hasToString("adhoc/2026-03-01");
        assertThat(prompt.parent()).isEqualTo("millrace.seeds-0-0");
        assertThat(prompt.labels()).containsEntry("team", "demo");
    }

    @Test
    void theSameSeedWithoutIdIsAnotherEachTime() {
        filter.seed("{\"prompt\":\"What is 12 * 7?\"}");
        filter.seed("{\"prompt\":\"What is 12 * 7?\"}");

        assertThat(filter.prompts())
                .extracting(Prompt::parent)
                .containsExactly("millrace.seeds-0-0", "millrace.seeds-0-1");
    }

    @Test
    void seedsMayComeBeforeTheirRun() {
        filter.seed(seed("s-1", "Why?"));
        assertThat(filter.prompts()).isEmpty();

        filter.command(open("data/run"));
        assertThat(filter.prompts()).hasSize(1);
    }

    @Test
    void commandsAndVerdictsStandBeforeSeeds() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        filter.score(Filter.answered(only(filter.prompts()), "Because."));

        assertThat(filter.inputs("control")).extracting(TestRecord::timestamp).containsExactly(0L, 0L);
        assertThat(filter.inputs("seeds")).extracting(TestRecord::timestamp).containsExactly(1L);
    }

    @Test
    void whatIsSentCarriesTheTimeOfItsSending() {
        filter.tick(Duration.ofHours(5));
        filter.send(Topic.RUNS, open("data/run").getBytes(UTF_8), Map.of(), 77);
        filter.send(Topic.SEEDS, "?".getBytes(UTF_8), Map.of(), 78);

        var noonAndFive = Filter.NOON.plus(Duration.ofHours(5));
        assertThat(filter.all("millrace.progress").get(0).getRecordTime()).isEqualTo(noonAndFive);
        assertThat(filter.letters(Topic.SEEDS).get(0).getRecordTime()).isEqualTo(noonAndFive);
    }

    @Test
    void aRecordWithoutTimeStopsNothing() {
        var record = new ConsumerRecord<Object, Object>("millrace.seeds", 0, 0, "", "");

        assertThat(record.timestamp()).isNegative();
        assertThat(Intake.time(record, -1)).isZero();
    }

    @Test
    void anUnknownRecipeIsRefusedInAReport() {
        filter.command("{\"command\":\"open\",\"run\":\"data/run\",\"recipe\":\"nobodys\"}");

        var report = only(filter.reports());
        assertThat(report.severity()).isEqualTo(Report.Severity.REFUSED);
        assertThat(report.id()).isEqualTo("millrace.runs-0-0");
        assertThat(report.summary()).startsWith("no recipe \"nobodys\" is bundled, expected one of ");
        assertThat(filter.all("millrace.reports").get(0).key()).isEqualTo("data/command/millrace.runs-0-0");
    }

    @Test
    void aFailureSettlesItsPromptAsRejected() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        var prompt = only(filter.prompts());
        filter.send(Topic.SCORES, null, lost(prompt, "not a Prompt: it is empty"));
        filter.send(Topic.SCORES, new byte[0], lost(prompt, "not a Prompt: it is empty"));

        var rejected = only(filter.rejected());
        assertThat(rejected.prompt()).isEqualTo(prompt.id());
        assertThat(only(rejected.reasons()).rule()).isEqualTo("unreadable");
        assertThat(only(rejected.reasons()).detail()).isEqualTo("not a Prompt: it is empty");
        assertThat(filter.progress("data/run").stages().get(0).books().open()).isZero();
        assertThat(filter.letters(Topic.SCORES)).isEmpty();
    }

    @Test
    void aFailureForSizeSaysSo() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        filter.send(Topic.SCORES, null, lost(only(filter.prompts()), "too_large: no room"));

        assertThat(only(only(filter.rejected()).reasons()).rule()).isEqualTo("too_large");
    }

    @Test
    void aFailureOfAPromptOfAnotherRunSettlesNothing() {
        filter.command(open("data/run"));
        filter.command(open("data/other"));
        filter.seed(seed("s-1", "Why?"));
        var headers = Map.of(
                "dataset",
                "data",
                "run",
                "other",
                "prompt",
                only(filter.prompts()).id(),
                "failure",
                "?");
        filter.send(Topic.SCORES, null, headers);

        assertThat(filter.rejected()).isEmpty();
    }

    @Test
    void anUnreadableScoreIsBuriedAndSettlesThePromptThatItsHeadersName() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        var prompt = only(filter.prompts());
        var headers = Map.of("dataset", "data", "run", "run", "prompt", prompt.id());
        filter.send(Topic.SCORES, "{\"generation\":".getBytes(UTF_8), headers);

        assertThat(only(only(filter.rejected()).reasons()).rule()).isEqualTo("unreadable");
        var letter = only(filter.letters(Topic.SCORES));
        assertThat(letter.value()).isEqualTo("{\"generation\":".getBytes(UTF_8));
        assertThat(Filter.header(letter, "reason")).startsWith("not a ScoredGeneration");
        assertThat(Filter.header(letter, "place")).isEqualTo("millrace.scores-0-0");
    }

    @Test
    void itemsWhoseVerdictsFindNoRoomAreTooLarge() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        var prompt = only(filter.prompts());
        var whole = Filter.answered(prompt, "Because.");
        var items = Collections.nCopies(60_000, whole.items().get(0));
        var many = new ScoredGeneration(whole.generation(), items, List.of());
        assertThat(Wire.bytes(many).length).isLessThan(Topic.MAX_RECORD_BYTES);
        filter.score(many);

        assertThat(only(only(filter.rejected()).reasons()).rule()).isEqualTo("too_large");
        assertThat(filter.progress("data/run").stages().get(0).books().open()).isZero();
    }

    private static Map<String, String> lost(Prompt prompt, String failure) {
        return new PromptName(prompt.run(), prompt.id()).lost(failure);
    }

    static String open(String run) {
        return "{\"command\":\"open\",\"run\":\"" + run + "\",\"recipe\":\"plain\",\"recipeText\":" + Wire.json(RECIPE)
                + "}";
    }

    static String seed(String id, String prompt) {
        return "{\"id\":\"" + id + "\",\"dataset\":\"data\",\"run\":\"run\",\"prompt\":\"" + prompt + "\"}";
    }

    static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
