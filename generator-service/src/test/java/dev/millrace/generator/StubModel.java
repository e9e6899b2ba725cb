package dev.millrace.generator;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.ModelRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A model that repeats what it is asked; what begins with "hang" it answers when it is told to. */
public final class StubModel implements LanguageModel {

    public final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Completion>> hanging = new ConcurrentHashMap<>();
    private final String alias;

    public StubModel(String alias) {
        this.alias = alias;
    }

    @Override
    public CompletionStage<Completion> complete(ModelRequest request) {
        requests.add(request);
        var text = request.messages().get(0).content();
        return text.startsWith("hang")
                ? hanging(text)
                : CompletableFuture.completedStage(
                        completion(text, request.sampling().n()));
    }

    public void answer(String text) {
        hanging(text).complete(completion(text, 1));
    }

    private CompletableFuture<Completion> hanging(String text) {
        return hanging.computeIfAbsent(text, each -> new CompletableFuture<>());
    }

    private Completion completion(String text, int n) {
        var replies = IntStream.range(0, n)
                .mapToObj(each -> new Reply(
                        alias, "stub", alias + " says " + text, "", List.of(), FinishReason.STOP, "", List.of()))
                .toList();
        return new Completion(replies, new ModelCall(alias, "stub", new Tokens(2, 3), 1));
    }
}
