package dev.millrace.models;

import java.time.Duration;

/** What happens later. */
@FunctionalInterface
public interface Scheduler {

    /** Runs a short task after a delay, unless it is cancelled before. */
    Scheduled after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Scheduled {

        /** Forgets the task; does nothing if it ran. */
        void cancel();
    }
}
