package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.progress.RunSummary;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where runs stand. */
@Command(name = "status", description = "Shows where all runs stand, or one of them in full.")
final class Status implements Callable<Integer> {

    private static final Duration STEP = Duration.ofMillis(200);

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "DATASET/NAME; all runs if absent.")
    @Nullable
    private String run;

    @Option(names = "--watch", description = "Goes on until the run has ended, or until Ctrl-C.")
    private boolean watch;

    Status(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wanted = run == null ? null : RunName.parse(run);
        try (var reached = cluster.reach(console);
                var follower = new Follower(
                        reached, progress -> wanted == null || progress.run().equals(wanted))) {
            if (watch) {
                watch(follower, wanted);
            }
            if (wanted == null) {
                var lines = follower.board().lines();
                console.say(lines.isEmpty() ? List.of("no run is known at " + reached.address()) : lines);
                return Exit.DONE;
            }
            var progress = follower.board()
                    .of(wanted)
                    .orElseThrow(() -> new BadInput("no run " + wanted + " is known at " + reached.address()));
            console.say(RunSummary.of(progress));
            return exit(progress);
        }
    }

    private void watch(Follower follower, @Nullable RunId wanted) {
        var screen = console.screen();
        var board = follower.board();
        while (wanted == null
                || board.of(wanted).filter(progress -> progress.state().ended()).isEmpty()) {
            if (follower.poll(STEP)) {
                screen.showNow(board.lines());
            } else {
                screen.show(board.lines());
            }
        }
    }

    private static int exit(RunProgress progress) {
        return Exit.of(progress.state(), progress.balance());
    }
}
