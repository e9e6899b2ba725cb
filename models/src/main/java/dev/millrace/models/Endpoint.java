package dev.millrace.models;

import dev.millrace.contracts.Sampling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A model behind its alias: asks until all replies are there, with as many calls at once as it bears, and waits out
 * what is not the prompt's fault.
 */
public final class Endpoint {

    private final String alias;
    private final Limit limit;
    private final LanguageModel model;
    private final ModelWatcher watcher;
    private final Gate gate;

    /** Puts a gate before a model, which finds out how many calls it bears, up to a most. */
    public Endpoint(
            String alias, int mostInFlight, LanguageModel model, Surroundings surroundings, ModelWatcher watcher) {
        this(alias, Limit.adaptive(mostInFlight), model, surroundings, watcher);
    }

    Endpoint(String alias, Limit limit, LanguageModel model, Surroundings surroundings, ModelWatcher watcher) {
        this.alias = alias;
        this.limit = limit;
        this.model = model;
        this.watcher = watcher;
        this.gate = new Gate(alias, limit, Backoff.USUAL, surroundings, watcher, this::ping);
    }

    /** How recipes call it. */
    public String alias() {
        return alias;
    }

    /** The most calls at once. */
    public int mostInFlight() {
        return limit.most();
    }

    /** How many calls at once it is sent now. */
    public int limit() {
        return gate.situation().limit();
    }

    /** Calls that are being answered now. */
    public int inFlight() {
        return gate.situation().inFlight();
    }

    /** When the oldest call that is being answered began, if there is one. */
    public Optional<Instant> oldestCall() {
        return gate.situation().oldestCall();
    }

    /** Calls that wait for room. */
    public int inLine() {
        return gate.situation().inLine();
    }

    /** How it is doing. */
    public EndpointState state() {
        return gate.situation().state();
    }

    /**
     * Asks for {@code sampling.n} replies. The answer may take as long as the endpoint is sick or wrongly configured;
     * it has a failure where replies are missing for good, and fails only with {@link LeaveTakenBack}.
     */
    public CompletionStage<Answer> ask(ModelRequest request, Leave leave) {
        return gate.enter(
                        request.purpose(), leave, () -> model.complete(request).thenApply(Endpoint::withReplies))
                .thenCompose(completion -> withTheRest(request, leave, completion))
                .exceptionally(this::given);
    }

    /** Starts no further call; completes when the last one that was made is over. */
    CompletionStage<Void> drain() {
        return gate.drain();
    }

    private CompletionStage<Completion> ping() {
        return model.complete(model.probe()).thenApply(completion -> {
            watcher.probed(completion.call());
            return completion;
        });
    }

    private static Completion withReplies(Completion completion) {
        if (completion.replies().isEmpty()) {
            throw ModelFailure.unreadable("the completion has no replies");
        }
        return completion;
    }

    private CompletionStage<Answer> withTheRest(ModelRequest request, Leave leave, Completion completion) {
        var wanted = request.sampling().n();
        var replies = completion.replies().stream().limit(wanted).toList();
        CompletionStage<Answer> answer =
                CompletableFuture.completedStage(new Answer(replies, List.of(completion.call()), List.of()));
        for (var rest : rests(request.sampling(), replies.size())) {
            answer = answer.thenCombine(ask(request.with(rest), leave), Answer::plus);
        }
        return answer;
    }

    /** Servers that ignore n give one reply each time: the missing ones are asked at once, each with another seed. */
    private static List<Sampling> rests(Sampling sampling, int had) {
        List<Sampling> rests = new ArrayList<>();
        for (var from = had; from < sampling.n(); from += had) {
            var seed = sampling.seed();
            rests.add(new Sampling(
                    Math.min(had, sampling.n() - from),
                    sampling.temperature(),
                    sampling.topP(),
                    sampling.maxTokens(),
                    sampling.stop(),
                    seed == null ? null : Long.valueOf(seed + from)));
        }
        return rests;
    }

    private Answer given(Throwable thrown) {
        if (LeaveTakenBack.isCauseOf(thrown)) {
            throw new LeaveTakenBack();
        }
        var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof ModelFailure failure && failure.road() instanceof ModelFailure.Road.Fault fault
                ? Answer.failed(alias, fault.reason(), failure.sentence())
                : Answer.failed(
                        alias,
                        FaultReason.KEEPS_FAILING,
                        "the call broke: " + cause.getClass().getSimpleName());
    }
}
