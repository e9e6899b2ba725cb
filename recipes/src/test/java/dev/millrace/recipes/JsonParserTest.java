package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.contracts.ReplyForm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

    private static final Map<String, Object> SCHEMA = Map.of(
            "type", "object",
            "properties", Map.of("q", Map.of("type", "string"), "a", Map.of("type", List.of("string", "number"))),
            "required", List.of("q"));

    private static final ReplyForm PAIRS = new ReplyForm.Json(List.of("q", "a"), SCHEMA, 0);

    static Stream<Arguments> replies() {
        return Stream.of(
                arguments("an object", "{\"q\": \"Why?\", \"a\": \"So.\"}", List.of("Why?|So.")),
                arguments("a list", "[{\"q\":\"x\",\"a\":\"y\"}, {\"q\":\"z\",\"a\":\"w\"}]", List.of("x|y", "z|w")),
                arguments("a fence", "Sure:\n```json\n[{\"q\":\"x\",\"a\":\"y\"}]\n```\nDone.", List.of("x|y")),
                arguments("a fence without name", "```\n{\"q\":\"x\",\"a\":\"y\"}\n```", List.of("x|y")),
                arguments(
                        "a fence after braces",
                        "Form {\"q\": …}:\n```json\n{\"q\":\"x\",\"a\":\"y\"}\n```",
                        List.of("x|y")),
                arguments("prose around", "Here [as asked] {it} is: {\"q\":\"x\",\"a\":\"y\"} Bye {x}", List.of("x|y")),
                arguments(
                        "lines of objects",
                        "{\"q\":\"x\",\"a\":\"y\"}\n{\"q\":\"z\",\"a\":\"w\"}\n",
                        List.of("x|y", "z|w")),
                arguments(
                        "an object around the list",
                        "{\"questions\": [{\"q\":\"x\",\"a\":\"y\"}, {\"q\":\"z\",\"a\":\"w\"}]}",
                        List.of("x|y", "z|w")),
                arguments(
                        "prose between",
                        "First:\n{\"q\":\"x\",\"a\":\"y\"}\n\nSecond:\n{\"q\":\"z\",\"a\":\"w\"}",
                        List.of("x|y", "z|w")),
                arguments(
                        "a fence for each",
                        "1.\n```json\n{\"q\":\"x\",\"a\":\"y\"}\n```\n2.\n```json\n{\"q\":\"z\",\"a\":\"w\"}\n```",
                        List.of("x|y", "z|w")),
                arguments(
                        "a list below a list",
                        "[{\"q\":\"x\",\"a\":\"y\"}]\nand\n[{\"q\":\"z\",\"a\":\"w\"}",
                        List.of("x|y", "z|w")),
                arguments(
                        "an object around two lists",
                        "{\"questions\": [{\"q\":\"x\",\"a\":\"y\"}], \"notes\": [{\"b\": 1}]}",
                        List.of("x|y")),
                arguments("braces in texts", "{\"q\":\"a } b ] \\\" {\",\"a\":\"y\"}", List.of("a } b ] \" {|y")),
                arguments("numbers", "{\"q\":\"x\",\"a\":3.10}", List.of("x|3.10")),
                arguments("a comma too many", "[{\"q\":\"x\",\"a\":\"y\",},]", List.of("x|y")),
                arguments("a line break in a text", "{\"q\":\"x\nz\",\"a\":\"y\"}", List.of("x\nz|y")),
                arguments("other keys", "{\"q\":\"x\",\"a\":\"y\",\"why\":{\"b\":[1]}}", List.of("x|y")),
                arguments("Korean", "[{\"q\":\"왜?\",\"a\":\"그래서.\"}]", List.of("왜?|그래서.")),
                arguments(
                        "twice",
                        "[{\"q\":\"x\",\"a\":\"y\"},{\"a\":\"y\",\"q\":\"x\"}]",
                        List.of("x|y", "!repeated x|y")),
                arguments(
                        "one of another type",
                        "[{\"q\":1,\"a\":\"y\"},{\"q\":\"z\",\"a\":\"w\"}]",
                        List.of("!invalid 1|y", "z|w")),
                arguments(
                        "one that is no object",
                        "[{\"q\":\"x\",\"a\":\"y\"}, \"a, b\", 7, {\"q\":\"z\",\"a\":\"w\"}]",
                        List.of("x|y", "!invalid", "!invalid", "z|w")),
                arguments(
                        "one that is no JSON",
                        "[{\"q\":\"x\",\"a\":oops},{\"q\":\"z\",\"a\":\"w\"}]",
                        List.of("!invalid", "z|w")),
                arguments("a key twice", "{\"q\":\"x\",\"q\":\"y\",\"a\":\"z\"}", List.of("!invalid")),
                arguments(
                        "a field missing",
                        "[{\"q\":\"x\"},{\"q\":\"z\",\"a\":\"w\"}]",
                        List.of("!incomplete x", "z|w")),
                arguments("a required field missing", "{\"a\":\"w\"}", List.of("!invalid w")),
                arguments("null", "{\"q\":\"x\",\"a\":null}", List.of("!invalid x")),
                arguments("an empty text", "{\"q\":\"  \",\"a\":\"y\"}", List.of("!empty |y")),
                arguments(
                        "cut in the list",
                        "[{\"q\":\"x\",\"a\":\"y\"}, {\"q\":\"z\",\"a\":\"",
                        List.of("x|y", "!cut_off")),
                arguments("cut after an object", "[{\"q\":\"x\",\"a\":\"y\"},", List.of("x|y")),
                arguments(
                        "cut in the object around",
                        "{\"items\":[{\"q\":\"x\",\"a\":\"y\"},{\"q",
                        List.of("x|y", "!cut_off")),
                arguments("an empty list", "[]", List.of("!no_items")),
                arguments("prose alone", "I cannot do that.", List.of("!no_items")),
                arguments("nothing", "", List.of("!no_items")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void readsObjects(String style, String reply, List<String> expected) {
        assertThat(Replies.lines(PAIRS, Replies.done(reply))).isEqualTo(expected);
    }

    @Test
    void saysWhichKeywordAnObjectBreaksButNotWhatItSays() {
        var items = new ReplyParser().parse(PAIRS, Replies.done("{\"q\":{\"secret\":\"sk-123\"},\"a\":\"y\"}"), 0);

        assertThat(Replies.detail(items.get(0))).isEqualTo("the entry is not by the schema: \"type\" at /q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e9999999",
                "1e999999999999",
                "-1E+999999999",
                "1e-9999999",
                "[1e9999999, 1e9999999]",
                "{\"b\": 1e9999999}"
            })
    void calculatesWithNoImmenseNumber(String number) {
        var schema = Map.<String, Object>of(
                "type",
                "object",
                "properties",
                Map.of("q", Map.of("multipleOf", 0.5, "uniqueItems", true, "maximum", 3)));
        var form = new ReplyForm.Json(List.of("q"), schema, 0);

        var items = new ReplyParser().parse(form, Replies.done("{\"q\":" + number + "}"), 0);

        assertThat(Replies.detail(items.get(0))).isEqualTo("the entry has a number beyond all measure");
    }

    @Test
    void calculatesWithNoNumberThatADoubleCannotHold() {
        var schema = Map.<String, Object>of("type", "object", "properties", Map.of("q", Map.of("multipleOf", 0.5)));
        var form = new ReplyForm.Json(List.of("q"), schema, 0);

        assertThat(Replies.lines(form, Replies.done("{\"q\":" + "1".repeat(300) + "}")))
                .containsExactly("1".repeat(300));
        assertThat(Replies.lines(form, Replies.done("{\"q\":" + "1".repeat(400) + "}")))
                .containsExactly("!invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\":\"#\"}",
                "{\"type\":\"object\",\"allOf\":[{\"$ref\":\"#\"}]}",
                "{\"type\":\"object\",\"$ref\":\"classpath:/recipes/direct.yaml\"}",
                "{\"type\":\"object\",\"$schema\":\"http://127.0.0.1:9/dialect\"}",
                "{\"type\":\"object\",\"properties\":{\"q\":{\"pattern\":\"(\"}}}",
                "{\"type\":7}",
            })
    void usesNoSchemaThatARecipeCouldNotHave(String schema) throws JsonProcessingException {
        var json = new JsonMapper().readValue(schema, new TypeReference<Map<String, Object>>() {});
        var form = new ReplyForm.Json(List.of("q"), json, 0);

        var items = new ReplyParser().parse(form, Replies.done("{\"q\":\"a\"}"), 0);

        assertThat(items).hasSize(1);
        assertThat(Replies.detail(items.get(0))).isEqualTo("the form has a schema that cannot be used");
    }

    @Test
    void checksPatternsInLinearTime() {
        var schema = Map.<String, Object>of(
                "type", "object", "properties", Map.of("q", Map.of("type", "string", "pattern", "^(a+)+$")));
        var form = new ReplyForm.Json(List.of("q"), schema, 0);

        assertThat(Replies.lines(form, Replies.done("{\"q\":\"" + "a".repeat(40) + "!\"}")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("!invalid");
        assertThat(Replies.lines(form, Replies.done("{\"q\":\"aaa\"}"))).containsExactly("aaa");
    }
}
