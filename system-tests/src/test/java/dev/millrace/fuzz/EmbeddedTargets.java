package dev.millrace.fuzz;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Sampling;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Surroundings;
import dev.millrace.models.embedded.DocumentReader;
import dev.millrace.models.embedded.EmbeddedModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the embedded model is asked, and the documents that it reads. */
final class EmbeddedTargets {

    private static final DocumentReader READER = new DocumentReader();

    private static final EmbeddedModel MODEL = new EmbeddedModel(
            "teacher",
            Duration.ZERO,
            new Surroundings(
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    (delay, task) -> {
                        throw new IllegalStateException("nothing has to wait");
                    },
                    Runnable::run,
                    7));

    private EmbeddedTargets() {}

    static Map<String, FuzzTarget> all() {
        var targets = new LinkedHashMap<String, FuzzTarget>();
        targets.put("embedded-document", input -> document(Text.of(input)));
        targets.put("embedded-request", EmbeddedTargets::request);
        targets.put("embedded-document-growth", Growth.of(EmbeddedTargets::document));
        targets.put("embedded-request-growth", Growth.of(text -> ask("", text)));
        return targets;
    }

    private static void document(String text) {
        for (var pair : READER.read("Title", text)) {
            Promise.holds(!pair.question().isBlank(), "a question asks something");
            Promise.holds(!pair.answer().isBlank(), "an answer says something");
        }
    }

    /** What the system says, then what the user says. */
    private static void request(byte[] input) {
        var parts = Text.parts(input, 2);
        ask(parts.get(0), parts.get(1));
    }

    private static void ask(String system, String user) {
        var messages = List.of(ChatMessage.of(Role.SYSTEM, system), ChatMessage.of(Role.USER, user));
        var sampling = new Sampling(2, null, null, 100, List.of("[END]"), 7L);
        var completion = MODEL.complete(ModelRequest.of(messages, sampling, "teacher"))
                .toCompletableFuture()
                .join();
        Promise.holds(completion.replies().size() == 2, "each reply that is wanted is there");
        completion.replies().forEach(reply -> Promise.survives(reply, Reply.class));
    }
}
