package dev.millrace.models;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so. */
final class FakeTime extends Clock implements Scheduler {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long numbers;

    Surroundings surroundings() {
        return new Surroundings(this, this, Runnable::run, 7);
    }

    void pass(Duration duration) {
        var end = now.plus(duration);
        while (!tasks.isEmpty() && !tasks.element().due().isAfter(end)) {
            var task = tasks.remove();
            now = task.due();
            task.work().run();
        }
        now = end;
    }

    @Override
    public Scheduled after(Duration delay, Runnable work) {
        var task = new Task(now.plus(delay), numbers++, work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private record Task(Instant due, long number, Runnable work) {}
}
