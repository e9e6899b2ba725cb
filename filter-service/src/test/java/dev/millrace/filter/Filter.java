package dev.millrace.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.Wire;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerConfig;
import dev.millrace.ledger.LedgerState;
import dev.millrace.recipes.ReplyParser;
import dev.millrace.service.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole filter in memory, topics and all; what it sends must fit its topics and carry the wall clock's time. */
final class Filter implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String APPLICATION = "test-filter";

    /** What it shows and counts. */
    final MeterRegistry registry = new SimpleMeterRegistry();

    private final TopologyTestDriver driver;
    private final Map<String, List<TestRecord<String, byte[]>>> read = new LinkedHashMap<>();

    Filter(Path stateDir) {
        this(stateDir, LedgerConfig.DEFAULT, TopicNames.DEFAULT);
    }

    Filter(Path stateDir, LedgerConfig config, TopicNames names) {
        this(stateDir, config, names, Traces.OFF);
    }

    Filter(Path stateDir, LedgerConfig config, TopicNames names, Traces traces) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        var topology = new LedgerTopology(names, new Ledger(config), 1, new FilterMetrics(registry), traces).build();
        driver = new TopologyTestDriver(topology, properties, NOON);
    }

    void command(String json) {
        send(Topic.RUNS, json.getBytes(UTF_8), Map.of());
    }

    void seed(String json) {
        send(Topic.SEEDS, json.getBytes(UTF_8), Map.of());
    }

    void score(ScoredGeneration scored) {
        send(Topic.SCORES, Wire.bytes(scored), Map.of());
    }

    void send(Topic topic, byte @Nullable [] value, Map<String, String> headers) {
        send(topic, value, headers, 0);
    }

    void send(Topic topic, byte @Nullable [] value, Map<String, String> texts, long time) {
        var headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        driver.createInputTopic(TopicNames.DEFAULT.of(topic), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>("key".getBytes(UTF_8), value, headers, time));
    }

    void tick(Duration time) {
        driver.advanceWallClockTime(time);
    }

    List<Prompt> prompts() {
        return records(Topic.PROMPTS, Prompt.class);
    }

    List<AcceptedRecord> accepted() {
        return records(Topic.ACCEPTED, AcceptedRecord.class);
    }

    List<RejectedRecord> rejected() {
        return records(Topic.REJECTED, RejectedRecord.class);
    }

    List<Report> reports() {
        return records(Topic.REPORTS, Report.class);
    }

    /** How a run stands. */
    RunProgress progress(String run) {
        tick(Duration.ofSeconds(2));
        var all = records(Topic.PROGRESS, RunProgress.class).stream()
                .filter(progress -> progress.run().toString().equals(run))
                .toList();
        return all.get(all.size() - 1);
    }

    List<TestRecord<String, byte[]>> letters(Topic topic) {
        return all(TopicNames.DEFAULT.deadLetters(topic));
    }

    private <T> List<T> records(Topic topic, Class<T> type) {
        return all(TopicNames.DEFAULT.of(topic)).stream()
                .map(sent -> Wire.read(sent.value(), type))
                .toList();
    }

    /** All that was ever sent to a topic. */
    List<TestRecord<String, byte[]>> all(String topic) {
        var records = read.computeIfAbsent(topic, name -> new ArrayList<>());
        var fresh = driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        fresh.forEach(Filter::mustBeSendable);
        records.addAll(fresh);
        return records;
    }

    /** What went to one of the ledger's two topics, {@code control} and {@code seeds}. */
    List<TestRecord<String, byte[]>> inputs(String name) {
        return driver.createOutputTopic(
                        APPLICATION + "-" + name + "-repartition",
                        new StringDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** Another filter whose stores are what this one's changelogs say, as after a move to another machine. */
    Filter restored(Path stateDir) {
        var other = new Filter(stateDir);
        for (var table : LedgerState.TABLES) {
            KeyValueStore<String, @Nullable Object> store = other.driver.getKeyValueStore(table.name());
            var values = Stores.serde(table.type()).deserializer();
            driver.createOutputTopic(
                            APPLICATION + "-" + table.name() + "-changelog",
                            new StringDeserializer(),
                            new ByteArrayDeserializer())
                    .readRecordsToList()
                    .forEach(change -> store.put(
                            change.key(), change.value() == null ? null : values.deserialize("", change.value())));
        }
        return other;
    }

    /** What a scorer makes of one reply to a prompt. */
    static ScoredGeneration answered(Prompt prompt, String text) {
        var reply = new Reply("teacher", "m", text, "", List.of(), Reply.FinishReason.STOP, "", List.of());
        var generation = new Generation(prompt, List.of(reply), List.of(), List.of());
        return new ScoredGeneration(generation, new ReplyParser().parse(prompt.form(), reply, 0), List.of());
    }

    static String header(TestRecord<String, byte[]> sent, String name) {
        return new String(
                Objects.requireNonNull(sent.headers().lastHeader(name), name).value(), UTF_8);
    }

    private static void mustBeSendable(TestRecord<String, byte[]> sent) {
        var size = sent.key().length() + sent.value().length;
        for (var header : sent.headers()) {
            size += header.key().length() + header.value().length;
        }
        assertThat(size).isLessThanOrEqualTo(Topic.MAX_RECORD_BYTES - 4 * 1024);
        assertThat(sent.getRecordTime()).isBetween(NOON, NOON.plus(Duration.ofDays(2)));
    }

    @Override
    public void close() {
        driver.close();
    }
}
