package dev.millrace.filter;

import static dev.millrace.filter.LedgerTopologyTest.seed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Messages that are whole but for one value, each value bent in every way: whatever they do, the next is served. */
class BentInputTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> BENT = List.of(
            "null",
            "-1",
            "0",
            "1.5",
            "2147483647",
            "9223372036854775807",
            "1e308",
            "1e400",
            "true",
            "\"\"",
            "\"x\"",
            "\"NaN\"",
            "[]",
            "{}",
            "[null]",
            "{\"a\":null}",
            "\"a/b\"",
            "\"data/run\"",
            "\"" + "x".repeat(300) + "\"",
            "\"\\u0000\"");

    private static final String RECIPE = """
            recipe: whole
            variables: [prompt]
            stages:
              - stage: answer
                models: [teacher]
                sampling: {n: 2, max_tokens: 100}
                user: "{prompt}"
                reply: {form: tagged, fields: [question], max_items: 3}
                scorers:
                  - {scorer: reward, kind: heuristic_reward}
                accept:
                  take: best
                  rank: reward
                  rules:
                    - {rule: score_floor, scorer: reward, helpfulness: 1}
              - stage: again
                models: [teacher]
                sampling: {n: 1, max_tokens: 100}
                user: "{question}"
                reply: {form: plain, as: answer}
            """;

    private static final String OPEN = "{\"command\":\"open\",\"run\":\"data/run\",\"id\":\"c\",\"recipe\":\"whole\","
            + "\"recipeText\":" + Wire.json(RECIPE) + ",\"window\":1000,\"maxRounds\":2,"
            + "\"targets\":{\"total\":1000,\"perStratum\":0,\"maxShare\":0},"
            + "\"budget\":{\"tokens\":100000000,\"money\":50.0,\"seconds\":100000},"
            + "\"prices\":{\"teacher\":{\"prompt\":1.0,\"completion\":2.0}}}";

    private static final String SEED = "{\"id\":\"s\",\"dataset\":\"data\",\"run\":\"run\",\"stratum\":\"st\","
            + "\"labels\":{\"l\":\"1\"},\"variables\":{\"prompt\":\"Why?\"},\"prompt\":\"Why?\","
            + "\"replies\":[{\"text\":\"[QUESTION] a [END]\",\"model\":\"m\",\"scores\":[]}],\"source\":\"s\","
            + "\"licence\":\"l\",\"depth\":0}";

    private final Desk desk = new Desk();

    @Test
    void commands() throws IOException {
        var number = 0;
        for (var bent : bent(OPEN)) {
            desk.hear(Topic.RUNS, bent.replace("data/run", "data/run-" + number++));
        }
        for (var command : List.of("seal", "pause", "resume", "cancel")) {
            var text = "{\"command\":\"" + command
                    + "\",\"run\":\"data/run-1\",\"id\":\"c\",\"seeds\":5,\"overdue\":true}";
            bent(text).forEach(bent -> desk.hear(Topic.RUNS, bent));
        }

        mustServe();
    }

    @Test
    void seeds() throws IOException {
        desk.hear(Topic.RUNS, OPEN);
        bent(SEED).forEach(bent -> desk.hear(Topic.SEEDS, bent));

        mustServe();
    }

    @Test
    void scores() throws IOException {
        desk.hear(Topic.RUNS, OPEN.replace("\"total\":1000", "\"total\":0"));
        desk.hear(Topic.SEEDS, seed("s-0", "Why?"));
        var whole = scored();
        var number = 1;
        for (var bent : bent(Wire.json(whole))) {
            desk.hear(Topic.SEEDS, seed("s-" + number, "Why " + number + "?"));
            // Each answers the prompt of a seed of its own, unless it is bent in just that.
            desk.hear(Topic.SCORES, bent.replace("\"s-0\"", "\"s-" + number + "\""));
            number++;
        }

        mustServe();
        desk.tick(Duration.ofSeconds(3));
        var progress = desk.sent(Topic.PROGRESS, RunProgress.class).stream()
                .filter(sent -> sent.run().toString().equals("data/run"))
                .toList();
        var books = progress.get(progress.size() - 1).stages().get(0).books();
        assertThat(books.settled()).isGreaterThan(100);
        assertThat(books.issued()).isEqualTo(books.settled() + books.open());
        assertThat(books.items()).isEqualTo(books.accepted() + books.passed() + books.rejected());
    }

    private ScoredGeneration scored() {
        var answered = Filter.answered(desk.sent(Topic.PROMPTS, Prompt.class).get(0), "[QUESTION] Why not? [END]");
        var attributes =
                Map.of("helpfulness", 3.0, "correctness", 3.0, "coherence", 3.0, "complexity", 3.0, "verbosity", 3.0);
        Score score = new Score.Reward("reward", "m", "1", attributes, "nemotron-4-340b", 5);
        var call = new ModelCall("teacher", "m", new Tokens(10, 20), 5);
        var generation = new Generation(answered.prompt(), answered.generation().replies(), List.of(call), List.of());
        return new ScoredGeneration(
                generation,
                answered.items().stream()
                        .map(item -> item.withScores(List.of(score)))
                        .toList(),
                List.of(call));
    }

    /** A run that was opened last is served as ever. */
    private void mustServe() {
        desk.tick(Duration.ofSeconds(3));
        desk.hear(Topic.RUNS, LedgerTopologyTest.open("after/run"));
        desk.hear(Topic.SEEDS, "{\"id\":\"s\",\"dataset\":\"after\",\"run\":\"run\",\"prompt\":\"Still there?\"}");
        var prompts = desk.sent(Topic.PROMPTS, Prompt.class);
        desk.hear(Topic.SCORES, Wire.json(Filter.answered(prompts.get(prompts.size() - 1), "Yes.")));

        assertThat(desk.sent(Topic.ACCEPTED, AcceptedRecord.class))
                .last()
                .satisfies(accepted -> assertThat(accepted.run()).hasToString("after/run"));
    }

    /** The text with each of its values bent, one at a time. */
    private static List<String> bent(String json) throws IOException {
        var all = new ArrayList<String>();
        var root = MAPPER.readTree(json);
        List<Consumer<JsonNode>> places = new ArrayList<>();
        List<JsonNode> were = new ArrayList<>();
        collect(root, places, were);
        for (int place = 0; place < places.size(); place++) {
            for (var value : BENT) {
                places.get(place).accept(MAPPER.readTree(value.equals("1e400") ? "\"@1e400@\"" : value));
                all.add(root.toString().replace("\"@1e400@\"", "1e400"));
            }
            places.get(place).accept(were.get(place));
        }
        return all;
    }

    private static void collect(JsonNode node, List<Consumer<JsonNode>> places, List<JsonNode> were) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(value -> object.set(field.getKey(), value));
                were.add(field.getValue());
                collect(field.getValue(), places, were);
            });
        }
        if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                var at = index;
                places.add(value -> array.set(at, value));
                were.add(array.get(index));
                collect(array.get(index), places, were);
            }
        }
    }
}
