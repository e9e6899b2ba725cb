package dev.millrace.models.embedded;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.ModelRequest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers at once with the last message that it is sent: for measuring all that stands around a model. */
public final class EchoModel implements LanguageModel {

    /** How it names itself. */
    public static final String NAME = "millrace-echo-1";

    private static final String NOTICE = "repeated by Millrace's echo, for measuring, not for training";

    private final String alias;

    /** An echo under an alias. */
    public EchoModel(String alias) {
        this.alias = alias;
    }

    @Override
    public CompletionStage<Completion> complete(ModelRequest request) {
        var messages = request.messages();
        var last = messages.get(messages.size() - 1).content();
        var reply = new Reply(alias, NAME, last, "", List.of(), FinishReason.STOP, NOTICE, List.of());
        var replies = Collections.nCopies(request.sampling().n(), reply);
        var asked = messages.stream()
                .map(ChatMessage::content)
                .mapToLong(TokenCount::of)
                .sum();
        var tokens = new Tokens(asked, TokenCount.of(last) * replies.size());
        return CompletableFuture.completedFuture(new Completion(replies, new ModelCall(alias, NAME, tokens, 0)));
    }
}
