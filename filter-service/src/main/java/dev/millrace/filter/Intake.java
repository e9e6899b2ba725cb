package dev.millrace.filter;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.ledger.LedgerInput;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Reads one topic for the ledger: what it can read goes on under its dataset, what it cannot goes to the dead letters.
 *
 * <p>The time under which an input goes on decides which of the ledger's two topics Streams takes from first: commands
 * and verdicts carry an earlier one than seeds, so no number of waiting seeds stands before them.
 */
final class Intake implements Processor<byte[], byte[], byte[], Message> {

    /** Time of commands and verdicts on their way to the ledger. */
    static final long FIRST = 0;

    /** Time of seeds on their way to the ledger. */
    static final long SECOND = 1;

    private final Topic topic;
    private final TopicNames names;
    private final long time;
    private final Reader reader;
    private final FilterMetrics metrics;

    private ProcessorContext<byte[], Message> context;

    /** How the records of one topic are read. */
    interface Reader {

        /**
         * What a record says to the ledger, and of which dataset.
         *
         * @throws UnreadableException if it says nothing that can be understood
         */
        Told read(byte[] value, Map<String, String> headers, String place);
    }

    /** An input and the dataset under which it goes on. */
    record Told(String dataset, LedgerInput input) {}

    Intake(Topic topic, TopicNames names, long time, Reader reader, FilterMetrics metrics) {
        this.topic = topic;
        this.names = names;
        this.time = time;
        this.reader = reader;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], Message> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        try {
            var told = reader.read(
                    Optional.ofNullable(message.value()).orElse(new byte[0]), texts(message), place(context));
            var value = Wire.bytes(told.input());
            context.forward(
                    new Record<>(Message.utf8(told.dataset()), Message.toLedger(value), time, new RecordHeaders()));
        } catch (UnreadableException | IllegalArgumentException unreadable) {
            metrics.unreadable(topic);
            var headers = new RecordHeaders(message.headers());
            headers.add(Headers.REASON, Message.utf8(String.valueOf(unreadable.getMessage())));
            headers.add(Headers.PLACE, Message.utf8(place(context)));
            context.forward(new Record<>(
                    message.key(),
                    new Message(names.deadLetters(topic), message.value()),
                    context.currentSystemTimeMs(),
                    headers));
        }
    }

    private static Map<String, String> texts(Record<byte[], byte[]> message) {
        return Map.of(
                Headers.DATASET, Message.header(message.headers(), Headers.DATASET),
                Headers.RUN, Message.header(message.headers(), Headers.RUN),
                Headers.PROMPT, Message.header(message.headers(), Headers.PROMPT),
                Headers.FAILURE, Message.header(message.headers(), Headers.FAILURE));
    }

    /** Topic, partition and offset of the record being read: distinct for every record there ever was. */
    private static String place(ProcessorContext<byte[], Message> context) {
        return context.recordMetadata()
                .map((RecordMetadata at) -> at.topic() + "-" + at.partition() + "-" + at.offset())
                .orElse("");
    }
}
