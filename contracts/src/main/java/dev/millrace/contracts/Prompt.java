package dev.millrace.contracts;

import java.util.List;
import java.util.Map;

/**
 * What is sent to a model, exactly as it is sent, and what scorer, gates and ledger need to go on from it.
 *
 * @param recipe hash of the recipe it was rendered from
 * @param template hash of the stage's template
 * @param parent the seed's id at the first stage, the parent prompt's id at later ones
 * @param round how often its seed was used before, from 0
 * @param ordinal which item of its parent it continues, from 0
 * @param models aliases of the models that are asked; each gives {@code sampling.n} replies
 * @param variables values that scorers of this stage or later templates name
 * @param replies replies that are given: then no model is asked
 */
public record Prompt(
        RunId run,
        String stage,
        String stratum,
        String recipe,
        String template,
        String parent,
        int round,
        int ordinal,
        List<ChatMessage> messages,
        List<String> models,
        Sampling sampling,
        ReplyForm form,
        List<ScorerSpec> scorers,
        Acceptance accept,
        Map<String, String> variables,
        Map<String, String> labels,
        List<GivenReply> replies,
        Lineage lineage) {

    /** Refuses a prompt that asks nothing, or asks nobody. */
    public Prompt {
        Fields.required("prompt", "run", run);
        stage = Fields.required("prompt", "stage", stage);
        stratum = Fields.text(stratum);
        recipe = Fields.text(recipe);
        template = Fields.text(template);
        parent = Fields.required("prompt", "parent", parent);
        Fields.atLeast("prompt", "round", round, 0);
        Fields.atLeast("prompt", "ordinal", ordinal, 0);
        messages = Fields.list(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("prompt of stage " + stage + " has no messages");
        }
        models = Fields.list(models);
        replies = Fields.list(replies);
        if (models.isEmpty() && replies.isEmpty()) {
            throw new IllegalArgumentException("prompt of stage " + stage + " names no model and has no given reply");
        }
        sampling = Fields.or(sampling, Sampling.DEFAULT);
        Fields.required("prompt", "form", form);
        scorers = Fields.list(scorers);
        accept = Fields.or(accept, Acceptance.OF_ALL);
        variables = Fields.map(variables);
        labels = Fields.map(labels);
        Fields.required("prompt", "lineage", lineage);
    }

    /** The same prompt, sampled by a seed. */
    public Prompt sampledBy(long seed) {
        return new Prompt(
                run,
                stage,
                stratum,
                recipe,
                template,
                parent,
                round,
                ordinal,
                messages,
                models,
                sampling.withSeed(seed),
                form,
                scorers,
                accept,
                variables,
                labels,
                replies,
                lineage);
    }

    /** Derived, never random: a prompt that is issued again keeps its id, so it settles once. */
    public String id() {
        return idOf(run, stage, parent, round, ordinal);
    }

    /** The id of a prompt that is not made yet. */
    public static String idOf(RunId run, String stage, String parent, int round, int ordinal) {
        return Ids.of(run, stage, parent, round, ordinal);
    }
}
