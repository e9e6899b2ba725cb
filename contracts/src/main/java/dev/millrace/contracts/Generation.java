package dev.millrace.contracts;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was said to one prompt, unparsed; without replies, why there are none.
 *
 * @param calls requests that were answered, with their costs
 * @param failures models that finally gave no reply
 */
public record Generation(Prompt prompt, List<Reply> replies, List<ModelCall> calls, List<Failure> failures) {

    /** Refuses a generation that holds nothing. */
    public Generation {
        Fields.required("generation", "prompt", prompt);
        replies = Fields.list(replies);
        calls = Fields.list(calls);
        failures = Fields.list(failures);
        if (replies.isEmpty() && failures.isEmpty()) {
            throw new IllegalArgumentException("generation has neither a reply nor a failure");
        }
    }

    /** Derived from the prompt and what was said, so that a second, different answer has another id. */
    public String id() {
        var parts = new ArrayList<Object>();
        parts.add(prompt.id());
        replies.forEach(reply -> {
            parts.add(reply.alias());
            parts.add(reply.text());
        });
        failures.forEach(failure -> parts.add(failure.reason()));
        return Ids.of(parts.toArray());
    }
}
