package dev.millrace.service;

import dev.millrace.access.AccessFault;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a complaint of Kafka's clients into the log once a minute, not each time that they try again, and without its stack
 * if it is of a refusal or a file: hundreds of them would bury the sentence that says what is wrong. What Kafka Streams
 * says as a thread of it dies is left out, for it says it four times over, and the filter says it too.
 */
final class KafkaLog implements Filter {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final int MOST_KNOWN = 1_000;

    private static final int DEEPEST = 20;

    /** Ids, ports, counts and times; the number of a partition, as in {@code millrace.scores-7}, says what it is about. */
    private static final Pattern CHANGING =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9]|[A-Za-z]-|[Pp]artition[ =:])[0-9]+");

    /** They hand on what they log to the filter's handler of dying threads. */
    private static final Set<String> OF_DEATHS = Set.of(
            "org.apache.kafka.streams.KafkaStreams",
            "org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler",
            "org.apache.kafka.streams.processor.internals.ProcessorNode",
            "org.apache.kafka.streams.processor.internals.TaskExecutor",
            "org.apache.kafka.streams.processor.internals.TaskManager");

    private final Map<String, Long> last = new HashMap<>();

    @Override
    public boolean isLoggable(LogRecord message) {
        var logger = message.getLoggerName();
        if (message.getLevel().intValue() < Level.WARNING.intValue() || !isOfKafka(logger)) {
            return true;
        }
        if (message.getLevel().intValue() >= Level.SEVERE.intValue() && OF_DEATHS.contains(logger)) {
            return false;
        }
        var complaint = complaint(message);
        var thrown = message.getThrown();
        if (thrown instanceof FileSystemException || (thrown != null && AccessFault.isCauseOf(thrown))) {
            message.setThrown(null);
        }
        return isDue(complaint, message.getMillis());
    }

    private synchronized boolean isDue(String complaint, long now) {
        var before = last.get(complaint);
        // Threads log a moment out of order, and a clock that is set back must not silence everything.
        if (before != null && Math.abs(now - before) < AGAIN.toMillis()) {
            return false;
        }
        if (last.size() >= MOST_KNOWN) {
            last.clear();
        }
        last.put(complaint, now);
        return true;
    }

    private static boolean isOfKafka(String logger) {
        return logger != null
                && (logger.startsWith("org.apache.kafka.")
                        || logger.startsWith("io.quarkus.kafka.")
                        || logger.startsWith("io.smallrye.reactive.messaging.kafka"));
    }

    /** The same words for the same cause, whatever changing numbers stand in them. */
    private static String complaint(LogRecord message) {
        var words = message.getLoggerName()
                + message.getMessage()
                + Arrays.toString(message.getParameters())
                + innermost(message.getThrown());
        return CHANGING.matcher(words).replaceAll("#");
    }

    private static String innermost(@Nullable Throwable thrown) {
        var cause = thrown;
        for (int depth = 0; cause != null && cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        return String.valueOf(cause);
    }
}
