package dev.millrace.packaged;

import static org.awaitility.Awaitility.await;

import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.kafka.Sender;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Price;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Work on the shared plant that makes every meter move: a judge, strata, targets, a budget, late answers, bad input, and
 * more datasets than there are names for. Where Prometheus is installed, one watches it from before the beginning.
 */
final class SharedWork {

    static final RunId MEASURED = new RunId("measured", "one");
    static final RunId CANCELLED = new RunId("measured", "cancelled");
    static final int DATASETS = 60;

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Plant PLANT = SharedPlant.get();

    /** Runs that ended are shown for ten minutes. */
    private static final Duration SHOWN = Duration.ofMinutes(5);

    private static @Nullable SharedWork done;

    private final Optional<PrometheusServer> watcher;
    private Instant shownSince;
    private int repeats;

    private SharedWork() {
        try (var sender = PLANT.cluster().sender()) {
            watcher = PrometheusServer.isInstalled()
                    ? Optional.of(PrometheusServer.watch(PLANT, Path.of("target", "prometheus")))
                    : Optional.empty();
            work(sender);
            shownSince = Instant.now();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It is done when this returns, and still shown; not as the class is loaded, for awaiting needs that. */
    static synchronized SharedWork done() {
        if (done == null) {
            done = new SharedWork();
        } else if (done.shownSince.plus(SHOWN).isBefore(Instant.now())) {
            done.show();
        }
        return done;
    }

    /** What is shown of runs is shown again, of others. */
    private void show() {
        try (var sender = PLANT.cluster().sender()) {
            var name = "again-" + ++repeats;
            measured(sender, new RunId(MEASURED.dataset() + "-" + name, "one"));
            datasets(sender, name);
            shownSince = Instant.now();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What saw it; it stops with this process. */
    Optional<PrometheusServer> watcher() {
        return watcher;
    }

    private static void work(Sender sender) throws IOException {
        var runs = new Runs(sender);
        measured(sender, MEASURED);
        rewarded(sender, runs);
        datasets(sender, "one");
        answersAgain();
        cancelled(sender, runs);
        send(BadMessage.unreadable().stream()
                .filter(message -> message.name().equals("not JSON"))
                .toList());
        send(BadMessage.refused());
    }

    private static void datasets(Sender sender, String run) throws IOException {
        var runs = new Runs(sender);
        for (int i = 0; i < DATASETS; i++) {
            runs.send(new RunId("dataset-" + i, run), Runs.recipe("plain"), 0, Runs.questions(i, i + 1));
        }
        await("all datasets are done").atMost(LONG).until(() -> ended(run) >= DATASETS);
    }

    private static long ended(String run) {
        return PLANT.on(Topic.PROGRESS, RunProgress.class).stream()
                .filter(progress -> progress.state().ended())
                .map(RunProgress::run)
                .filter(id -> id.dataset().startsWith("dataset-") && id.name().equals(run))
                .distinct()
                .count();
    }

    private static void measured(Sender sender, RunId run) throws IOException {
        var runs = new Runs(sender);
        var prices = Map.of("teacher", new Price(1, 2), "judge", new Price(1, 2));
        sender.send(new RunCommand.Open(
                run,
                "open",
                "document-qa",
                "",
                0,
                2,
                new Targets(8, 4, 1),
                new Budget(100_000_000, 1_000, 3_600),
                prices));
        var seeds = List.of(document("north"), document("south"));
        runs.send(run, seeds);
        runs.seal(run, seeds.size());
        await("the measured run ends").atMost(LONG).until(() -> PLANT.ended(run));
    }

    /** With a small window, so that it takes its time. */
    private static void rewarded(Sender sender, Runs runs) {
        var rewarded = new RunId("rewarded", "one");
        sender.send(new RunCommand.Open(rewarded, "open", "direct", "", 2, 0, Targets.NONE, Budget.NONE, Map.of()));
        runs.send(rewarded, Runs.questions(0, 30));
        runs.seal(rewarded, 30);
        await("the rewarded run ends").atMost(LONG).until(() -> PLANT.ended(rewarded));
    }

    private static Seed document(String stratum) throws IOException {
        try (var files = Files.list(Path.of("..", "examples", "documents", "en"))) {
            var text = Files.readString(files.sorted().findFirst().orElseThrow());
            var json = Wire.json(
                    Map.of("id", stratum, "stratum", stratum, "variables", Map.of("document", text, "title", stratum)));
            return Wire.read(json.getBytes(StandardCharsets.UTF_8), Seed.class);
        }
    }

    /** One that was settled comes again, and another one to the same prompt. */
    private static void answersAgain() {
        var settled = PLANT.rows(PLANT.cluster().names().of(Topic.SCORES)).stream()
                .filter(row -> row.header("dataset").equals(MEASURED.dataset()))
                .findFirst()
                .orElseThrow();
        send(settled, settled.value());
        send(
                settled,
                settled.text().replaceFirst("\"text\":\"", "\"text\":\"Again. ").getBytes(StandardCharsets.UTF_8));
    }

    private static void cancelled(Sender sender, Runs runs) throws IOException {
        runs.open(CANCELLED, Runs.recipe("slow"), 0);
        runs.send(CANCELLED, Runs.questions(0, 2_000));
        await("some answers came")
                .atMost(LONG)
                .until(() -> PLANT.progress(CANCELLED)
                        .filter(progress -> progress.books().settled() > 0)
                        .isPresent());
        sender.send(new RunCommand.Cancel(CANCELLED, "cancel"));
        await("the run is cancelled").atMost(LONG).until(() -> PLANT.ended(CANCELLED));
    }

    private static void send(Row like, byte[] value) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", PLANT.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(like.topic(), like.key(), value);
            like.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            var unused = producer.send(record);
        }
    }

    private static void send(List<BadMessage> messages) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", PLANT.bootstrapServers(), "max.request.size", String.valueOf(1 << 22)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var message : messages) {
                var unused = producer.send(
                        new ProducerRecord<>(PLANT.cluster().names().of(message.topic()), message.value()));
            }
        }
    }
}
