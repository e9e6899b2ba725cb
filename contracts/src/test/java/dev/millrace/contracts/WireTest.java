package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @Test
    void leavesOutWhatIsEmpty() {
        var seed = read("{\"prompt\":\"Why?\"}", Seed.class);

        assertThat(Wire.json(seed)).isEqualTo("{\"prompt\":\"Why?\",\"depth\":0}");
        assertThat(new String(Wire.bytes(seed), StandardCharsets.UTF_8)).isEqualTo(Wire.json(seed));
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        var seed = read("{\"prompt\":\"왜?\",\"colour\":{\"is\":[1,2]},\"depth\":1}", Seed.class);

        assertThat(seed.prompt()).isEqualTo("왜?");
        assertThat(seed.depth()).isEqualTo(1);
    }

    @Test
    void takesNullForAbsent() {
        var seed = read("{\"prompt\":\"Why?\",\"stratum\":null,\"labels\":null,\"replies\":null}", Seed.class);

        assertThat(seed).isEqualTo(read("{\"prompt\":\"Why?\"}", Seed.class));
        assertThat(seed.replies()).isEmpty();
    }

    @Test
    void keepsTheOrderOfLabels() {
        var labels = Map.copyOf(Map.of("b", "1", "a", "2"));
        var seed = read("{\"labels\":{\"b\":\"1\",\"a\":\"2\"},\"prompt\":\"Why?\"}", Seed.class);

        assertThat(seed.labels()).isEqualTo(labels);
        assertThat(seed.labels().keySet()).containsExactly("b", "a");
    }

    @Test
    void readsTwoMegabytesOfText() {
        var seed = read("{\"prompt\":\"" + "물".repeat(700_000) + "\"}", Seed.class);

        assertThat(seed.prompt()).hasSize(700_000);
    }

    @Test
    void writesEveryCharacterAsShortAsItCame() {
        var json = "{\"prompt\":\"" + "🌊물".repeat(1_000) + "\",\"depth\":0}";

        assertThat(Wire.bytes(read(json, Seed.class))).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesHalfACharacterAgainAsItCame() {
        var seed = read("{\"prompt\":\"half \\uD83C, \\uDF0A\"}", Seed.class);

        assertThat(Wire.read(Wire.bytes(seed), Seed.class)).isEqualTo(seed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiterString = " → ",
            value = {
                "hello → not a Seed: not JSON at line 1, column 1: an unknown word stands where a value is expected",
                "`` → not a Seed: it is empty",
                "null → not a Seed: the JSON is null",
                "[] → not a Seed: expected an object",
                "\"hello\" → not a Seed: expected an object",
                "{\"prompt\":\"a\"}{} → not a Seed: something follows behind its end",
                "{\"prompt\":\"a\"} , → not a Seed: not JSON at line 1, column 16: Unexpected character (',' (code 44)):"
                        + " expected a value",
                "{\"prompt\":\"a → not a Seed, at prompt: not JSON at line 1, column 13: Unexpected end-of-input in"
                        + " VALUE_STRING",
                "{\"prompt\":7} → not a Seed, at prompt: expected a text",
                "{\"prompt\":true} → not a Seed, at prompt: expected a text",
                "{\"prompt\":[\"a\"]} → not a Seed, at prompt: expected a text",
                "{\"prompt\":\"a\",\"depth\":\"3\"} → not a Seed, at depth: expected a whole number",
                "{\"prompt\":\"a\",\"depth\":1.5} → not a Seed, at depth: expected a whole number",
                "{\"prompt\":\"a\",\"depth\":2147483647} → not a Seed: seed has depth 2147483647, expected 0 to 1000000",
                "{\"prompt\":\"a\",\"id\":\"b\\u001b[2J\\n\"} → not a Seed: seed has the id \"b�[2J \", expected at"
                        + " most 200 characters without control characters",
                "{\"prompt\":\"a\",\"labels\":{\"b\":1}} → not a Seed, at labels.b: expected a text",
                "{\"prompt\":\"a\",\"labels\":[]} → not a Seed, at labels: expected a map",
                "{\"prompt\":\"a\",\"labels\":{\"b\":null}} → not a Seed: \"b\" is null where a value is expected",
                "{\"prompt\":\"a\",\"replies\":{}} → not a Seed, at replies: expected a list",
                "{\"prompt\":\"a\",\"replies\":[null]} → not a Seed: a list holds null where a value is expected",
                "{\"prompt\":\"a\",\"replies\":[{}]} → not a Seed, at replies[0]: given reply has no text",
                "{} → not a Seed: seed has neither a prompt nor variables",
                "{\"prompt\":\"a\",\"run\":\"r\"} → not a Seed: seed names the run \"r\" but no dataset, expected both or"
                        + " neither",
            })
    void refusesWhatIsNoSeed(String json, String sentence) {
        assertThatThrownBy(() -> read(json, Seed.class))
                .isInstanceOf(UnreadableException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiterString = " → ",
            value = {
                "{\"command\":\"open\",\"run\":\"a/b\"} → not a RunCommand: open has no recipe",
                "{\"command\":\"pause\"} → not a RunCommand: pause has no run",
                "{\"command\":\"stop\"} → not a RunCommand: expected as command one of [cancel, open, pause, resume, seal]",
                "{\"run\":\"a/b\"} → not a RunCommand: expected as command one of [cancel, open, pause, resume, seal]",
                "{\"command\":\"pause\",\"run\":\"ab\"} → not a RunCommand, at run: \"ab\" is not a run, expected"
                        + " DATASET/NAME",
                "{\"command\":\"pause\",\"run\":7} → not a RunCommand, at run: expected a text",
                "{\"command\":\"resume\",\"run\":\"a/b\",\"overdue\":1} → not a RunCommand, at overdue: expected true or"
                        + " false",
                "{\"command\":\"open\",\"run\":\"a/b\",\"recipe\":\"r\",\"budget\":{\"money\":\"1\"}} → not a RunCommand,"
                        + " at budget.money: expected a number",
            })
    void refusesWhatIsNoCommand(String json, String sentence) {
        assertThatThrownBy(() -> read(json, RunCommand.class))
                .isInstanceOf(UnreadableException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"INFO\"", "\"\"", "\"severe\""})
    void takesOnlyTheWordsOfAChoice(String severity) {
        var json = "{\"id\":\"1\",\"dataset\":\"d\",\"check\":\"c\",\"summary\":\"s\",\"at\":\"2026-03-01T00:00:00Z\","
                + "\"severity\":" + severity + "}";

        assertThatThrownBy(() -> read(json, Report.class))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("not a Report, at severity: expected one of \"info\", \"warning\", \"refused\"");
    }

    @Test
    void namesThePlaceDeepInside() {
        var json = "{\"prompt\":\"a\",\"replies\":[{\"text\":\"b\",\"scores\":["
                + "{\"kind\":\"verifier\",\"scorer\":\"v\",\"passed\":true},{\"kind\":\"guess\",\"scorer\":\"g\"}]}]}";

        assertThatThrownBy(() -> read(json, Seed.class))
                .hasMessage(
                        "not a Seed, at replies[0].scores[1]: expected as kind one of [comparison, judge, rank, reward, unscored, verifier]");
    }

    @Test
    void refusesDeepNestingWhereverItStands() {
        var deep = "[".repeat(100_000);

        assertThatThrownBy(() -> read("{\"prompt\":\"a\",\"unknown\":" + deep, Seed.class))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("not a Seed: Document nesting depth (101) exceeds the maximum allowed (100)");
        assertThatThrownBy(() -> read(deep, Seed.class)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var bytes = "{\"prompt\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xff;

        assertThatThrownBy(() -> Wire.read(bytes, Seed.class))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("not a Seed, at prompt: not JSON at line 1, column ")
                .hasMessageEndingWith("Invalid UTF-8 start byte 0xff");
    }

    @Test
    void refusesNumbersThatAreNone() {
        for (var number : List.of("NaN", "\"NaN\"", "1e999", "9".repeat(2_000))) {
            var json = "{\"prompt\":\"a\",\"replies\":[{\"text\":\"b\",\"scores\":"
                    + "[{\"kind\":\"reward\",\"scorer\":\"r\",\"value\":" + number + "}]}]}";

            assertThatThrownBy(() -> read(json, Seed.class)).isInstanceOf(UnreadableException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "[1, {\"b\": -1e999}]"})
    void refusesSettingsThatCouldNotBeWrittenAgain(String value) {
        assertThatThrownBy(() -> read("{\"rule\":\"r\",\"settings\":{\"a\":" + value + "}}", RuleSpec.class))
                .isInstanceOf(UnreadableException.class)
                .hasMessageEndingWith("\" has a number that is too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the patient's name is Kim",
                "the\u0085patient's\u2028name\u2029is\u000bKim",
                "\"the patient's name is Kim\"",
                "{\"prompt\":\"a\",\"depth\":\"the patient's name is Kim\"}",
                "{\"prompt\":\"a\",\"replies\":\"the patient's name is Kim\"}",
            })
    void doesNotRepeatTheText(String json) {
        assertThatThrownBy(() -> read(json, Seed.class))
                .isInstanceOf(UnreadableException.class)
                .message()
                .doesNotContain("patient")
                .doesNotContain("Kim");
    }

    @Test
    void saysItInOneShortSentenceHoweverLongTheText() {
        assertThatThrownBy(() ->
                        read("{\"command\":\"pause\",\"run\":\"" + "x".repeat(2_000_000) + "\"}", RunCommand.class))
                .isInstanceOf(UnreadableException.class)
                .message()
                .hasSizeLessThan(310)
                .doesNotContain("\n");
    }

    private static <T> T read(String json, Class<T> type) {
        return Wire.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
