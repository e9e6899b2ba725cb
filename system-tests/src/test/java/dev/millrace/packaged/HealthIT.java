package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.cli.topics.TopicPlan;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Health follows the channels and Kafka Streams: what waits is not ready, and what cannot go on ends. */
class HealthIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final RunId RUN = new RunId("health", "one");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Plant plant = Plant.start(Path.of("target", "plants", "health"));

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void aFilterThatIsNotRunningYetIsAliveAndOneWhoseThreadDiedEnds() throws Exception {
        for (var service : new String[] {"generator", "scorer", "filter"}) {
            assertThat(status(service, "live")).as(service).isEqualTo("UP");
            assertThat(status(service, "ready")).as(service).isEqualTo("UP");
        }
        try (var sender = plant.cluster().sender()) {
            new Runs(sender).send(RUN, Runs.recipe("plain"), 0, Runs.questions(0, 10));
        }
        await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));

        // The killed one is a member of the group until its session ends: so long the new one waits.
        plant.kill("filter");
        var ready = CompletableFuture.runAsync(() -> plant.start("filter"));
        await("the new filter rebalances")
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> streams("ready").equals("DOWN REBALANCING"));
        assertThat(status("filter", "live")).isEqualTo("UP");
        ready.get(90, TimeUnit.SECONDS);
        assertThat(streams("ready")).isEqualTo("UP RUNNING");

        poison("millrace-filter-control-repartition");
        assertThat(plant.process("filter").waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(plant.process("filter").exitValue()).isEqualTo(1);
        assertThat(Files.readString(plant.log("filter")))
                .containsOnlyOnce(
                        "a stream thread died, and the filter ends: JsonParseException: Unrecognized token 'no'")
                .doesNotContain("[org.apache.kafka.streams");
    }

    @Test
    void aFilterThatLostATopicSaysSoAndWaitsForIt() throws Exception {
        var runs = plant.cluster().names().of(Topic.RUNS);
        try (var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            admin.deleteTopics(List.of(runs)).all().get(30, TimeUnit.SECONDS);
        }
        await("a thread died of it")
                .atMost(LONG)
                .until(
                        () -> Files.readString(plant.log("filter")),
                        log -> log.contains(
                                "a stream thread died, another one follows it: MissingSourceTopicException"));
        await("it says which topic")
                .atMost(LONG)
                .until(() ->
                        Health.ready(plant.port("filter")).fault().startsWith("the topic " + runs + " is missing"));
        assertThat(status("filter", "live")).isEqualTo("UP");

        plant.cluster().create(TopicPlan.all(plant.cluster().names(), List.of()));
        await("the filter is ready").atMost(LONG).until(() -> status("filter", "ready"), "UP"::equals);
        try (var sender = plant.cluster().sender()) {
            new Runs(sender).send(RUN, Runs.recipe("plain"), 0, Runs.questions(0, 10));
        }
        await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
    }

    /** What the topology itself never writes, and no thread survives. */
    private void poison(String topic) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", plant.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var unused = producer.send(new ProducerRecord<>(topic, "health", "no input of the ledger"));
        }
    }

    private String status(String service, String kind) {
        return ask(service, kind).path("status").asText();
    }

    /** What the filter says of Kafka Streams. */
    private String streams(String kind) {
        return StreamSupport.stream(ask("filter", kind).path("checks").spliterator(), false)
                .filter(check -> check.path("name").asText().equals("streams"))
                .map(check -> check.path("status").asText() + " "
                        + check.path("data").path("state").asText())
                .findFirst()
                .orElse("");
    }

    private JsonNode ask(String service, String kind) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + plant.port(service) + "/q/health/" + kind))
                .build();
        try {
            return MAPPER.readTree(CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body());
        } catch (ConnectException notYet) {
            return MissingNode.getInstance();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
