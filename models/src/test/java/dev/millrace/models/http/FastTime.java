package dev.millrace.models.http;

import dev.millrace.models.Scheduler;
import dev.millrace.models.Surroundings;
import dev.millrace.models.SystemScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Time that passes two hundred times as fast as it does, with one thread on which all calls begin and are read. */
final class FastTime extends Clock implements Scheduler, AutoCloseable {

    private static final int FASTER = 200;

    private final Instant start = Instant.parse("2026-11-23T10:00:00Z");
    private final long began = System.nanoTime();
    private final SystemScheduler scheduler = new SystemScheduler("fast-time");
    private final ExecutorService thread = Executors.newSingleThreadExecutor(FastTime::daemon);

    Surroundings surroundings() {
        return new Surroundings(this, this, thread, 1);
    }

    @Override
    public Instant instant() {
        return start.plusNanos((System.nanoTime() - began) * FASTER);
    }

    @Override
    public Scheduled after(Duration delay, Runnable task) {
        return scheduler.after(delay.dividedBy(FASTER), task);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        scheduler.close();
        thread.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "calls");
        thread.setDaemon(true);
        return thread;
    }
}
