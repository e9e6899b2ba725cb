package dev.millrace.filter;

import static dev.millrace.filter.LedgerTopologyTest.open;
import static dev.millrace.filter.LedgerTopologyTest.seed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Topic;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any program may write to the filter's topics: it is buried or refused, and what follows goes on. */
class HostileInputTest {

    private static final Map<String, String> NAMED = Map.of("dataset", "data", "run", "run", "prompt", "0af1");

    private Filter filter;

    @BeforeEach
    void start(@TempDir Path state) {
        filter = new Filter(state);
    }

    @AfterEach
    void stop() {
        filter.close();
    }

    /** A message that nobody can read. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bad(Topic topic, String name, byte @Nullable [] value, Map<String, String> headers) {

        @Override
        public String toString() {
            return topic.noun() + ": " + name;
        }
    }

    static Stream<Bad> unreadable() {
        return Stream.of(Topic.RUNS, Topic.SEEDS, Topic.SCORES)
                .flatMap(topic -> Stream.of(
                        bad(topic, "nothing", null),
                        bad(topic, "empty", new byte[0]),
                        bad(topic, "text", bytes("hello")),
                        bad(topic, "null", bytes("null")),
                        bad(topic, "list", bytes("[1]")),
                        bad(topic, "nothing in it", bytes("{}")),
                        bad(topic, "cut off", bytes("{\"run\":\"a/b\"")),
                        bad(topic, "two", bytes("{} {}")),
                        bad(topic, "deep", bytes("[".repeat(100_000))),
                        bad(topic, "deep in an unknown field", bytes("{\"x\":" + "[".repeat(100_000))),
                        bad(topic, "no UTF-8", new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', ':', '1', '}'}),
                        bad(topic, "long name", bytes("{\"" + "x".repeat(2_000_000) + "\":1}")),
                        bad(topic, "long number", bytes("{\"depth\":" + "9".repeat(2_000_000) + "}")),
                        new Bad(topic, "a failure of nobody", null, Map.of("failure", "why")),
                        new Bad(
                                topic,
                                "headers that are nonsense",
                                bytes("?"),
                                Map.of("dataset", "../", "run", "\0", "prompt", "p")),
                        new Bad(
                                topic,
                                "a nonsense failure",
                                null,
                                Map.of("dataset", "a b", "prompt", "p", "failure", "why"))));
    }

    static Stream<Bad> wrong() {
        return Stream.of(
                bad(Topic.RUNS, "unknown command", bytes("{\"command\":\"sing\",\"run\":\"a/b\"}")),
                bad(Topic.RUNS, "no run", bytes("{\"command\":\"pause\"}")),
                bad(Topic.RUNS, "a run that is none", bytes("{\"command\":\"pause\",\"run\":\"a b\"}")),
                bad(Topic.RUNS, "text for a number", bytes("{\"command\":\"seal\",\"run\":\"a/b\",\"seeds\":\"5\"}")),
                bad(Topic.RUNS, "a fraction", bytes("{\"command\":\"seal\",\"run\":\"a/b\",\"seeds\":5.5}")),
                bad(Topic.RUNS, "endless", bytes("{\"command\":\"seal\",\"run\":\"a/b\",\"seeds\":1e400}")),
                bad(
                        Topic.RUNS,
                        "long id",
                        bytes("{\"command\":\"pause\",\"run\":\"a/b\",\"id\":\"" + "x".repeat(2_000_000) + "\"}")),
                bad(Topic.SEEDS, "number for text", bytes("{\"prompt\":5}")),
                bad(Topic.SEEDS, "half a run", bytes("{\"prompt\":\"Why?\",\"run\":\"r\"}")),
                bad(Topic.SEEDS, "no list", bytes("{\"prompt\":\"Why?\",\"replies\":{}}")),
                bad(Topic.SEEDS, "null in a map", bytes("{\"prompt\":\"Why?\",\"labels\":{\"a\":null}}")),
                bad(
                        Topic.SEEDS,
                        "long source",
                        bytes("{\"prompt\":\"Why?\",\"source\":\"" + "x".repeat(2_001) + "\"}")),
                bad(Topic.SCORES, "a generation that is none", bytes("{\"generation\":{\"prompt\":[]}}")));
    }

    @ParameterizedTest
    @MethodSource({"unreadable", "wrong"})
    void isBuriedWithReasonAndPlaceAndTheRestGoesOn(Bad bad) {
        filter.send(bad.topic(), bad.value(), bad.headers());
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        filter.score(Filter.answered(filter.prompts().get(0), "Because."));

        var letters = filter.letters(bad.topic());
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).key()).isEqualTo("key");
        assertThat(letters.get(0).value()).isEqualTo(bad.value() == null ? new byte[0] : bad.value());
        assertThat(Filter.header(letters.get(0), "reason")).isNotEmpty().hasSizeLessThan(400);
        assertThat(Filter.header(letters.get(0), "place"))
                .isEqualTo("millrace." + bad.topic().noun() + "-0-0");
        bad.headers()
                .forEach((name, text) ->
                        assertThat(Filter.header(letters.get(0), name)).isEqualTo(text));
        assertThat(filter.accepted()).hasSize(1);
    }

    @Test
    void aLetterFitsItsTopicWhateverCame() {
        filter.send(Topic.SEEDS, new byte[Topic.MAX_RECORD_BYTES - 100], Map.of());
        filter.send(Topic.SEEDS, new byte[10], Map.of("large", "x".repeat(Topic.MAX_RECORD_BYTES - 500)));

        assertThat(filter.letters(Topic.SEEDS)).hasSize(2);
    }

    @Test
    void aScoreOfAPromptThatNobodyAskedIsDropped() {
        filter.send(Topic.SCORES, bytes("?"), NAMED);
        filter.send(Topic.SCORES, null, Map.of("dataset", "d", "run", "r", "prompt", "p", "failure", "why"));

        assertThat(filter.rejected()).isEmpty();
    }

    static Stream<String> texts() {
        return Stream.of(
                "x".repeat(2_000_000),
                "물".repeat(700_000),
                "🌊".repeat(400_000),
                "\\u0001".repeat(300_000),
                "half \\uD83C",
                "\\u0000",
                "{prompt} {#if prompt}{/if} ${x} #{y}");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextIsAskedOrRefusedAndTheRestGoesOn(String text) {
        filter.seed("{\"prompt\":\"" + text + "\",\"unknown\":{\"deep\":[[[]]]}}");
        filter.seed("{\"prompt\":\"after\"}");

        var prompts = filter.prompts();
        assertThat(prompts)
                .last()
                .satisfies(
                        prompt -> assertThat(prompt.messages().get(0).content()).isEqualTo("after"));
        assertThat(prompts.size() + filter.rejected().size()).isEqualTo(2);
    }

    @Test
    void aSeedOfTheLargestSizeStopsNothing() {
        var room = Topic.MAX_RECORD_BYTES - 200;
        filter.seed("{\"prompt\":\"" + "x".repeat(room) + "\"}");
        filter.seed("{\"variables\":{\"" + "x".repeat(40_000) + "\":\"1\",\"prompt\":\"" + "y".repeat(room - 41_000)
                + "\"}}");
        filter.seed("{\"prompt\":\"a\",\"labels\":{\"l\":\"" + "x".repeat(room - 100) + "\"}}");
        filter.seed("{\"prompt\":\"" + "\\\"".repeat(room / 2) + "\"}");
        filter.seed("{\"prompt\":\"after\"}");

        assertThat(filter.prompts())
                .last()
                .satisfies(
                        prompt -> assertThat(prompt.messages().get(0).content()).isEqualTo("after"));
        assertThat(filter.rejected()).isNotEmpty();
    }

    @Test
    void aRecipeThatIsAllErrorsIsRefusedInAReportThatFits() {
        var recipe = ("k".repeat(50) + "%d: 1\\n").repeat(50_000);
        filter.command(
                "{\"command\":\"open\",\"run\":\"data/run\",\"recipe\":\"r\",\"recipeText\":\"" + recipe + "\"}");
        filter.command("{\"command\":\"open\",\"run\":\"data/run\",\"recipe\":\"r\",\"recipeText\":\""
                + "[".repeat(100_000) + "\"}");

        assertThat(filter.reports()).hasSize(2);
    }

    private static Bad bad(Topic topic, String name, byte @Nullable [] value) {
        return new Bad(topic, name, value, Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
