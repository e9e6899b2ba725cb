package dev.millrace.edge;

import dev.millrace.edge.commit.Hold;
import dev.millrace.edge.commit.Position;
import dev.millrace.service.Partitions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.OffsetMetadataTooLarge;
import org.jboss.logging.Logger;

/**
 * Commits each second how far each partition is: the offset before which everything is done, and in the commit's metadata
 * which records behind it are done too. After a crash or a rebalance those are left out, so that only what was in flight is
 * done again.
 *
 * <p>At least once: a record counts as done when it is acknowledged, and is committed after that. A partition that is
 * revoked is given up once the calls that were begun for it have ended, or the time of a drain is over; what waits is the
 * next instance's. Where the metadata finds no room for all that is known, the channel reads no further until it does.
 */
final class CommitDoneOffsets implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(CommitDoneOffsets.class);

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final KafkaConsumer<?, ?> consumer;
    private final Duration drain;
    private final int mostMetadata;
    private final Map<TopicPartition, Hold> holds = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Position> committed = new ConcurrentHashMap<>();
    private final Set<TopicPartition> saidToHoldBack = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean saidThatTooLarge = new AtomicBoolean();
    private final Cancellable clock;

    CommitDoneOffsets(KafkaConsumer<?, ?> consumer, Duration drain, int mostMetadata) {
        this.consumer = consumer;
        this.drain = drain;
        this.mostMetadata = mostMetadata;
        this.clock = Multi.createFrom()
                .ticks()
                .startingAfter(EVERY)
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> commit())
                .subscribe()
                .with(done -> {});
    }

    /** Called on the thread that polls, before any record of these partitions comes. */
    @Override
    public void partitionsAssigned(Collection<TopicPartition> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        LOG.infof("is given %s", Partitions.words(assigned));
        consumer.unwrap().committed(Set.copyOf(assigned)).forEach((partition, commit) -> {
            if (commit != null) {
                hold(partition, before(partition, commit));
            }
        });
    }

    @Override
    public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> record) {
        var offset = record.getOffset();
        var hold = holds.computeIfAbsent(partition(record), first -> new Hold(Position.at(offset), mostMetadata));
        if (!hold.received(offset)) {
            return Uni.createFrom().nullItem();
        }
        record.injectMetadata(hold.leave(offset));
        record.injectMetadata(hold);
        return Uni.createFrom().completionStage(hold::room).map(room -> record);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        record.getMetadata(Hold.class).ifPresent(hold -> hold.done(record.getOffset()));
        return Uni.createFrom().voidItem();
    }

    /** Called on the thread that polls: the group waits for it. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> revoked) {
        var until = System.nanoTime() + drain.toNanos();
        var last = new HashMap<TopicPartition, OffsetAndMetadata>();
        if (!revoked.isEmpty()) {
            LOG.infof("gives up %s", Partitions.words(revoked));
        }
        // None of them may begin more while another one's calls end.
        var ending = new HashMap<TopicPartition, Hold>();
        for (var partition : revoked) {
            var hold = holds.remove(partition);
            committed.remove(partition);
            saidToHoldBack.remove(partition);
            if (hold != null) {
                hold.end();
                ending.put(partition, hold);
            }
        }
        ending.forEach((partition, hold) -> {
            give(partition, hold, Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            last.put(partition, commit(hold.position()));
        });
        if (!last.isEmpty()) {
            commitNow(consumer.unwrap(), last);
        }
    }

    @Override
    public void terminate(boolean graceful) {
        clock.cancel();
    }

    /** Partitions that are read no further until a commit finds room for what is known of them. */
    long held() {
        return holds.values().stream().filter(Hold::holdsBack).count();
    }

    /** Records that were read and are not done. */
    long open() {
        return holds.values().stream().mapToLong(Hold::open).sum();
    }

    private void hold(TopicPartition partition, Position before) {
        holds.put(partition, new Hold(before, mostMetadata));
        committed.put(partition, before);
    }

    private static Position before(TopicPartition partition, OffsetAndMetadata commit) {
        try {
            return Position.read(commit.offset(), commit.metadata());
        } catch (IllegalArgumentException foreign) {
            LOG.warnf(
                    "%s was committed by something else: all behind offset %d is done again",
                    partition, commit.offset());
            return Position.at(commit.offset());
        }
    }

    private void give(TopicPartition partition, Hold hold, Duration patience) {
        try {
            var begun = hold.awaitDone(patience);
            if (begun > 0) {
                LOG.warnf("%s was given up with %d calls in flight, which are made again", partition, begun);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void commitNow(Consumer<?, ?> polling, Map<TopicPartition, OffsetAndMetadata> last) {
        try {
            polling.commitSync(last);
        } catch (KafkaException lost) {
            LOG.warnf(
                    "what was done last of %s could not be committed and is done again: %s",
                    last.keySet(), lost.getMessage());
        }
    }

    private Uni<Void> commit() {
        var changed = new HashMap<TopicPartition, Position>();
        holds.forEach((partition, hold) -> {
            var position = hold.position();
            makeRoom(partition, hold);
            if (!Objects.equals(position, committed.get(partition))) {
                changed.put(partition, position);
            }
        });
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var commits = new HashMap<TopicPartition, OffsetAndMetadata>();
        changed.forEach((partition, position) -> commits.put(partition, commit(position)));
        return consumer.commitAsync(commits)
                .invoke(() -> committed.putAll(changed))
                .onFailure()
                .invoke(this::tellOfLost)
                .onFailure()
                .recoverWithNull();
    }

    private void tellOfLost(Throwable lost) {
        if (lost instanceof OffsetMetadataTooLarge && !saidThatTooLarge.getAndSet(true)) {
            LOG.errorf(
                    "nothing is committed: the broker takes less than %d characters beside an offset;"
                            + " lower commit-metadata, or raise the broker's offset.metadata.max.bytes",
                    mostMetadata);
        } else {
            LOG.debugf("the next commit says it again: %s", lost.getMessage());
        }
    }

    private void makeRoom(TopicPartition partition, Hold hold) {
        hold.makeRoom();
        if (!hold.holdsBack()) {
            saidToHoldBack.remove(partition);
        } else if (saidToHoldBack.add(partition)) {
            LOG.warnf(
                    "%s holds back: %d records are not done, too scattered for the metadata of a commit",
                    partition, hold.open());
        }
    }

    private OffsetAndMetadata commit(Position position) {
        return new OffsetAndMetadata(position.offset(), position.text(mostMetadata));
    }

    private static TopicPartition partition(IncomingKafkaRecord<?, ?> record) {
        return new TopicPartition(record.getTopic(), record.getPartition());
    }
}
