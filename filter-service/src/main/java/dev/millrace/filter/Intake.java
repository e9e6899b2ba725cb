package dev.millrace.filter;

import dev.millrace.contracts.DeadLetter;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.PromptName;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.service.Correlation;
import dev.millrace.service.Traces;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/**
 * Reads one topic for the ledger: what it can read goes on under its dataset, what it cannot goes to the dead letters.
 *
 * <p>The time under which an input goes on decides which of the ledger's two topics Streams takes from first: commands
 * and verdicts carry an earlier one than seeds, so no number of waiting seeds stands before them.
 */
final class Intake implements Processor<byte[], byte[], byte[], Message> {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** Time of commands and verdicts on their way to the ledger. */
    static final long FIRST = 0;

    /** Time of seeds on their way to the ledger. */
    static final long SECOND = 1;

    private final Topic topic;
    private final TopicNames names;
    private final long time;
    private final Reader reader;
    private final FilterMetrics metrics;
    private final Traces traces;

    private ProcessorContext<byte[], Message> context;

    /** How the records of one topic are read. */
    interface Reader {

        /**
         * What a record says to the ledger, and of which dataset.
         *
         * @throws RuntimeException if it says nothing that can be understood
         */
        Told read(byte[] value, Map<String, String> headers, String place);
    }

    Intake(Topic topic, TopicNames names, long time, Reader reader, FilterMetrics metrics, Traces traces) {
        this.topic = topic;
        this.names = names;
        this.time = time;
        this.reader = reader;
        this.metrics = metrics;
        this.traces = traces;
    }

    /** Any program writes to what is read here, and a record without a time would stop the task for ever. */
    static long time(ConsumerRecord<Object, Object> record, long newest) {
        return Math.max(0, record.timestamp());
    }

    @Override
    public void init(ProcessorContext<byte[], Message> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        Told told;
        try {
            told = read(message);
        } catch (RuntimeException unreadable) {
            bury(message, Readers.reason(unreadable));
            return;
        }
        if (!told.unreadable().isEmpty()) {
            bury(message, told.unreadable());
        }
        var headers = topic == Topic.SCORES ? ofScores(message) : new RecordHeaders();
        context.forward(new Record<>(Message.utf8(told.dataset()), Message.toLedger(told.input()), time, headers));
    }

    /** When it was written, and its place in a trace. Seeds have neither: they may wait for hours, and be no slower for it. */
    private org.apache.kafka.common.header.Headers ofScores(Record<byte[], byte[]> message) {
        var headers = Message.written(message.timestamp());
        traces.carried(Message.header(message.headers(), Traces.HEADER))
                .forEach((name, text) -> headers.add(name, Message.utf8(text)));
        return headers;
    }

    private Told read(Record<byte[], byte[]> message) {
        var value = Optional.ofNullable(message.value()).orElse(new byte[0]);
        var told = reader.read(value, texts(message), place());
        if (!told.fits()) {
            throw new UnreadableException("too_large: it has " + told.input().length
                    + " bytes for the ledger, expected at most " + Told.MOST_BYTES);
        }
        return told;
    }

    private void bury(Record<byte[], byte[]> message, String reason) {
        metrics.unreadable(topic);
        Correlation.of(
                PromptName.in(texts(message)).map(PromptName::headers).orElse(Map.of()),
                () -> LOG.warnf("%s became a dead letter: %s", place(), reason));
        var came = new ArrayList<DeadLetter.Header>();
        message.headers()
                .forEach(header -> came.add(new DeadLetter.Header(
                        header.key(), Optional.ofNullable(header.value()).orElse(new byte[0]))));
        var letter = new DeadLetter(message.key(), message.value(), came, reason, place());
        var headers = new RecordHeaders();
        letter.headers().forEach(header -> headers.add(header.name(), header.value()));
        context.forward(new Record<>(
                letter.key(),
                new Message(names.deadLetters(topic), letter.value()),
                context.currentSystemTimeMs(),
                headers));
    }

    private static Map<String, String> texts(Record<byte[], byte[]> message) {
        return Map.of(
                Headers.DATASET, Message.header(message.headers(), Headers.DATASET),
                Headers.RUN, Message.header(message.headers(), Headers.RUN),
                Headers.PROMPT, Message.header(message.headers(), Headers.PROMPT),
                Headers.FAILURE, Message.header(message.headers(), Headers.FAILURE));
    }

    /** Where the record stands that is being read. */
    private String place() {
        return context.recordMetadata()
                .map(at -> Headers.place(at.topic(), at.partition(), at.offset()))
                .orElse("");
    }
}
