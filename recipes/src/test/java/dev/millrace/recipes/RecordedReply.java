package dev.millrace.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.Wire;
import dev.millrace.recipes.MessagesTemplate.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a small model wrote, and what a person who reads it takes for its items; the files beside this class hold them. */
record RecordedReply(String file, int number, JsonNode line) {

    static final List<String> FILES = List.of("numbered", "tagged", "json", "plain", "verdict");

    static List<RecordedReply> all() {
        var all = new ArrayList<RecordedReply>();
        for (var file : FILES) {
            var number = 1;
            for (var line : lines("/recorded/" + file + ".jsonl")) {
                all.add(new RecordedReply(file, number++, line));
            }
        }
        return all;
    }

    boolean isVerdict() {
        return line.has("verdicts");
    }

    String language() {
        return line.path("language").asText();
    }

    ReplyForm form() {
        return Wire.mapperCopy().convertValue(line.path("form"), ReplyForm.class);
    }

    Rubric rubric() {
        var scale = new LinkedHashMap<String, Double>();
        line.path("verdicts").forEach(word -> scale.put(word.asText(), (double) scale.size()));
        var template = new MessagesTemplate("judge", List.of(Message.of(Role.USER, "{answer}")));
        return new Rubric("judge", template, scale, 100);
    }

    Reply reply() {
        var finish = line.path("finish").asText().equals("length") ? FinishReason.LENGTH : FinishReason.STOP;
        return new Reply("teacher", "m", line.path("reply").asText(), "", List.of(), finish, "", List.of());
    }

    String verdict() {
        return line.path("verdict").asText();
    }

    /** The values of each whole item. */
    List<List<String>> items() {
        var items = new ArrayList<List<String>>();
        line.path("items").forEach(item -> items.add(texts(item)));
        return items;
    }

    /** How many faulty items of each kind there are. */
    Map<String, Integer> faults() {
        var faults = new TreeMap<String, Integer>();
        line.path("faults")
                .properties()
                .forEach(fault -> faults.put(fault.getKey(), fault.getValue().asInt()));
        return faults;
    }

    static List<List<String>> whole(List<Item> items) {
        return items.stream()
                .filter(item -> item.fault() == null)
                .map(item -> List.copyOf(item.values().values()))
                .toList();
    }

    static Map<String, Integer> faulty(List<Item> items) {
        var faults = new TreeMap<String, Integer>();
        for (var item : items) {
            var fault = item.fault();
            if (fault != null) {
                faults.merge(fault.rule(), 1, Integer::sum);
            }
        }
        return faults;
    }

    @Override
    public String toString() {
        return file + ".jsonl:" + number;
    }

    private static List<String> texts(JsonNode item) {
        var texts = new ArrayList<String>();
        if (item.isArray()) {
            item.forEach(text -> texts.add(text.asText()));
        } else {
            texts.add(item.asText());
        }
        return texts;
    }

    private static List<JsonNode> lines(String name) {
        try (var bytes = RecordedReply.class.getResourceAsStream(name)) {
            var mapper = Wire.mapperCopy();
            var lines = new ArrayList<JsonNode>();
            for (var line : new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                lines.add(mapper.readTree(line));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
