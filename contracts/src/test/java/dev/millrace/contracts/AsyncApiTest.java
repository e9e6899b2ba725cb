package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of all topics for other programs says what the catalogue of topics says. */
class AsyncApiTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final JsonNode API = api();

    @Test
    void describesEveryTopicAndNoOther() {
        var expected = new TreeSet<String>();
        expected.add(TopicNames.DEFAULT.of(Topic.PROMPTS) + ".{lane}");
        for (var topic : Topic.all()) {
            expected.add(TopicNames.DEFAULT.of(topic));
            if (topic.hasDeadLetters()) {
                expected.add(TopicNames.DEFAULT.deadLetters(topic));
            }
        }

        assertThat(channels().stream().map(channel -> text(channel, "/address")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatATopicHolds(Topic topic) {
        var message = resolved(
                channel(TopicNames.DEFAULT.of(topic)).at("/messages").elements().next());

        assertThat(text(message, "/payload/$ref")).isEqualTo("schemas/" + Schemas.file(topic.record()) + ".json");
        assertThat(text(message, "/bindings/kafka/key/description")).isEqualTo(topic.key());
    }

    @ParameterizedTest
    @EnumSource
    void saysHowATopicIsKept(Topic topic) {
        var kafka = channel(TopicNames.DEFAULT.of(topic)).at("/bindings/kafka");

        assertThat(kafka.at("/partitions").intValue()).isEqualTo(topic.partitions());
        assertKept(kafka, topic.retention());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhoWritesAndReadsATopic(Topic topic) {
        var address = TopicNames.DEFAULT.of(topic);

        assertThat(who("send", address))
                .containsExactlyInAnyOrder(topic.writer().split(", "));
        assertThat(who("receive", address))
                .containsExactlyInAnyOrder(topic.reader().split(", "));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereDeadLettersGo(Topic topic) {
        if (!topic.hasDeadLetters()) {
            return;
        }
        var address = TopicNames.DEFAULT.deadLetters(topic);

        assertKept(channel(address).at("/bindings/kafka"), Retention.MONTH);
        assertThat(who("send", address))
                .containsExactlyInAnyOrder(topic.reader().split(", "));
        assertThat(who("receive", address)).containsExactly("people");
    }

    @Test
    void keepsLanesAsTheDefaultLane() {
        var lane = channel(TopicNames.DEFAULT.of(Topic.PROMPTS) + ".{lane}");
        var prompts = channel(TopicNames.DEFAULT.of(Topic.PROMPTS));

        assertThat(lane.at("/messages")).isEqualTo(prompts.at("/messages"));
        assertThat(lane.at("/bindings")).isEqualTo(prompts.at("/bindings"));
    }

    @Test
    void namesEveryHeader() throws IllegalAccessException {
        var expected = new TreeSet<String>();
        for (var field : Headers.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                expected.add(String.valueOf(field.get(null)));
            }
        }
        var named = new TreeSet<String>();
        API.at("/components/schemas")
                .findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(named::add));

        assertThat(named).isEqualTo(expected);
    }

    @Test
    void refersOnlyToWhatIsThere() {
        for (var reference : API.findValuesAsText("$ref")) {
            if (reference.startsWith("#")) {
                assertThat(API.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue();
            } else {
                assertThat(RESOURCES.resolve(reference)).exists();
            }
        }
    }

    @Test
    void usesEveryMessage() {
        var used = new TreeSet<>(API.findValuesAsText("$ref"));

        assertThat(API.at("/components/messages").fieldNames())
                .toIterable()
                .allSatisfy(name -> assertThat(used).contains("#/components/messages/" + name));
    }

    private static void assertKept(JsonNode kafka, Retention retention) {
        var configuration = kafka.at("/topicConfiguration");
        assertThat(configuration.at("/cleanup.policy").get(0).textValue()).isEqualTo(retention.cleanupPolicy());
        assertThat(configuration.at("/retention.ms").longValue()).isEqualTo(retention.millis());
        assertThat(configuration.at("/max.message.bytes").intValue()).isEqualTo(Topic.MAX_RECORD_BYTES);
    }

    /** Whose operations of some kind the topic has. */
    private static Set<String> who(String action, String address) {
        var names = new TreeSet<String>();
        for (var operation : API.at("/operations")) {
            if (text(operation, "/action").equals(action)
                    && text(resolved(operation.at("/channel")), "/address").equals(address)) {
                names.add(text(operation, "/tags/0/name"));
            }
        }
        return names;
    }

    private static JsonNode channel(String address) {
        return channels().stream()
                .filter(channel -> text(channel, "/address").equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("asyncapi.yaml has no channel with the address " + address));
    }

    private static List<JsonNode> channels() {
        var channels = new ArrayList<JsonNode>();
        API.at("/channels").forEach(channels::add);
        return channels;
    }

    private static JsonNode resolved(JsonNode reference) {
        return API.at(text(reference, "/$ref").substring(1));
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }

    private static JsonNode api() {
        var settings = LoadSettings.builder().build();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("asyncapi.yaml"))) {
            return Shape.MAPPER.valueToTree(new Load(settings).loadFromReader(reader));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
