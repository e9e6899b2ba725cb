package dev.millrace.bench;

import dev.millrace.bench.bytes.BytesCommand;
import dev.millrace.bench.chaos.ChaosCommand;
import dev.millrace.bench.dashboards.DashboardsCommand;
import dev.millrace.bench.endpoint.EndpointCommand;
import dev.millrace.bench.fairness.FairnessCommand;
import dev.millrace.bench.gates.GatesCommand;
import dev.millrace.bench.intake.IntakeCommand;
import dev.millrace.bench.latency.LatencyCommand;
import dev.millrace.bench.ledger.LedgerCommand;
import dev.millrace.bench.memory.MemoryCommand;
import dev.millrace.bench.passthrough.PassThroughCommand;
import dev.millrace.bench.slots.RecipesCommand;
import dev.millrace.bench.slots.SlotsCommand;
import dev.millrace.bench.start.StartCommand;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.WorkFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Finds the command that is meant. */
@Command(
        name = "bench/run",
        description = "Measures Millrace, and does to it what an operator fears. Each command prints a table with the"
                + " machine's facts.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EndpointCommand.class,
            SlotsCommand.class,
            RecipesCommand.class,
            PassThroughCommand.class,
            LedgerCommand.class,
            ChaosCommand.class,
            FairnessCommand.class,
            LatencyCommand.class,
            BytesCommand.class,
            IntakeCommand.class,
            MemoryCommand.class,
            StartCommand.class,
            DashboardsCommand.class,
            GatesCommand.class
        })
public final class Bench {

    private Bench() {}

    /** The program. */
    public static void main(String[] arguments) {
        var all = new CommandLine(new Bench());
        all.setExecutionExceptionHandler((failure, command, given) -> {
            if (failure instanceof BadInput || failure instanceof WorkFailed) {
                command.getErr().println("bench: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
        System.exit(arguments.length == 0 ? all.execute("--help") : all.execute(arguments));
    }
}
