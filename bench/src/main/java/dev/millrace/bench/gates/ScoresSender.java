package dev.millrace.bench.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.bench.endpoint.Script;
import dev.millrace.bench.plant.Plant;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Stands in for generator and scorer: each prompt has been answered, and the answer parsed. */
final class ScoresSender {

    /** The reply stands in a message twice, as it was said and as it was parsed. */
    private static final Script REPLIES = Script.ofBytes(1_100);

    private ScoresSender() {}

    /** Sends them all; gives their bytes, on average. */
    static double send(Plant plant, List<Prompt> prompts) {
        long bytes = 0;
        var topic = plant.cluster().names().of(Topic.SCORES);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", plant.bootstrapServers(), "linger.ms", "5"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < prompts.size(); i++) {
                var prompt = prompts.get(i);
                var value = Wire.bytes(scored(prompt, REPLIES.reply("", i)));
                bytes += value.length;
                var message = new ProducerRecord<>(topic, prompt.id().getBytes(UTF_8), value);
                Headers.of(prompt.run(), prompt.id())
                        .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
                // The close waits for all of them.
                var unused = producer.send(message);
            }
        }
        return (double) bytes / prompts.size();
    }

    private static ScoredGeneration scored(Prompt prompt, String text) {
        var reply = new Reply("teacher", "model", text, "", List.of(), FinishReason.STOP, "", List.of());
        var call = new ModelCall("teacher", "model", new Tokens(20, 300), 1_000);
        var generation = new Generation(prompt, List.of(reply), List.of(call), List.of());
        return new ScoredGeneration(
                generation, List.of(new Item(0, Map.of("answer", text), null, List.of())), List.of());
    }
}
