package dev.millrace.cli;

import dev.millrace.contracts.RunCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Pauses a run. */
@Command(name = "pause", description = "Issues nothing more of a run until it is resumed; what is open settles.")
final class Pause implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "RUN", description = "DATASET/NAME.")
    private String name = "";

    Pause(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Steering(console, cluster)
                .steer(
                        name,
                        (run, id) -> new RunCommand.Pause(run, id),
                        progress -> progress.paused() || progress.state().ended());
    }
}
