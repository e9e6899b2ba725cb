package dev.millrace.models;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A model whose calls hang until the test ends them, or that follows a script. */
final class StubModel implements LanguageModel {

    final List<ModelRequest> requests = new ArrayList<>();
    final List<CompletableFuture<Completion>> open = new ArrayList<>();
    private Function<ModelRequest, CompletionStage<Completion>> script = this::hang;

    StubModel says(Function<ModelRequest, Completion> answers) {
        script = request -> CompletableFuture.completedStage(answers.apply(request));
        return this;
    }

    StubModel fails(Function<ModelRequest, ModelFailure> failures) {
        script = request -> CompletableFuture.failedStage(failures.apply(request));
        return this;
    }

    StubModel hangs() {
        script = this::hang;
        return this;
    }

    private CompletionStage<Completion> hang(ModelRequest request) {
        var call = new CompletableFuture<Completion>();
        open.add(call);
        return call;
    }

    @Override
    public CompletionStage<Completion> complete(ModelRequest request) {
        requests.add(request);
        return script.apply(request);
    }

    List<String> asked() {
        return requests.stream()
                .map(request -> request.messages().get(0).content())
                .toList();
    }

    static ModelRequest request(String text) {
        return request(text, Sampling.DEFAULT);
    }

    static ModelRequest request(String text, Sampling sampling) {
        return ModelRequest.of(List.of(ChatMessage.of(ChatMessage.Role.USER, text)), sampling, "teacher");
    }

    static Completion reply(String... texts) {
        var replies = IntStream.range(0, texts.length)
                .mapToObj(index ->
                        new Reply("teacher", "stub", texts[index], "", List.of(), FinishReason.STOP, "", List.of()))
                .toList();
        return new Completion(replies, new ModelCall("teacher", "stub", new Tokens(3, texts.length), 5));
    }
}
