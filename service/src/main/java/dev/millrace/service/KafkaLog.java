package dev.millrace.service;

import dev.millrace.access.AccessFault;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Lets a complaint of Kafka's clients into the log once a minute, not each time that they try again, and without its stack
 * if it is of a refusal or a file: hundreds of them would bury the sentence that says what is wrong. What Kafka Streams
 * says as a thread of it dies is left out, for it says it four times over, and the filter says it too.
 */
final class KafkaLog implements Filter {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final int MOST_KNOWN = 1_000;

    private static final Pattern CHANGING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+");

    /** They hand on what they log to the filter's handler of dying threads. */
    private static final Set<String> OF_DEATHS = Set.of(
            "org.apache.kafka.streams.KafkaStreams",
            "org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler",
            "org.apache.kafka.streams.processor.internals.ProcessorNode",
            "org.apache.kafka.streams.processor.internals.TaskExecutor",
            "org.apache.kafka.streams.processor.internals.TaskManager");

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    @Override
    public boolean isLoggable(LogRecord message) {
        var logger = message.getLoggerName();
        if (message.getLevel().intValue() < Level.WARNING.intValue() || !isOfKafka(logger)) {
            return true;
        }
        if (message.getLevel().intValue() >= Level.SEVERE.intValue() && OF_DEATHS.contains(logger)) {
            return false;
        }
        var thrown = message.getThrown();
        if (thrown instanceof FileSystemException || (thrown != null && AccessFault.isCauseOf(thrown))) {
            message.setThrown(null);
        }
        return isDue(message);
    }

    private boolean isDue(LogRecord message) {
        if (last.size() > MOST_KNOWN) {
            last.clear();
        }
        var now = message.getMillis();
        var shown = last.merge(
                complaint(message), now, (before, later) -> later - before < AGAIN.toMillis() ? before : later);
        return shown == now;
    }

    private static boolean isOfKafka(String logger) {
        return logger != null
                && (logger.startsWith("org.apache.kafka.")
                        || logger.startsWith("io.quarkus.kafka.")
                        || logger.startsWith("io.smallrye.reactive.messaging.kafka"));
    }

    /** The same words, whatever numbers stand in them. */
    private static String complaint(LogRecord message) {
        var words = message.getLoggerName() + message.getMessage() + Arrays.toString(message.getParameters());
        return CHANGING.matcher(words).replaceAll("#");
    }
}
