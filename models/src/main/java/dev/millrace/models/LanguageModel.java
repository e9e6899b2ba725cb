package dev.millrace.models;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Sampling;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Something that answers messages: one call, at once, without any patience of its own. */
@FunctionalInterface
public interface LanguageModel {

    /**
     * Asks once. The completion has at least one reply and may have fewer than asked: {@link Endpoint} asks again for
     * the others.
     *
     * @return fails with a {@link ModelFailure}, which says what is to be done
     */
    CompletionStage<Completion> complete(ModelRequest request);

    /** The least that can be asked, to see whether it answers. */
    default ModelRequest probe() {
        return ModelRequest.of(
                List.of(ChatMessage.of(ChatMessage.Role.USER, "ping")),
                new Sampling(1, null, null, 1, List.of(), null),
                Call.PROBE);
    }
}
