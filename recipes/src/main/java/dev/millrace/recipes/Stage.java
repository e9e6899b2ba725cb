package dev.millrace.recipes;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.ScorerSpec;
import java.util.List;

/**
 * One trip through the services: what is asked, of whom, what the reply looks like, and what of it may go on.
 *
 * @param lane the prompts topic it is asked on; empty for the default one
 * @param draws values that are drawn for each prompt
 * @param template the messages that are sent
 * @param models aliases of the models that are asked
 * @param form what a reply looks like, and how the values of its items are called
 */
public record Stage(
        String name,
        String lane,
        Draws draws,
        MessagesTemplate template,
        List<String> models,
        Sampling sampling,
        ReplyForm form,
        List<ScorerSpec> scorers,
        Acceptance accept) {

    /** Copies its lists. */
    public Stage {
        models = List.copyOf(models);
        scorers = List.copyOf(scorers);
    }
}
