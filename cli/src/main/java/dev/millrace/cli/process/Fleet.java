package dev.millrace.cli.process;

import dev.millrace.cli.outcome.WorkFailed;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The processes that were started together; what was started last is stopped first. */
public final class Fleet implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(50);

    private final Path logs;
    private final Path scratch;
    private final Duration grace;
    private final Clock clock;
    private final List<Running> running = new ArrayList<>();
    private boolean stopped;

    /**
     * Starts nothing yet.
     *
     * @param logs where each program's log is written
     * @param scratch where files may be put that only its processes need
     * @param grace how long a process may take to stop before it is killed
     */
    public Fleet(Path logs, Path scratch, Duration grace, Clock clock) {
        this.logs = logs;
        this.scratch = scratch;
        this.grace = grace;
        this.clock = clock;
    }

    /**
     * Starts a program.
     *
     * @throws WorkFailed if it cannot be started, or everything is being stopped
     */
    public synchronized Running start(Program program) {
        if (stopped) {
            throw new WorkFailed(program.name() + " is not started, for everything is being stopped");
        }
        try {
            var log = Files.createDirectories(logs).resolve(program.name() + ".log");
            var command = program.command(java(), childClasses());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(program.environment());
            var started = new Running(program, builder.start(), log);
            running.add(started);
            return started;
        } catch (IOException failed) {
            throw new WorkFailed(program.name() + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    /**
     * Waits until a program is ready.
     *
     * @throws WorkFailed if it ends before, or takes longer
     */
    public void awaitReady(Running started, Duration longest) {
        var ready = started.program().ready();
        await(started, longest, () -> ready.isEmpty() || answers(ready.get()));
    }

    /**
     * Waits until a program's log has a line that begins so, and gives the rest of that line.
     *
     * @throws WorkFailed if it ends before, or takes longer
     */
    public String awaitLine(Running started, String beginning, Duration longest) {
        var found = new ArrayList<String>();
        await(started, longest, () -> {
            line(started.log(), beginning).ifPresent(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }

    /** A program that ended although nobody stopped it. */
    public synchronized Optional<Running> fallen() {
        return stopped
                ? Optional.empty()
                : running.stream().filter(one -> !one.process().isAlive()).findFirst();
    }

    /** Waits until a program ends, whoever ends it. */
    public void awaitEndOfOne() {
        CompletableFuture<?>[] ends;
        synchronized (this) {
            ends = running.stream().map(one -> one.process().onExit()).toArray(CompletableFuture<?>[]::new);
        }
        CompletableFuture.anyOf(ends).join();
    }

    /** Whether everything is stopped, or about to be. */
    public synchronized boolean stopped() {
        return stopped;
    }

    /** Stops everything: first together all but the first, on which the others may stand, and then that one. */
    @Override
    public synchronized void close() {
        stopped = true;
        if (running.isEmpty()) {
            return;
        }
        stop(running.subList(1, running.size()));
        stop(running.subList(0, 1));
        running.clear();
    }

    private void stop(List<Running> some) {
        some.forEach(one -> one.process().destroy());
        var deadline = clock.instant().plus(grace);
        for (var one : some) {
            var left = Duration.between(clock.instant(), deadline).toMillis();
            if (!ended(one.process(), Math.max(0, left))) {
                one.process().destroyForcibly();
                ended(one.process(), grace.toMillis());
            }
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Running started, Duration longest, Condition condition) {
        var deadline = clock.instant().plus(longest);
        while (!condition.holds()) {
            // The one waited for may wait itself for another that has ended.
            if (ended(started.process(), STEP.toMillis()) || fallen().isPresent()) {
                throw new WorkFailed(fallenSentence(fallen().orElse(started)));
            }
            if (clock.instant().isAfter(deadline)) {
                throw new WorkFailed(started.program().name() + " is not ready after " + longest.toSeconds()
                        + " s; its log is " + started.log());
            }
        }
    }

    /** What is said of a program that ended by itself: its last words below one sentence. */
    public static String fallenSentence(Running fallen) {
        return fallen.program().name() + " ended with exit code "
                + fallen.process().exitValue() + "; the last lines of " + fallen.log() + ":\n    "
                + String.join("\n    ", fallen.lastWords());
    }

    private static boolean ended(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static boolean answers(URI ready) {
        try {
            var connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Optional<String> line(Path log, String beginning) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(beginning.length()).trim())
                    .findFirst();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** {@link Child} alone, so that nothing of ours stands on another program's class path. */
    private Path childClasses() throws IOException {
        var classes = scratch.resolve("child");
        var file = classes.resolve(Child.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (var in = Child.class.getResourceAsStream("Child.class")) {
            if (in == null) {
                throw new IOException("Child.class is not in the jar");
            }
            var bytes = in.readAllBytes();
            // Another program that was just started may be reading it.
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                var whole = Files.write(Files.createTempFile(file.getParent(), "Child", ".new"), bytes);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return classes;
    }
}
