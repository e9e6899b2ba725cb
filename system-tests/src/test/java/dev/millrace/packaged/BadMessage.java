package dev.millrace.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.contracts.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that nobody should send.
 *
 * @param name what is wrong with it
 * @param reason what the reason of its dead letter names
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BadMessage(Topic topic, String name, byte[] value, String reason) {

    /** The header that names it. */
    static final String NAME = "case";

    /** All topics that a service reads. */
    static final List<Topic> TOPICS = List.of(Topic.RUNS, Topic.SEEDS, Topic.PROMPTS, Topic.GENERATIONS, Topic.SCORES);

    private static final String TWO_MEGABYTES = "x".repeat(2 * 1024 * 1024);

    /** What no reader of these topics can understand. */
    static List<BadMessage> unreadable() {
        var messages = new ArrayList<BadMessage>();
        for (var topic : TOPICS) {
            messages.add(new BadMessage(topic, "not JSON", utf8("what is 12 * 7?"), "not"));
            messages.add(new BadMessage(topic, "nothing", new byte[0], "not"));
            messages.add(new BadMessage(topic, "a list", utf8("[1, 2]"), "not"));
            messages.add(new BadMessage(topic, "missing fields", utf8("{}"), "no"));
            messages.add(new BadMessage(topic, "cut off", utf8("{\"prompt\":\"What is"), "not"));
            messages.add(new BadMessage(topic, "2 MB", utf8(TWO_MEGABYTES), "not"));
            messages.add(new BadMessage(topic, "2 MB of JSON", utf8("{\"text\":\"" + TWO_MEGABYTES + "\"}"), "no"));
            messages.add(new BadMessage(topic, "deep", utf8("{\"prompt\":" + "[".repeat(100_000)), "not"));
            messages.add(new BadMessage(topic, "deep, unknown", utf8(deepUnknown()), "not"));
            messages.add(new BadMessage(topic, "not UTF-8", "{\"prompt\":\"caf\u00e9\"}".getBytes(ISO_8859_1), "not"));
        }
        wrongTypes(messages);
        return List.copyOf(messages);
    }

    /** What can be read, but not be done. */
    static List<BadMessage> refused() {
        return List.of(
                seed("an unknown run", "{\"dataset\":\"nobody\",\"run\":\"none\",\"prompt\":\"What is 1 + 1?\"}"),
                seed("not what the recipe needs", "{\"variables\":{\"topic\":\"shopping\"}}"),
                seed("2 MB of prompt", "{\"prompt\":\"" + TWO_MEGABYTES + "\"}"),
                command(
                        "{\"command\":\"open\",\"id\":\"bad-unknown-recipe\",\"run\":\"bad/one\",\"recipe\":\"magic\"}"),
                command("{\"command\":\"open\",\"id\":\"bad-broken-recipe\",\"run\":\"bad/two\",\"recipe\":\"own\","
                        + "\"recipeText\":\"recipe: own\\nstages: none\\n\"}"),
                command("{\"command\":\"open\",\"id\":\"bad-stage\",\"run\":\"bad/three\",\"recipe\":\"own\","
                        + "\"recipeText\":\"recipe: own\\nstages: [{stage: a, models: [teacher], user: '{b}',"
                        + " reply: {form: plain, as: c}}]\\n\"}"),
                command("{\"command\":\"seal\",\"id\":\"bad-unknown-run\",\"run\":\"bad/four\",\"seeds\":3}"));
    }

    private static void wrongTypes(List<BadMessage> messages) {
        messages.add(new BadMessage(Topic.SEEDS, "a number", utf8("{\"prompt\":7}"), "prompt"));
        messages.add(new BadMessage(Topic.SEEDS, "labels", utf8("{\"prompt\":\"a\",\"labels\":[\"b\"]}"), "labels"));
        messages.add(new BadMessage(
                Topic.SEEDS, "half a run", utf8("{\"prompt\":\"a\",\"dataset\":\"b\"}"), "expected both or neither"));
        messages.add(new BadMessage(
                Topic.RUNS,
                "an unknown command",
                utf8("{\"command\":\"dance\",\"run\":\"a/b\"}"),
                "expected as command one of"));
        messages.add(new BadMessage(
                Topic.RUNS, "a run's name", utf8("{\"command\":\"cancel\",\"run\":\"../../etc\"}"), "run"));
        messages.add(new BadMessage(
                Topic.RUNS,
                "a window",
                utf8("{\"command\":\"open\",\"run\":\"a/b\",\"recipe\":\"direct\",\"window\":\"wide\"}"),
                "window"));
        messages.add(new BadMessage(Topic.PROMPTS, "messages", utf8("{\"run\":\"a/b\",\"messages\":7}"), "messages"));
        messages.add(new BadMessage(Topic.GENERATIONS, "a prompt", utf8("{\"prompt\":\"a\"}"), "prompt"));
        messages.add(new BadMessage(Topic.SCORES, "a generation", utf8("{\"generation\":[1]}"), "generation"));
    }

    private static BadMessage seed(String name, String json) {
        return new BadMessage(Topic.SEEDS, name, utf8(json), "");
    }

    private static BadMessage command(String json) {
        return new BadMessage(Topic.RUNS, "command", utf8(json), "");
    }

    /** Beneath a field that no reader knows: skipping is reading too. */
    private static String deepUnknown() {
        return "{\"unknown\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"prompt\":\"What is 1 + 1?\"}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return topic + ": " + name;
    }
}
