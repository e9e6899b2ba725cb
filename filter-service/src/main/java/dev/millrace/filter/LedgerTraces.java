package dev.millrace.filter;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.PromptName;
import dev.millrace.contracts.Topic;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.Output;
import dev.millrace.service.Step;
import dev.millrace.service.Traces;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ledger's steps in the traces of prompts: a prompt's issue begins its trace, its settling ends it. What a transaction
 * that is undone had said is said again.
 */
final class LedgerTraces {

    private final Traces traces;

    private Step settling = Step.NONE;
    private String settled = "";
    private int accepted;
    private int rejected;

    LedgerTraces(Traces traces) {
        this.traces = traces;
    }

    /** The ledger hears something, by a message with these headers. */
    void begin(LedgerInput input, org.apache.kafka.common.header.Headers headers) {
        settling = Step.NONE;
        settled = "";
        accepted = 0;
        rejected = 0;
        if (traces == Traces.OFF) {
            return;
        }
        if (input instanceof LedgerInput.Verdicts verdicts) {
            var prompt = verdicts.judged().scored().prompt();
            begin(new PromptName(prompt.run(), prompt.id()), headers);
        } else if (input instanceof LedgerInput.Lost lost) {
            begin(new PromptName(lost.run(), lost.prompt()), headers);
            settling.fail(lost.reason().rule() + ": " + lost.reason().detail());
        }
    }

    /** The headers of what it wants sent. */
    Map<String, String> headers(Output output) {
        if (traces == Traces.OFF) {
            return output.headers();
        }
        var headers = new LinkedHashMap<>(output.headers());
        if (output.value() instanceof Prompt prompt) {
            headers.putAll(issued(prompt, output.key()));
        } else if (settled.equals(headers.get(Headers.PROMPT))) {
            accepted += output.topic() == Topic.ACCEPTED ? 1 : 0;
            rejected += output.topic() == Topic.REJECTED ? 1 : 0;
            headers.putAll(settling.headers());
        }
        return headers;
    }

    /** All that it wants is sent. */
    void end() {
        if (settling != Step.NONE) {
            settling.say("accepted", String.valueOf(accepted));
            settling.say("rejected", String.valueOf(rejected));
            settling.end();
        }
    }

    private void begin(PromptName prompt, org.apache.kafka.common.header.Headers headers) {
        settled = prompt.id();
        settling = traces.begin("settle", prompt, Message.header(headers, Traces.HEADER));
    }

    private Map<String, String> issued(Prompt prompt, String id) {
        var before = prompt.lineage().steps().isEmpty() ? "" : prompt.parent();
        var step = traces.issue(new PromptName(prompt.run(), id), before);
        step.say("stage", prompt.stage());
        step.end();
        return step.headers();
    }
}
