package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.kafka.Sender;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.Price;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every meter of the running services stands in docs/metrics.md, and every meter that stands there is shown. */
class MetricsIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final RunId MEASURED = new RunId("measured", "one");
    private static final RunId CANCELLED = new RunId("measured", "cancelled");
    private static final int DATASETS = 60;

    private static final Plant PLANT = SharedPlant.get();

    /** A judge, strata, targets, a budget, late answers, bad input, and more datasets than there are names for. */
    @BeforeAll
    static void doAllThatIsCounted() throws IOException {
        try (var sender = PLANT.cluster().sender()) {
            var runs = new Runs(sender);
            measured(sender, runs);
            for (int i = 0; i < DATASETS; i++) {
                runs.send(new RunId("dataset-" + i, "one"), Runs.recipe("plain"), 0, Runs.questions(i, i + 1));
            }
            answersAgain();
            cancelled(sender, runs);
        }
        send(BadMessage.unreadable().stream()
                .filter(message -> message.name().equals("not JSON"))
                .toList());
        send(BadMessage.refused());
        await("all datasets are done").atMost(LONG).until(() -> ended() >= DATASETS);
    }

    private static long ended() {
        return PLANT.on(Topic.PROGRESS, RunProgress.class).stream()
                .filter(progress ->
                        progress.state().ended() && progress.run().dataset().startsWith("dataset-"))
                .map(RunProgress::run)
                .distinct()
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator", "scorer", "filter"})
    void everyMeterStandsInTheTableAndEveryRowIsShown(String service) throws IOException {
        var rows = MetricsTable.read().of(service);

        await(service + " shows all meters").atMost(LONG).untilAsserted(() -> {
            var scrape = Scrape.of(PLANT.port(service));
            var shown = new TreeMap<>(scrape.types());
            shown.keySet().removeIf(family -> !family.startsWith("millrace_"));
            assertThat(shown.keySet()).isEqualTo(new TreeSet<>(rows.keySet()));
            rows.forEach((name, row) -> {
                assertThat(shown).containsEntry(name, row.type());
                assertThat(scrape.of(name)).as(name).isNotEmpty().allSatisfy(sample -> {
                    var labels = new TreeSet<>(sample.labels().keySet());
                    labels.remove("le");
                    assertThat(labels).isEqualTo(new TreeSet<>(row.labels()));
                });
            });
        });
    }

    /** Those of partitions and stores come when the binder looks at Kafka's meters again, after a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"generator", "scorer", "filter"})
    void metersOfOthersThatTheDocsNameAreShown(String service) throws IOException {
        var names = MetricsTable.read().foreign().stream()
                .filter(row -> row.services().contains(service))
                .map(MetricsTable.Row::name)
                .toList();
        assertThat(names).isNotEmpty();

        await(service + " shows what others count")
                .atMost(LONG.multipliedBy(2))
                .untilAsserted(() ->
                        assertThat(Scrape.of(PLANT.port(service)).types()).containsKeys(names.toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator", "scorer", "filter"})
    void noLabelGrowsWithoutBound(String service) throws IOException {
        var table = MetricsTable.read();
        var values = new TreeMap<String, TreeSet<String>>();
        for (var sample : Scrape.of(PLANT.port(service)).samples()) {
            if (sample.name().startsWith("millrace_")) {
                sample.labels().forEach((label, value) -> {
                    table.closed().stream()
                            .filter(closed -> closed.concerns(sample.name(), label))
                            .forEach(closed -> assertThat(closed.values()).contains(value));
                    values.computeIfAbsent(sample.name() + " " + label, first -> new TreeSet<>())
                            .add(value);
                });
            }
        }
        assertThat(values).isNotEmpty();
        assertThat(values.values()).allSatisfy(all -> assertThat(all).hasSizeLessThanOrEqualTo(LabelValues.MOST + 1));
    }

    @Test
    void moreDatasetsThanNamesAreCountedTogether() {
        var scrape = Scrape.of(PLANT.port("filter"));

        assertThat(scrape.sum("millrace_prompts_issued_total", Map.of("dataset", LabelValues.OTHER)))
                .isGreaterThanOrEqualTo(DATASETS - LabelValues.MOST);
        assertThat(scrape.sum("millrace_run_issued", Map.of("dataset", LabelValues.OTHER)))
                .isGreaterThanOrEqualTo(DATASETS - LabelValues.MOST);
    }

    @Test
    void theBooksBalanceAndTheGaugesAreTheBooks() {
        await("the gauges show the books").atMost(LONG).untilAsserted(() -> {
            var scrape = Scrape.of(PLANT.port("filter"));
            var dataset = Map.of("dataset", MEASURED.dataset());
            assertThat(scrape.sum("millrace_books_broken", Map.of())).isZero();
            assertThat(scrape.sum("millrace_prompts_issued_total", dataset))
                    .isEqualTo((double) (issued(MEASURED) + issued(CANCELLED)));
            assertThat(scrape.sum("millrace_verdicts_total", Map.of("dataset", "measured", "verdict", "accepted")))
                    .isEqualTo((double) (accepted(MEASURED) + accepted(CANCELLED)));
        });
    }

    @Test
    void whatIsPaidTwiceIsCounted() {
        await("late answers are counted").atMost(LONG).untilAsserted(() -> {
            var scrape = Scrape.of(PLANT.port("filter"));
            for (var reason : List.of("redelivered", "rebought", "late")) {
                var labels = Map.of("dataset", "measured", "reason", reason);
                assertThat(scrape.sum("millrace_answers_dropped_total", labels))
                        .as(reason)
                        .isPositive();
            }
            for (var purpose : List.of("teacher", "judge")) {
                assertThat(scrape.sum("millrace_spend_money_total", Map.of("dataset", "measured", "purpose", purpose)))
                        .as(purpose)
                        .isPositive();
            }
        });
    }

    private static long accepted(RunId run) {
        return PLANT.progress(run).orElseThrow().books().accepted();
    }

    private static long issued(RunId run) {
        return PLANT.progress(run).orElseThrow().books().issued();
    }

    private static void measured(Sender sender, Runs runs) throws IOException {
        var prices = Map.of("teacher", new Price(1, 2), "judge", new Price(1, 2));
        sender.send(new RunCommand.Open(
                MEASURED,
                "open",
                "document-qa",
                "",
                0,
                2,
                new Targets(8, 4, 1),
                new Budget(100_000_000, 1_000, 3_600),
                prices));
        var seeds = List.of(document("north"), document("south"));
        runs.send(MEASURED, seeds);
        runs.seal(MEASURED, seeds.size());
        await("the measured run ends").atMost(LONG).until(() -> PLANT.ended(MEASURED));
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
