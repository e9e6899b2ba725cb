package dev.millrace.filter;

import dev.millrace.contracts.Topic;
import dev.millrace.filter.board.RunBoard;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerWatcher;
import dev.millrace.ledger.Output;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What the filter counts: what comes in and goes out, what cannot be read, and what the ledger decides. */
final class FilterMetrics {

    private static final Duration[] DELAYS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10)
    };

    private final MeterRegistry registry;
    private final Map<Topic, Counter> sent = new EnumMap<>(Topic.class);
    private final Map<Topic, Counter> oversized = new EnumMap<>(Topic.class);
    private final Map<Topic, Counter> letters = new EnumMap<>(Topic.class);
    private final Counter commands;
    private final Counter seeds;
    private final Counter verdicts;
    private final Counter losses;
    private final Timer delay;
    private final LedgerMetrics ledger;
    private final RunMetrics runs;

    FilterMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (var topic : Topic.values()) {
            if (Readers.TOPICS.contains(topic)) {
                letters.put(topic, counter("millrace.dead.letters", "Messages that could not be read", topic));
            } else if (topic != Topic.GENERATIONS) {
                sent.put(topic, counter("millrace.filter.sent", "Records sent", topic));
                oversized.put(topic, counter("millrace.filter.oversized", "Records too large to be sent", topic));
            }
        }
        commands = input("command");
        seeds = input("seed");
        verdicts = input("verdicts");
        losses = input("lost");
        delay = Timer.builder("millrace.verdicts.delay")
                .description("From a scored generation's writing to its verdicts")
                .serviceLevelObjectives(DELAYS)
                .register(registry);
        var board = new RunBoard();
        ledger = new LedgerMetrics(board, registry);
        runs = new RunMetrics(board, registry);
    }

    /** Counts what the ledger decides. */
    LedgerWatcher ledger() {
        return ledger;
    }

    /** Shows how runs stand. */
    RunMetrics runs() {
        return runs;
    }

    void count(LedgerInput input) {
        if (input instanceof LedgerInput.Verdicts) {
            verdicts.increment();
        } else if (input instanceof LedgerInput.Arrival) {
            seeds.increment();
        } else if (input instanceof LedgerInput.Command) {
            commands.increment();
        } else if (input instanceof LedgerInput.Lost) {
            losses.increment();
        }
    }

    void decidedAfter(Duration time) {
        delay.record(time);
    }

    void count(Output output) {
        Objects.requireNonNull(sent.get(output.topic())).increment();
    }

    void oversized(Output output) {
        Objects.requireNonNull(oversized.get(output.topic())).increment();
    }

    void unreadable(Topic topic) {
        Objects.requireNonNull(letters.get(topic)).increment();
    }

    private Counter counter(String name, String description, Topic topic) {
        return Counter.builder(name)
                .description(description)
                .tag("topic", topic.noun())
                .register(registry);
    }

    private Counter input(String input) {
        return Counter.builder("millrace.ledger.inputs")
                .description("What the ledger heard")
                .tag("input", input)
                .register(registry);
    }
}
