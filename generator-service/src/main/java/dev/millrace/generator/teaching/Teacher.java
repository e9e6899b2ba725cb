package dev.millrace.generator.teaching;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.models.Answer;
import dev.millrace.models.FaultReason;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Models;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Has every model that a prompt names answer it, and puts all they say into one generation. */
public final class Teacher {

    private static final String PURPOSE = "teacher";

    private final Models models;

    /** Asks these models. */
    public Teacher(Models models) {
        this.models = models;
    }

    /**
     * The prompt's generation, which comes when the last of its models has finally answered. What is given is not
     * bought: a prompt with replies comes back at once.
     */
    public CompletionStage<Generation> answer(Prompt prompt, Leave leave) {
        if (!prompt.replies().isEmpty()) {
            var replies = prompt.replies().stream().map(Teacher::handedOn).toList();
            return CompletableFuture.completedStage(new Generation(prompt, replies, List.of(), List.of()));
        }
        var id = prompt.id();
        CompletionStage<Answer> all = CompletableFuture.completedStage(Answer.NONE);
        for (var alias : prompt.models()) {
            all = all.thenCombine(ask(alias, prompt, leave, id), Answer::plus);
        }
        return all.thenApply(answer -> new Generation(prompt, answer.replies(), answer.calls(), answer.failures()));
    }

    private CompletionStage<Answer> ask(String alias, Prompt prompt, Leave leave, String id) {
        var sampling = prompt.sampling();
        var request = new ModelRequest(
                prompt.messages(),
                sampling.withSeed(seed(id, alias, sampling.seed() == null ? "" : sampling.seed())),
                ReplySchema.of(prompt.form()),
                PURPOSE);
        return models.find(alias)
                .map(endpoint -> endpoint.ask(request, leave))
                .orElseGet(() -> CompletableFuture.completedStage(Answer.failed(
                        alias, FaultReason.UNKNOWN_MODEL, "no model is configured under the alias " + alias)));
    }

    /** Another round has another prompt id and so another seed; 31 bits are what every endpoint takes. */
    private static long seed(String id, String alias, Object recipeSeed) {
        return Long.parseLong(Ids.of(id, alias, recipeSeed).substring(0, 8), 16) & Integer.MAX_VALUE;
    }

    private static Reply handedOn(GivenReply given) {
        return new Reply("", given.model(), given.text(), "", List.of(), FinishReason.GIVEN, "", given.scores());
    }
}
