package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.progress.RunSummary;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Sends one command about a run, and waits until the ledger has followed it or refused. */
record Steering(Console console, ClusterOptions cluster) {

    private static final Duration STEP = Duration.ofMillis(100);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** {@code followed} says by a run's progress that the command was followed. */
    int steer(String name, BiFunction<RunId, String, RunCommand> command, Predicate<RunProgress> followed) {
        var run = RunName.parse(name);
        try (var reached = cluster.reach(console);
                var follower = new Follower(reached, progress -> progress.run().equals(run))) {
            if (follower.board().of(run).isEmpty()) {
                throw new BadInput("no run " + run + " is known at " + reached.address());
            }
            reached.requireWritable(Topic.RUNS);
            var said = command.apply(run, CommandIds.of(run, name, console.clock()));
            try (var sender = reached.sender()) {
                sender.send(said);
            }
            var progress = awaitAnswer(follower, run, said.id(), followed);
            console.say(RunSummary.of(progress));
            return Exit.DONE;
        }
    }

    private RunProgress awaitAnswer(Follower follower, RunId run, String id, Predicate<RunProgress> followed) {
        var deadline = console.clock().instant().plus(LONGEST_ANSWER);
        while (console.clock().instant().isBefore(deadline)) {
            follower.poll(STEP);
            refuseIfRefused(follower, id);
            var progress = follower.board().of(run).filter(followed);
            if (progress.isPresent()) {
                return progress.get();
            }
        }
        throw new WorkFailed("filter-service has not answered within " + LONGEST_ANSWER.toSeconds()
                + " s; the command is sent and will be followed when it runs");
    }

    /**
     * Nothing, unless the ledger refused the command.
     *
     * @throws BadInput with the ledger's reason
     */
    static void refuseIfRefused(Follower follower, String id) {
        follower.about(id)
                .filter(report -> report.severity() == Report.Severity.REFUSED)
                .ifPresent(report -> {
                    throw new BadInput(report.summary());
                });
    }
}
