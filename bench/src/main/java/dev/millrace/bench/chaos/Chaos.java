package dev.millrace.bench.chaos;

import static org.awaitility.Awaitility.await;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.Latency;
import dev.millrace.bench.endpoint.Script;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Plant;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A run of three stages during which one thing after another goes wrong. */
public final class Chaos {

    private static final RunId RUN = new RunId("chaos", "run");

    private static final int WINDOW = 1_024;

    private static final int LONGEST_PAUSE_MILLIS = 4_000;

    private static final Duration LONGEST_WORK = Duration.ofSeconds(60);

    private static final Duration LONGEST_END = Duration.ofMinutes(30);

    private final ChaosPlan plan;
    private final Plant plant;
    private final SimulatedEndpoint endpoint;
    private final Optional<SmallDisk> disk;
    private final Consumer<String> teller;
    private final Random lot;
    private final long began = System.nanoTime();
    private final List<Happened> happened = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private long told;

    private Chaos(
            ChaosPlan plan,
            Plant plant,
            SimulatedEndpoint endpoint,
            Optional<SmallDisk> disk,
            Consumer<String> teller) {
        this.plan = plan;
        this.plant = plant;
        this.endpoint = endpoint;
        this.disk = disk;
        this.teller = teller;
        this.lot = new Random(plan.seed());
    }

    /**
     * How it went.
     *
     * @param wrong one sentence for everything that should not be; empty if nothing was lost and the books balance
     */
    public record Outcome(List<Happened> happened, Books books, long asked, long boughtAgain, List<String> wrong) {}

    /**
     * Starts a plant and an endpoint, lets everything happen, and audits the books at the end.
     *
     * @param teller hears one line for each thing that happens
     */
    public static Outcome run(ChaosPlan plan, Consumer<String> teller) throws IOException, InterruptedException {
        var options = EndpointOptions.USUAL
                .withSlots(2 * plan.slots())
                .queueing()
                .withLatency(Latency.logNormal(plan.latencyMillis(), 0.5, plan.seed()))
                .withScript(Script.NAMED.getOrDefault("stages", Script::plain));
        try (var endpoint = new SimulatedEndpoint(options);
                var plant = plant(plan, endpoint)) {
            if (plan.diskFull().isZero()) {
                return new Chaos(plan, plant, endpoint, Optional.empty(), teller).run();
            }
            plant.stop(SmallDisk.SERVICE);
            try (var disk = new SmallDisk(plan.directory().resolve(SmallDisk.SERVICE))) {
                plant.start(SmallDisk.SERVICE);
                return new Chaos(plan, plant, endpoint, Optional.of(disk), teller).run();
            }
        }
    }

    private static Plant plant(ChaosPlan plan, SimulatedEndpoint endpoint) {
        var options = new ArrayList<String>();
        for (var alias : List.of("teacher", "judge")) {
            options.add("-Dmillrace.models." + alias + ".base-url=" + endpoint.address());
            options.add("-Dmillrace.models." + alias + ".model=" + alias);
            options.add("-Dmillrace.models." + alias + ".max-in-flight=" + plan.slots());
        }
        return Plant.start(plan.directory(), options.toArray(String[]::new));
    }

    private Outcome run() throws IOException, InterruptedException {
        var feeder = new Feeder(plant, RUN, WINDOW);
        feeder.feed();
        try (var written = new WrittenRecords(plant)) {
            for (var mishap : Mishap.all(plan)) {
                feeder.feed();
                pause(Duration.ofMillis(lot.nextInt(LONGEST_PAUSE_MILLIS)));
                tellOfLast();
                happened.add(happen(mishap, written));
                revive(mishap);
            }
        }
        while (issued() < plan.prompts()) {
            feeder.feed();
            pause(Duration.ofSeconds(1));
        }
        feeder.seal();
        await("the run ends").atMost(LONGEST_END).until(() -> plant.ended(RUN));
        plant.awaitBalance(RUN);
        tellOfLast();
        wrong.addAll(Audit.of(plant, RUN, feeder.sent()));
        var stats = endpoint.stats();
        return new Outcome(
                List.copyOf(happened),
                plant.progress(RUN).map(RunProgress::books).orElse(Books.EMPTY),
                stats.asked(),
                stats.repeats(),
                List.copyOf(wrong));
    }

    /** What a mishap cost is known when the next one comes. */
    private void tellOfLast() {
        if (happened.isEmpty()) {
            return;
        }
        var last = happened.remove(happened.size() - 1);
        var again = endpoint.stats().repeats() - told;
        told += again;
        happened.add(last.costing(again));
        teller.accept(ChaosTable.line(happened.get(happened.size() - 1)));
    }

    private long issued() {
        return plant.progress(RUN).map(progress -> progress.books().issued()).orElse(0L);
    }

    private Happened happen(Mishap mishap, WrittenRecords written) throws InterruptedException {
        var at = Duration.ofNanos(System.nanoTime() - began);
        var inFlight = endpoint.stats().inFlight();
        var end = written.by(mishap.name());
        Duration started;
        Optional<Duration> ready = Optional.empty();
        switch (mishap.kind()) {
            case FREEZE -> {
                plant.freeze(mishap.name());
                pause(mishap.lasts());
                plant.thaw(mishap.name());
                started = now();
            }
            case FULL_DISK -> {
                disk.orElseThrow().fill();
                plant.kill(mishap.name());
                plant.begin(mishap.name());
                pause(mishap.lasts());
                end = written.by(mishap.name());
                disk.orElseThrow().free();
                started = now();
                if (!plant.isLive(mishap.name())) {
                    plant.kill(mishap.name());
                    ready = Optional.of(started(mishap.name()));
                }
            }
            case KILL, AWAY -> {
                plant.kill(mishap.name());
                end = mishap.name().equals(Plant.BROKER) ? end : written.by(mishap.name());
                pause(mishap.lasts());
                started = now();
                ready = Optional.of(started(mishap.name()));
            }
            default -> throw new IllegalArgumentException(mishap.words());
        }
        var work = work(mishap.name(), written, end).map(done -> done.minus(started));
        return new Happened(mishap, at, inFlight, 0, ready, work);
    }

    private Duration started(String name) {
        var from = now();
        plant.start(name);
        return now().minus(from);
    }

    /** When the process has written something more. */
    private Optional<Duration> work(String name, WrittenRecords written, OptionalLong end) throws InterruptedException {
        var deadline = now().plus(LONGEST_WORK);
        while (now().compareTo(deadline) < 0) {
            var there = written.by(name);
            if (there.isPresent() && there.getAsLong() > end.orElse(Long.MAX_VALUE)) {
                return Optional.of(now());
            }
            end = end.isPresent() ? end : there;
            pause(Duration.ofMillis(20));
        }
        return Optional.empty();
    }

    /** Starts what ended by itself, as whoever runs services does; only a full disk is a reason for it. */
    private void revive(Mishap after) throws InterruptedException {
        for (var name : Plant.SERVICES) {
            if (!plant.isLive(name)) {
                wrong.add(name + " was not live after " + after.words() + " of " + after.name());
                plant.kill(name);
                plant.start(name);
            }
        }
    }

    private static Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }

    private static void pause(Duration time) throws InterruptedException {
        var unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
