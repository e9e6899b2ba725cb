package dev.millrace.models;

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
}
