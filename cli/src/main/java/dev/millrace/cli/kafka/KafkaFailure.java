package dev.millrace.cli.kafka;

import dev.millrace.access.AccessFault;
import dev.millrace.access.Rights;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.WorkFailed;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a failure of Kafka's client means to a person. */
final class KafkaFailure {

    private KafkaFailure() {}

    /** The failure as one sentence that names the broker; what is not Kafka's fault is left as it is. */
    static RuntimeException of(Throwable failure, Connection connection) {
        return of(failure, connection, Rights.NONE);
    }

    /**
     * The same.
     *
     * @param rights that were needed
     */
    static RuntimeException of(Throwable failure, Connection connection, Rights rights) {
        var cause = cause(failure);
        var bootstrapServers = connection.bootstrapServers();
        var faults = new AccessFault(connection.access(), rights);
        if (cause instanceof TimeoutException) {
            return new BadInput(faults.unanswered(), cause);
        }
        var refusal = faults.of(cause);
        if (refusal.isPresent()) {
            return new BadInput(refusal.get(), cause);
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return new BadInput(
                    "a topic is missing at " + bootstrapServers + "; `millrace topics --create` makes it", cause);
        }
        if (cause instanceof InvalidTopicException) {
            return new BadInput("Kafka does not take the name of a topic: " + sentence(cause), cause);
        }
        if (cause instanceof KafkaException) {
            return new WorkFailed("Kafka at " + bootstrapServers + " failed: " + sentence(cause), cause);
        }
        return cause instanceof RuntimeException runtime ? runtime : new WorkFailed(sentence(cause), cause);
    }

    /** That no client can be made of what it is told. */
    static BadInput unusable(KafkaException failure, Connection connection) {
        if (innermost(failure) instanceof ConfigException config
                && sentence(config).contains("bootstrap.servers")) {
            return new BadInput(
                    "Kafka's client cannot use \"" + connection.bootstrapServers() + "\": " + sentence(config),
                    failure);
        }
        return new BadInput(new AccessFault(connection.access(), Rights.NONE).unusable(failure), failure);
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
