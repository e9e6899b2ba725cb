package dev.millrace.cli;

import dev.millrace.cli.books.BooksLine;
import dev.millrace.cli.demo.DemoSummary;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.Fleet;
import dev.millrace.cli.process.Ports;
import dev.millrace.cli.seeds.DocumentFolder;
import dev.millrace.cli.seeds.PromptFile;
import dev.millrace.cli.seeds.RunSeeds;
import dev.millrace.cli.seeds.SeedSource;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the bundled examples through everything, on a broker of its own, and leaves nothing but the records. */
@Command(
        name = "demo",
        description = "Starts a broker and the services, runs the bundled examples to their end, writes the accepted"
                + " records, counts the books again from the topics, and stops everything it started.")
final class Demo implements Callable<Integer> {

    /** Its data are thrown away, so that nobody need take leave of them. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration STEP = Duration.ofMillis(200);

    /** Nothing in the demo takes nearly as long. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    /** A commit becomes visible partition by partition, so that the first look may be too early. */
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(5);

    private static final int CHUNK_WORDS = 220;

    private final Console console;
    private final Installation installation = Installation.here();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out/demo",
            description = "Where accepted.jsonl is written (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("out/demo");

    Demo(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var started = console.clock().instant();
        var orders = List.of(
                order("document-qa", new DocumentFolder(installation.directory("examples/documents"), CHUNK_WORDS, "")),
                order("arithmetic", new PromptFile(installation.directory("examples/arithmetic.jsonl"))),
                order("direct", new PromptFile(installation.directory("examples/prompts.jsonl"))));
        makeOut();
        TopicBooks books;
        try (var cleanup = new Cleanup()) {
            var temporary = cleanup.addPath(temporary());
            var fleet = new Fleet(out.resolve("logs"), temporary, GRACE, console.clock());
            cleanup.add(fleet::close);
            var mill = new Mill(installation, fleet, temporary);
            books = carryOut(mill, orders, cleanup);
            report(books, Duration.between(started, console.clock().instant()));
        }
        var differences = books.differences();
        differences.forEach(difference -> console.say("wrong: " + difference));
        console.say(BooksLine.of(books.recounted().total()));
        return differences.isEmpty() && allDone(books) ? Exit.DONE : Exit.FAILED;
    }

    private Order order(String recipe, SeedSource source) {
        var run = new RunId("demo", recipe);
        var choice = RecipeChoice.of(recipe);
        var seeds = new RunSeeds(source, run, choice.recipe().variables(), "language");
        var open = new RunCommand.Open(run, "", recipe, "", 0, 0, Targets.NONE, Budget.NONE, Map.of());
        return new Order(open, choice.recipe().hash(), seeds, seeds.count());
    }

    private TopicBooks carryOut(Mill mill, List<Order> orders, Cleanup cleanup) {
        console.say("starting a Kafka broker and three services …");
        var address = mill.startBroker(Ports.free(1).get(0));
        var connection = new Connection(address, Map.of(), TopicNames.DEFAULT);
        try (var cluster = Cluster.reach(connection)) {
            Mill.createTopics(cluster);
            // Short-lived machines: the second compiler would cost more than it gives.
            mill.startServices(connection, Ports.free(3), List.of("-XX:TieredStopAtLevel=1"));
            try (var follower = new Follower(cluster, progress -> true)) {
                try (var sender = cluster.sender()) {
                    var sending = new Sending(follower, sender, console.clock());
                    orders.forEach(sending::open);
                    orders.forEach(sending::seeds);
                }
                follow(mill, follower, orders.stream().map(Order::run).toList());
            }
            var books = books(cluster);
            write(books, cleanup);
            return books;
        }
    }

    private void follow(Mill mill, Follower follower, List<RunId> runs) {
        var screen = console.screen();
        var board = follower.board();
        var heardAt = console.clock().instant();
        while (!board.ended(runs)) {
            mill.check();
            var before = board.all();
            if (follower.poll(STEP)) {
                screen.showNow(board.lines());
            } else {
                screen.show(board.lines());
            }
            heardAt = before.equals(board.all()) ? heardAt : console.clock().instant();
            failIfSilent(heardAt);
        }
        screen.showNow(board.lines());
    }

    private void failIfSilent(Instant heardAt) {
        if (console.clock().instant().isAfter(heardAt.plus(LONGEST_SILENCE))) {
            throw new WorkFailed("the ledger said nothing for " + LONGEST_SILENCE.toMinutes()
                    + " min; the services' logs are in " + out.resolve("logs"));
        }
    }

    private TopicBooks books(Cluster cluster) {
        var deadline = console.clock().instant().plus(LONGEST_COMMIT);
        var books = TopicBooks.read(cluster);
        while (!books.differences().isEmpty() && console.clock().instant().isBefore(deadline)) {
            books = TopicBooks.read(cluster);
        }
        return books;
    }

    private void write(TopicBooks books, Cleanup cleanup) {
        var file = out.resolve("accepted.jsonl");
        var unfinished = cleanup.addPath(out.resolve(".accepted.jsonl.new"));
        try {
            Files.write(unfinished, books.accepted(), StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new WorkFailed(file + " cannot be written: " + Why.of(failed), failed);
        }
    }

    private void report(TopicBooks books, Duration time) {
        var records = books.accepted().stream()
                .map(json -> Wire.read(json.getBytes(StandardCharsets.UTF_8), AcceptedRecord.class))
                .toList();
        console.say("");
        DemoSummary.samples(records).forEach(record -> console.say(DemoSummary.told(record)));
        console.say("");
        console.say(DemoSummary.of(books.progress(), time));
        books.progress().stream()
                .filter(run -> run.state() != RunState.DONE)
                .forEach(run -> console.say(run.run() + " ended " + run.state() + ": " + run.reason()));
        console.say(out.resolve("accepted.jsonl") + ": " + records.size() + " records");
    }

    private static boolean allDone(TopicBooks books) {
        return books.progress().stream().map(RunProgress::state).allMatch(RunState.DONE::equals);
    }

    private void makeOut() {
        try {
            Files.createDirectories(out);
        } catch (IOException failed) {
            throw new BadInput(out + " cannot be made: " + Why.of(failed), failed);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("millrace-demo-");
        } catch (IOException failed) {
            throw new WorkFailed("no temporary directory can be made: " + Why.of(failed), failed);
        }
    }
}
