package dev.millrace.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks again and again whether Kafka lets a program do all that it needs, and tells when that changes. */
public final class AccessWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(5);

    /** While something is wrong: whoever mends it waits. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String NOT_ASKABLE = "Kafka cannot be asked what it allows: ";

    private static final String NOT_ASKED = "Kafka was not asked yet";

    private final Question question;
    private final Listening listening;
    private final Thread thread = new Thread(this::run, "kafka-access");

    private String fault = NOT_ASKED;
    private long asked;
    private long answered;
    private boolean hurry;
    private boolean closed;

    /** What is asked of Kafka each time. */
    @FunctionalInterface
    public interface Question {

        /** What Kafka does not let the program do, in one sentence; empty if it lets it do everything. */
        Optional<String> fault() throws InterruptedException;
    }

    /** Whom it tells, on its own thread. */
    public interface Listening {

        /** Something is wrong, or something else than before. */
        void refused(String sentence);

        /** Everything is allowed, for the first time or again. */
        void allowed();
    }

    private AccessWatch(Question question, Listening listening) {
        this.question = question;
        this.listening = listening;
    }

    /** Begins at once. */
    public static AccessWatch begin(Question question, Listening listening) {
        var watch = new AccessWatch(question, listening);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** What was wrong when Kafka was asked last, in one sentence; empty if nothing was. */
    public synchronized Optional<String> fault() {
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }

    /** Waits until Kafka, asked anew, allows everything, or the time is over. */
    public synchronized void awaitAllowed(Duration most) throws InterruptedException {
        var next = asked + 1;
        var until = System.nanoTime() + most.toNanos();
        hurry = true;
        notifyAll();
        while (!closed && (answered < next || !fault.isEmpty())) {
            var left = until - System.nanoTime();
            if (left <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
        notifyAll();
    }

    private void run() {
        try {
            while (begun()) {
                answer(asked());
                pause();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean begun() {
        asked++;
        hurry = false;
        return !closed;
    }

    private String asked() throws InterruptedException {
        try {
            return question.fault().orElse("");
        } catch (RuntimeException broken) {
            return NOT_ASKABLE + AccessFault.innermost(broken);
        } catch (Error broken) {
            // Without this thread the last answer would be taken for the truth for ever.
            return NOT_ASKABLE + broken;
        }
    }

    private void answer(String found) {
        synchronized (this) {
            if (closed) {
                return;
            }
            var before = fault;
            fault = found;
            answered = asked;
            notifyAll();
            if (found.equals(before)) {
                return;
            }
        }
        if (found.isEmpty()) {
            listening.allowed();
        } else {
            listening.refused(found);
        }
    }

    private synchronized void pause() throws InterruptedException {
        var until = System.nanoTime() + (fault.isEmpty() ? EVERY : SOON).toNanos();
        while (!closed && !hurry) {
            var left = until - System.nanoTime();
            if (left <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
