package dev.millrace.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.models.Leave;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitDoneOffsetsTest {

    private static final TopicPartition PROMPTS = new TopicPartition("prompts", 3);

    private final MockConsumer<byte[], byte[]> polling = new MockConsumer<>("earliest");
    private CommitDoneOffsets commits = commits(Duration.ofSeconds(30), EdgeSettings.USUAL_METADATA);

    @AfterEach
    void stop() {
        commits.terminate(true);
        polling.close();
    }

    @Test
    void leavesOutWhatWasDoneBeforeACrash() {
        begin();
        var first = received(0).orElseThrow();
        handle(received(1).orElseThrow());
        await().until(() -> !committed().metadata().isEmpty());
        assertThat(committed().offset()).isZero();
        assertThat(first).isNotNull();

        commits.terminate(false);
        commits = commits(Duration.ofSeconds(30), EdgeSettings.USUAL_METADATA);
        commits.partitionsAssigned(List.of(PROMPTS));

        assertThat(received(0)).isPresent();
        assertThat(received(1)).isEmpty();
        assertThat(received(2)).isPresent();
    }

    @Test
    void doesAllAgainBehindSomebodyElsesCommit() {
        begin();
        polling.commitSync(Map.of(PROMPTS, new OffsetAndMetadata(5, "{\"leader\":1}")));
        commits.partitionsAssigned(List.of(PROMPTS));

        assertThat(received(5)).isPresent();
        assertThat(received(6)).isPresent();
    }

    @Test
    void waitsForWhatIsBegunBeforeItGivesAPartitionUp() {
        begin();
        var begun = received(0).orElseThrow();
        var waiting = received(1).orElseThrow();
        assertThat(leave(begun).begin()).isTrue();

        var revoked = CompletableFuture.runAsync(() -> commits.partitionsRevoked(List.of(PROMPTS)));
        await().until(() -> !leave(waiting).begin());
        assertThat(revoked).isNotDone();
        assertThat(leave(begun).begin()).as("it may go on").isTrue();
        handle(begun);

        revoked.join();
        assertThat(committed().offset()).isEqualTo(1);
    }

    @Test
    void beginsNothingOnOnePartitionWhileCallsOfAnotherEnd() {
        var others = new TopicPartition("prompts", 4);
        polling.assign(List.of(PROMPTS, others));
        polling.updateBeginningOffsets(Map.of(PROMPTS, 0L, others, 0L));
        commits.partitionsAssigned(List.of(PROMPTS, others));
        var begun = List.of(received(record(PROMPTS, 0)), received(record(others, 0)));
        var waiting = List.of(received(record(PROMPTS, 1)), received(record(others, 1)));
        begun.forEach(record -> assertThat(leave(record).begin()).isTrue());

        var revoking = new Thread(() -> commits.partitionsRevoked(List.of(PROMPTS, others)));
        revoking.start();
        await().until(() -> revoking.getState() == Thread.State.TIMED_WAITING);

        assertThat(waiting).noneMatch(record -> leave(record).begin());
        begun.forEach(this::handle);
        await().until(() -> !revoking.isAlive());
    }

    @Test
    void givesAPartitionUpWhenTheTimeIsOver() {
        commits.terminate(true);
        commits = commits(Duration.ofMillis(50), EdgeSettings.USUAL_METADATA);
        begin();
        assertThat(leave(received(0).orElseThrow()).begin()).isTrue();
        handle(received(1).orElseThrow());

        commits.partitionsRevoked(List.of(PROMPTS));

        assertThat(committed().offset()).isZero();
        assertThat(committed().metadata()).isNotEmpty();
    }

    @Test
    void holdsBackWhileTheMetadataFindsNoRoom() {
        commits.terminate(true);
        commits = commits(Duration.ofSeconds(30), 40);
        begin();
        for (int offset = 0; offset < 100; offset++) {
            var record = received(offset).orElseThrow();
            if (offset % 2 == 1) {
                handle(record);
            }
        }
        await().until(() -> !committed().metadata().isEmpty());
        var next = 100;
        var held = commits.received(record(next)).subscribeAsCompletionStage();
        while (held.isDone()) {
            assertThat(next).isLessThan(120);
            held = commits.received(record(++next)).subscribeAsCompletionStage();
        }

        assertThat(committed().metadata()).hasSizeLessThanOrEqualTo(40);
        for (int offset = 0; offset < 100; offset += 2) {
            handle(handled(offset));
        }

        assertThat(held.orTimeout(30, TimeUnit.SECONDS).join()).isNotNull();
    }

    private final Map<Long, IncomingKafkaRecord<byte[], byte[]>> seen = new HashMap<>();

    private void begin() {
        polling.assign(List.of(PROMPTS));
        polling.updateBeginningOffsets(Map.of(PROMPTS, 0L));
        commits.partitionsAssigned(List.of(PROMPTS));
    }

    private Optional<IncomingKafkaRecord<byte[], byte[]>> received(long offset) {
        var record =
                Optional.ofNullable(commits.received(record(offset)).await().atMost(Duration.ofSeconds(10)));
        record.ifPresent(one -> seen.put(offset, one));
        return record;
    }

    private IncomingKafkaRecord<byte[], byte[]> received(IncomingKafkaRecord<byte[], byte[]> record) {
        return commits.received(record).await().atMost(Duration.ofSeconds(10));
    }

    private IncomingKafkaRecord<byte[], byte[]> handled(long offset) {
        return Optional.ofNullable(seen.get(offset)).orElseThrow();
    }

    private void handle(IncomingKafkaRecord<byte[], byte[]> record) {
        commits.handle(record).await().atMost(Duration.ofSeconds(10));
    }

    private OffsetAndMetadata committed() {
        return Optional.ofNullable(polling.committed(Set.of(PROMPTS)).get(PROMPTS))
                .orElse(new OffsetAndMetadata(0));
    }

    private static Leave leave(IncomingKafkaRecord<byte[], byte[]> record) {
        return record.getMetadata(Leave.class).orElseThrow();
    }

    private IncomingKafkaRecord<byte[], byte[]> record(long offset) {
        return record(PROMPTS, offset);
    }

    private IncomingKafkaRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        return new IncomingKafkaRecord<>(
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[0]),
                "prompts-in",
                0,
                commits,
                null,
                false);
    }

    private CommitDoneOffsets commits(Duration drain, int mostMetadata) {
        return new CommitDoneOffsets(consumer(), drain, mostMetadata);
    }

    /** SmallRye's view of the consumer: what is committed without waiting is committed at once. */
    @SuppressWarnings("unchecked")
    private KafkaConsumer<byte[], byte[]> consumer() {
        return (KafkaConsumer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {KafkaConsumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("unwrap")) {
                        return polling;
                    }
                    if (method.getName().equals("commitAsync")) {
                        polling.commitSync((Map<TopicPartition, OffsetAndMetadata>) arguments[0]);
                        return Uni.createFrom().voidItem();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
