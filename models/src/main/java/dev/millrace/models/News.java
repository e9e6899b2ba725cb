package dev.millrace.models;

import dev.millrace.models.ModelWatcher.Outcome;
import java.time.Duration;
import java.time.Instant;

/** What is told of an endpoint: how each call ended, and when its state is another; guarded by its gate's lock. */
final class News {

    private final String alias;
    private final ModelWatcher watcher;
    private EndpointState told = new EndpointState.Healthy();

    News(String alias, ModelWatcher watcher) {
        this.alias = alias;
        this.watcher = watcher;
    }

    /** Tells of a call that ended; to be run without the lock. */
    Runnable of(Call<?> call, Outcome outcome, EndpointState now, Instant end) {
        var changed = !now.word().equals(told.word()) || !key(now).equals(key(told));
        told = now;
        var began = call.began;
        var took = Duration.between(began, end);
        return () -> {
            watcher.called(alias, call.purpose, outcome, took);
            call.leave.called(alias, call.purpose, outcome, began, took);
            if (changed) {
                watcher.changed(alias, now);
            }
        };
    }

    private static String key(EndpointState state) {
        return state instanceof EndpointState.Misconfigured wrong ? wrong.key() : "";
    }
}
