package dev.millrace.cli.kafka;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.WorkFailed;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a failure of Kafka's client means to a person. */
final class KafkaFailure {

    private KafkaFailure() {}

    /** The failure as one sentence that names the broker; what is not Kafka's fault is left as it is. */
    static RuntimeException of(Throwable failure, String bootstrapServers) {
        var cause = cause(failure);
        if (cause instanceof TimeoutException) {
            return new BadInput("no Kafka broker answers at " + bootstrapServers, cause);
        }
        if (cause instanceof AuthenticationException) {
            return new BadInput(
                    "the broker at " + bootstrapServers + " refuses to let us in: " + sentence(cause), cause);
        }
        if (cause instanceof AuthorizationException) {
            return new BadInput("the broker at " + bootstrapServers + " does not allow it: " + sentence(cause), cause);
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return new BadInput(
                    "a topic is missing at " + bootstrapServers + "; `millrace topics --create` makes it", cause);
        }
        if (innermost(cause) instanceof ConfigException) {
            return new BadInput("Kafka's client cannot use \"" + bootstrapServers + "\": " + sentence(cause), cause);
        }
        if (cause instanceof KafkaException) {
            return new WorkFailed("Kafka at " + bootstrapServers + " failed: " + sentence(cause), cause);
        }
        return cause instanceof RuntimeException runtime ? runtime : new WorkFailed(sentence(cause), cause);
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Kafka wraps what went wrong in "Failed to construct …"; the innermost message says more. */
    static String sentence(Throwable failure) {
        var innermost = innermost(failure);
        var message = innermost.getMessage();
        return message == null
                ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Throwable innermost(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost;
    }
}
