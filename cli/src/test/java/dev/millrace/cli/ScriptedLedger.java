package dev.millrace.cli;

import static org.awaitility.Awaitility.await;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import dev.millrace.recipes.BundledRecipes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the ledger where only its answers matter: a sealed run whose seeds have all come ends in the given state,
 * each seed being one accepted record; every command about the run {@code facts/refused} is refused.
 */
final class ScriptedLedger implements AutoCloseable {

    private final Installed installed;
    private final RunState end;
    private final Clock clock = Clock.systemUTC();
    private final Map<RunId, Entry> runs = new HashMap<>();
    private final Thread thread = new Thread(this::work, "scripted-ledger");
    private volatile boolean stopping;

    private static final class Entry {
        private final RunCommand.Open open;
        private final Set<String> seeds = new HashSet<>();
        private long expected = -1;
        private boolean paused;
        private boolean cancelled;

        private Entry(RunCommand.Open open) {
            this.open = open;
        }
    }

    ScriptedLedger(Installed installed, RunState end) {
        this.installed = installed;
        this.end = end;
        thread.start();
    }

    @Override
    public void close() {
        stopping = true;
        await().until(() -> !thread.isAlive());
    }

    private void work() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", installed.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = installed.producer(Map.of())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : List.of(Topic.RUNS, Topic.SEEDS)) {
                var name = installed.names().of(topic);
                consumer.partitionsFor(name)
                        .forEach(info -> partitions.add(new TopicPartition(name, info.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!stopping) {
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    if (record.topic().equals(installed.names().of(Topic.RUNS))) {
                        hear(Wire.read(record.value(), RunCommand.class), producer);
                    } else {
                        hear(Wire.read(record.value(), Seed.class), producer);
                    }
                }
            }
        }
    }

    private void hear(RunCommand command, Producer<byte[], byte[]> producer) {
        if (command.run().name().equals("refused")) {
            refuse(command, producer);
            return;
        }
        if (command instanceof RunCommand.Open open) {
            runs.putIfAbsent(command.run(), new Entry(open));
        }
        var entry = runs.get(command.run());
        if (entry == null) {
            return;
        }
        if (command instanceof RunCommand.Seal seal) {
            entry.expected = seal.seeds();
        }
        entry.paused = command instanceof RunCommand.Pause || (entry.paused && !(command instanceof RunCommand.Resume));
        entry.cancelled |= command instanceof RunCommand.Cancel;
        say(entry, producer);
    }

    private void hear(Seed seed, Producer<byte[], byte[]> producer) {
        var entry = runs.get(new RunId(seed.dataset(), seed.run()));
        if (entry != null && entry.seeds.add(seed.id())) {
            say(entry, producer);
        }
    }

    private void refuse(RunCommand command, Producer<byte[], byte[]> producer) {
        var report = new Report(
                command.id(),
                "facts",
                "command",
                command.run().toString(),
                Report.Severity.REFUSED,
                "no lane \"fast\" is known",
                Map.of(),
                clock.instant());
        send(producer, Topic.REPORTS, "facts/command/" + command.id(), command.run(), report);
    }

    private void say(Entry entry, Producer<byte[], byte[]> producer) {
        var run = entry.open.run();
        send(producer, Topic.PROGRESS, run.toString(), run, progress(entry));
    }

    private void send(Producer<byte[], byte[]> producer, Topic topic, String key, RunId run, Object value) {
        var unused = producer.send(installed.message(topic, key, run, "", value));
        producer.flush();
    }

    private RunProgress progress(Entry entry) {
        long seeds = entry.seeds.size();
        var state = state(entry);
        var stages =
                List.of(new RunProgress.StageProgress("reply", new Books(seeds, seeds, 0, seeds, seeds, 0, 0, 0, 0)));
        var books = new SeedBooks(seeds, seeds, 0, 0, 0, 0);
        return new RunProgress(
                entry.open.run(),
                state,
                entry.paused,
                state == RunState.SHORT ? "budget" : "",
                entry.open.recipe(),
                BundledRecipes.find(entry.open.recipe()).orElseThrow().hash(),
                entry.expected,
                books,
                stages,
                List.of(new RunProgress.StratumProgress("", 0, false, books, stages)),
                Map.of(),
                Spend.NONE,
                0,
                0,
                0,
                entry.open.targets(),
                Budget.NONE,
                clock.instant(),
                clock.instant(),
                ended(state));
    }

    private RunState state(Entry entry) {
        if (entry.cancelled) {
            return RunState.CANCELLED;
        }
        if (entry.expected < 0) {
            return RunState.OPEN;
        }
        return entry.seeds.size() < entry.expected || entry.paused ? RunState.SEALED : end;
    }

    private @Nullable Instant ended(RunState state) {
        return state.ended() ? clock.instant() : null;
    }
}
