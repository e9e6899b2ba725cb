package dev.millrace.cli;

import dev.millrace.contracts.RunCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a run. */
@Command(
        name = "cancel",
        description = "Ends a run at once: what is open settles as cancelled, and what waits is dropped.")
final class Cancel implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "RUN", description = "DATASET/NAME.")
    private String name = "";

    Cancel(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Steering(console, cluster)
                .steer(
                        name,
                        (run, id) -> new RunCommand.Cancel(run, id),
                        progress -> progress.state().ended());
    }
}
