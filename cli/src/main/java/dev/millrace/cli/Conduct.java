package dev.millrace.cli;

import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.progress.RunSummary;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import java.time.Duration;
import java.util.List;

/** Conducts a run: opens it, sends and seals its seeds, and follows it to its end. */
final class Conduct {

    private static final Duration STEP = Duration.ofMillis(200);

    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Console console;
    private final Cluster reached;

    Conduct(Console console, Cluster reached) {
        this.console = console;
        this.reached = reached;
    }

    /** Makes sure that a run can be conducted here. */
    void check() {
        reached.requireWritable(Topic.RUNS, Topic.SEEDS);
        reached.having(Topic.PROGRESS, Topic.REPORTS);
    }

    /** Follows the run and tells how it ended; gives the exit code. */
    int told(Order order) {
        return told(toTheEnd(order));
    }

    /** Follows the run; gives how it ended. */
    RunProgress toTheEnd(Order order) {
        try (var follower = follower(order);
                var sender = reached.sender()) {
            var sending = new Sending(follower, sender, console.clock());
            var since = console.clock().instant();
            var opened = sending.open(order);
            if (!follower.board().ended(List.of(order.run()))) {
                sending.awaitAnswer(order, opened, since);
                follow(follower, order, List.of(opened, seeds(sending, order)));
            }
            return follower.board().all().get(0);
        }
    }

    /** Only sends; gives the exit code. */
    int detached(Order order) {
        try (var follower = follower(order);
                var sender = reached.sender()) {
            var sending = new Sending(follower, sender, console.clock());
            sending.open(order);
            if (follower.board().ended(List.of(order.run()))) {
                return told(follower.board().all().get(0));
            }
            seeds(sending, order);
            console.say("sent; `millrace status " + order.run() + " --watch` follows it");
            return Exit.DONE;
        }
    }

    private int told(RunProgress progress) {
        console.say(RunSummary.of(progress));
        return Exit.of(progress.state(), progress.balance());
    }

    private Follower follower(Order order) {
        return new Follower(reached, progress -> progress.run().equals(order.run()));
    }

    private String seeds(Sending sending, Order order) {
        console.note("sending " + order.count() + (order.count() == 1 ? " seed of " : " seeds of ") + order.run());
        return sending.seeds(order);
    }

    private void follow(Follower follower, Order order, List<String> commands) {
        try (var cleanup = new Cleanup()) {
            cleanup.add(() -> {
                if (!follower.board().ended(List.of(order.run()))) {
                    console.note("the run goes on without you; the same command follows it again");
                }
            });
            followToTheEnd(follower, order, commands);
        }
    }

    private void followToTheEnd(Follower follower, Order order, List<String> commands) {
        var screen = console.screen();
        var patience = console.clock().instant().plus(SILENCE);
        var waiting = true;
        while (!follower.board().ended(List.of(order.run()))) {
            if (follower.poll(STEP)) {
                screen.showNow(follower.board().lines());
            } else {
                screen.show(follower.board().lines());
            }
            refuseIfRefused(follower, order, commands);
            waiting &= follower.board().of(order.run()).isEmpty();
            if (waiting && console.clock().instant().isAfter(patience)) {
                console.note(
                        "nothing was heard of " + order.run() + " yet; do the services run? `millrace up` starts them");
                waiting = false;
            }
        }
        screen.showNow(follower.board().lines());
    }

    /** A run that has just ended refuses the seal of a second sender, which is no news. */
    private static void refuseIfRefused(Follower follower, Order order, List<String> commands) {
        if (!follower.board().ended(List.of(order.run()))) {
            commands.forEach(id -> Steering.refuseIfRefused(follower, id));
        }
    }
}
