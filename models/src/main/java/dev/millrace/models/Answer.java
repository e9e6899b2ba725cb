package dev.millrace.models;

import dev.millrace.contracts.Failure;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that an endpoint finally has to say to a request: replies, or why some are missing for good.
 *
 * @param calls requests that were answered, with their costs
 * @param failures at most one of each kind
 */
public record Answer(List<Reply> replies, List<ModelCall> calls, List<Failure> failures) {

    /** Nothing was asked. */
    public static final Answer NONE = new Answer(List.of(), List.of(), List.of());

    /** Copies its lists. */
    public Answer {
        replies = List.copyOf(replies);
        calls = List.copyOf(calls);
        failures = failures.stream().distinct().toList();
    }

    /** A final failure. */
    public static Answer failed(String alias, FaultReason reason, String detail) {
        return new Answer(List.of(), List.of(), List.of(new Failure(alias, reason.word(), detail)));
    }

    /** This and another. */
    public Answer plus(Answer other) {
        return new Answer(joined(replies, other.replies), joined(calls, other.calls), joined(failures, other.failures));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
