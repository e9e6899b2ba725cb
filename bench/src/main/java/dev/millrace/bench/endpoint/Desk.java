package dev.millrace.bench.endpoint;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Who gets a slot, who waits, and who is sent away; everything happens on one thread. */
final class Desk {

    final CallBook book = new CallBook();
    final FaultPlan faults = new FaultPlan();
    final Holding holding = new Holding(this::work);

    private final long began = System.nanoTime();
    private final BusyTime slots = new BusyTime();
    private final Deque<OpenCall> queue = new ArrayDeque<>();
    private final Vertx vertx;
    private final EndpointOptions options;
    private final Answering answering;
    private long admitted;
    private long firstSlot = -1;
    private long lastEnd;
    private long second = -1;
    private int callsInSecond;

    Desk(Vertx vertx, EndpointOptions options) {
        this.vertx = vertx;
        this.options = options;
        this.answering = new Answering(vertx, options, Clock.systemUTC());
    }

    void come(HttpServerRequest request, Question question) {
        book.asked(question.prompt());
        var fault = faults.of(question);
        var call = new OpenCall(request, question, fault);
        if (fault != null && Answering.atOnce(fault)) {
            refuse(call, fault);
        } else if (tooFast() || (slots.busy() >= options.slots() && !options.queues())) {
            refuse(call, Fault.Kind.TOO_MANY);
        } else {
            request.response().closeHandler(closed -> end(call, "hung_up"));
            queue.add(call);
            fillSlots();
        }
    }

    /** Forgets what was seen, and takes latencies from the first again. */
    void startAnew() {
        book.clear();
        admitted = 0;
        firstSlot = -1;
        lastEnd = 0;
    }

    EndpointStats stats() {
        return new EndpointStats(
                now() / 1e9,
                book.calls(),
                book.prompts(),
                book.calls() - book.prompts(),
                book.outcomes(),
                slots.busy(),
                queue.size(),
                holding.size(),
                slots.most(),
                slots.slotSeconds(now()),
                admitted,
                firstSlot / 1e9,
                lastEnd / 1e9);
    }

    private void refuse(OpenCall call, Fault.Kind fault) {
        call.over = true;
        answering.refuse(call, fault);
        book.ended(name(fault));
    }

    private boolean tooFast() {
        if (options.callsPerSecond() == 0) {
            return false;
        }
        if (second != now() / 1_000_000_000L) {
            second = now() / 1_000_000_000L;
            callsInSecond = 0;
        }
        return ++callsInSecond > options.callsPerSecond();
    }

    private void fillSlots() {
        while (slots.busy() < options.slots() && !queue.isEmpty()) {
            var call = queue.remove();
            call.hasSlot = true;
            call.millis = options.latency().millis(admitted++);
            slots.taken(now());
            firstSlot = firstSlot < 0 ? now() : firstSlot;
            holding.come(call);
        }
    }

    private void work(OpenCall call) {
        if (call.millis <= 0) {
            answer(call);
        } else {
            vertx.setTimer(call.millis, timer -> answer(call));
        }
    }

    private void answer(OpenCall call) {
        if (!call.over) {
            answering.answer(call, () -> end(call, call.fault == null ? "answered" : name(call.fault)));
        }
    }

    private void end(OpenCall call, String outcome) {
        if (call.over) {
            return;
        }
        call.over = true;
        book.ended(outcome);
        holding.gone(call);
        if (call.hasSlot) {
            slots.left(now());
            lastEnd = now();
            fillSlots();
        } else {
            queue.remove(call);
        }
    }

    private long now() {
        return System.nanoTime() - began;
    }

    private static String name(Fault.Kind fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
