package dev.millrace.filter;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.Wire;
import dev.millrace.filter.board.RunBoard;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Output;
import dev.millrace.service.Traces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hands the ledger its inputs in their one order, and time each second; sends what it wants sent. */
final class LedgerProcessor implements Processor<byte[], Message, byte[], Message> {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final TopicNames names;
    private final FilterMetrics metrics;
    private final LedgerTraces traces;
    private final RunLog log = new RunLog();

    private ProcessorContext<byte[], Message> context;
    private LedgerState state;

    LedgerProcessor(Ledger ledger, TopicNames names, FilterMetrics metrics, Traces traces) {
        this.ledger = ledger;
        this.names = names;
        this.metrics = metrics;
        this.traces = new LedgerTraces(traces);
    }

    @Override
    public void init(ProcessorContext<byte[], Message> processorContext) {
        context = processorContext;
        state = Stores.state(processorContext);
        processorContext.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> tick());
        var runs = ledger.views(state, now(), RunBoard.SHOWN_AFTER_END);
        metrics.runs().begin(this, runs);
        log.begin(runs);
    }

    /** Its runs are another instance's, or are looked up anew. */
    @Override
    public void close() {
        metrics.runs().end(this);
    }

    @Override
    public void process(Record<byte[], Message> message) {
        hear(Wire.read(message.value().value(), LedgerInput.class), message.headers());
        Message.written(message.headers()).ifPresent(written -> metrics.decidedAfter(Duration.between(written, now())));
    }

    private void tick() {
        hear(new LedgerInput.Tick(), new RecordHeaders());
        metrics.runs().refresh(now());
    }

    private void hear(LedgerInput input, Headers headers) {
        Deque<LedgerInput> inputs = new ArrayDeque<>();
        inputs.add(input);
        while (!inputs.isEmpty()) {
            var next = inputs.remove();
            var now = now();
            metrics.count(next);
            traces.begin(next, next == input ? headers : new RecordHeaders());
            for (var output : ledger.step(state, next, now, metrics.ledger())) {
                if (output.value() instanceof RunProgress progress) {
                    metrics.runs().show(this, progress);
                    log.hear(progress);
                }
                send(output, now, inputs);
            }
            traces.end();
        }
    }

    /** A record that its topic refused would stop this task for ever; a prompt that is one is lost at once. */
    private void send(Output output, Instant now, Deque<LedgerInput> inputs) {
        var value = Wire.bytes(output.value());
        if (Sendable.fits(value)) {
            forward(output, value, now);
            return;
        }
        metrics.oversized(output);
        Sendable.instead(output, value.length, now)
                .ifPresent(smaller -> forward(smaller, Wire.bytes(smaller.value()), now));
        if (output.value() instanceof Prompt prompt) {
            var reason = new Reason("too_large", "its prompt has " + value.length + " bytes");
            inputs.add(new LedgerInput.Lost(prompt.run(), prompt.id(), reason));
        }
    }

    private void forward(Output output, byte[] value, Instant now) {
        metrics.count(output);
        // Without a time of its own a record would inherit that of the input, and retention would eat it.
        context.forward(new Record<>(
                Message.utf8(output.key()),
                new Message(topic(output), value),
                now.toEpochMilli(),
                Message.headers(traces.headers(output))));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private String topic(Output output) {
        return output.lane().isEmpty() ? names.of(output.topic()) : names.prompts(output.lane());
    }
}
