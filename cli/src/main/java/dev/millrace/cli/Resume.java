package dev.millrace.cli;

import dev.millrace.contracts.RunCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a paused run. */
@Command(name = "resume", description = "Goes on with a paused run.")
final class Resume implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "RUN", description = "DATASET/NAME.")
    private String name = "";

    @Option(names = "--overdue", description = "Issues prompts again that are open for too long, under their own ids.")
    private boolean overdue;

    Resume(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Steering(console, cluster)
                .steer(name, (run, id) -> new RunCommand.Resume(run, id, overdue), progress -> !progress.paused());
    }
}
