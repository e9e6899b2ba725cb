package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.outcome.WorkFailed;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line's beginning: finds the command that is meant, and says how it ended. */
@Command(
        name = "millrace",
        description = "Synthetic training data as a stream: seeds, prompts, generations, scores, accepted records.",
        synopsisSubcommandLabel = "COMMAND")
public final class Millrace implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows what a command does and takes.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Option(
            names = "--stacktrace",
            hidden = true,
            scope = ScopeType.INHERIT,
            description = "Shows where an unexpected failure came from.")
    private boolean stacktrace;

    /** The program. */
    public static void main(String[] arguments) {
        var console = new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Boolean.getBoolean("millrace.terminal"),
                Integer.getInteger("millrace.columns", 0),
                Clock.systemUTC(),
                System.getenv());
        System.exit(commandLine(console).execute(arguments));
    }

    /** All commands, speaking on that console. */
    static CommandLine commandLine(Console console) {
        var root = new Millrace();
        var all = new CommandLine(root);
        for (var command : List.of(
                new Demo(console),
                new Up(console),
                new Run(console),
                new Rescore(console),
                new Calibrate(console),
                new Status(console),
                new Pause(console),
                new Resume(console),
                new Cancel(console),
                new ExportRecords(console),
                new Explain(console),
                new Topics(console),
                new Recipes(console))) {
            all.addSubcommand(command);
        }
        all.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        all.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        all.setUsageHelpWidth(110);
        all.setCaseInsensitiveEnumValuesAllowed(true);
        all.getSubcommands().values().forEach(Millrace::describeExitCodes);
        describeExitCodes(all);
        all.setParameterExceptionHandler((problem, given) -> refuse(console, problem));
        all.setExecutionExceptionHandler((problem, command, given) -> root.fail(console, problem));
        return all;
    }

    @Override
    public void run() {
        throw new BadInput("no command is named; `millrace --help` lists them");
    }

    private static void describeExitCodes(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        command.getSubcommands().values().forEach(Millrace::describeExitCodes);
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        Exit.MEANINGS.forEach(meaning -> codes.put(meaning.split(":", 2)[0], meaning.split(":", 2)[1]));
        return codes;
    }

    private static int refuse(Console console, ParameterException problem) {
        var command = problem.getCommandLine().getCommandSpec().qualifiedName();
        console.note("millrace: " + oneLine(problem.getMessage()).replaceFirst("^Error: ", "") + "; see `" + command
                + " --help`");
        return Exit.BAD_INPUT;
    }

    private int fail(Console console, Exception problem) {
        if (goingDown()) {
            return Exit.FAILED;
        }
        if (stacktrace) {
            problem.printStackTrace(console.err());
        }
        if (problem instanceof BadInput) {
            console.note("millrace: " + problem.getMessage());
            return Exit.BAD_INPUT;
        }
        if (problem instanceof WorkFailed) {
            console.note("millrace: " + problem.getMessage());
            return Exit.FAILED;
        }
        console.note("millrace: unexpected " + problem.getClass().getSimpleName() + ": " + oneLine(problem.getMessage())
                + " (`--stacktrace` shows where)");
        return Exit.FAILED;
    }

    /** After Ctrl-C everything is being stopped, and whoever waited for it fails: that is no news. */
    private static boolean goingDown() {
        try {
            var probe = new Thread(() -> {}, "probe");
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException shutdown) {
            return true;
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "" : message.replaceAll("\\s*\\R\\s*", " ");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
