package dev.millrace.scorer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.scorer.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaVerifierTest {

    private static final Map<String, Object> SCHEMA = Map.of(
            "type",
            "object",
            "properties",
            Map.of("name", Map.of("type", "string"), "age", Map.of("type", "integer", "minimum", 0)),
            "required",
            List.of("name"),
            "additionalProperties",
            false);

    private final JsonSchemaVerifier verifier = new JsonSchemaVerifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Kim\"}",
                " {\"name\": \"김\", \"age\": 3}\n",
                "```json\n{\"name\": \"Kim\"}\n```",
                "```\n{\"name\": \"Kim\"}\n```",
            })
    void passesOneValueThatObeysTheSchema(String reply) {
        assertThat(found(reply, SCHEMA))
                .isEqualTo(new Score.Verification("form", "1", true, "the reply obeys the schema"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Here it is: {\"name\": \"Kim\"}",
                "{\"name\": \"Kim\"} {\"name\": \"Lee\"}",
                "{\"name\": \"Kim\"",
                "{\"name\": \"Kim\",}",
                "{name: \"Kim\"}",
                "{\"name\": \"Kim\", \"name\": \"Lee\"}",
                "{\"age\": 3}",
                "{\"name\": 3}",
                "{\"name\": \"Kim\", \"age\": -1}",
                "{\"name\": \"Kim\", \"age\": 1e999999999}",
                "{\"name\": \"Kim\", \"more\": 1}",
                "[{\"name\": \"Kim\"}]",
                "null",
                "```json\n{\"name\": \"Kim\"}\n```\nThat is all.",
                "```json\n{\"name\": \"Kim\"}\n```\n```json\n{\"name\": \"Lee\"}\n```",
            })
    void doesNotPassAnythingElse(String reply) {
        assertThat(found(reply, SCHEMA).value()).isZero();
        assertThat(found(reply, SCHEMA)).isInstanceOf(Score.Verification.class);
    }

    @Test
    void saysWhichKeywordIsBrokenAndWhere() {
        assertThat(found("{\"name\": \"Kim\", \"age\": -1}", SCHEMA))
                .isEqualTo(new Score.Verification(
                        "form", "1", false, "the reply does not obey the schema: \"minimum\" at /age"));
    }

    @Test
    void takesAValueOfAnyType() {
        Map<String, Object> numbers = Map.of("type", "array", "items", Map.of("type", "number"));

        assertThat(found("[1, 2.5]", numbers).value()).isOne();
        assertThat(found("[1, \"2\"]", numbers).value()).isZero();
        assertThat(found("\"red\"", Map.of("enum", List.of("red", "green"))).value())
                .isOne();
    }

    @Test
    void isNotTiredOutByDepth() {
        assertThat(found("[".repeat(100_000), Map.of("type", "array")).value()).isZero();
    }

    @Test
    void findsNothingOutByASchemaThatIsNone() {
        var none = new Score.Unscored("form", "its schema cannot be used");

        assertThat(found("{}", Map.of("type", "thing"))).isEqualTo(none);
        assertThat(found("{}", Map.of("$ref", "http://127.0.0.1/"))).isEqualTo(none);
        assertThat(found("{}", Map.of())).isEqualTo(none);
        assertThat(found("{}", "text")).isEqualTo(none);
    }

    private Score found(String reply, Object schema) {
        var spec = new ScorerSpec("form", "json_schema", Map.of("schema", schema, "reply", "reply"));
        var candidate = Samples.candidate(Samples.promptWith(Map.of("reply", reply), spec), "any");
        return verifier.score(candidate, spec)
                .toCompletableFuture()
                .join()
                .scores()
                .get(0);
    }
}
