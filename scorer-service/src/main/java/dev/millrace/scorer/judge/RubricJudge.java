package dev.millrace.scorer.judge;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Answer;
import dev.millrace.models.Endpoint;
import dev.millrace.models.FaultReason;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Models;
import dev.millrace.recipes.RenderException;
import dev.millrace.recipes.Rubric;
import dev.millrace.recipes.VerdictParser;
import dev.millrace.scorer.scoring.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Puts a rubric of the prompt's recipe to the model that a scorer names, the explanation first. */
final class RubricJudge {

    private static final String PURPOSE = "judge";

    private final Models models;
    private final RubricShelf rubrics;

    RubricJudge(Models models, RubricShelf rubrics) {
        this.models = models;
        this.rubrics = rubrics;
    }

    /**
     * What the judge says.
     *
     * @param rubric by which it judged; absent where it was not even asked
     * @param verdict one of the rubric's words, or empty if it was not understood
     * @param explanation its own, or why there is no verdict
     */
    record Said(Optional<Rubric> rubric, String model, String verdict, String explanation, List<ModelCall> calls) {

        /** Hash of the rubric, or nothing. */
        String rubricHash() {
            return rubric.map(Rubric::hash).orElse("");
        }

        private static Said nothing(Optional<Rubric> rubric, String why, List<ModelCall> calls) {
            return new Said(rubric, "", "", why, calls);
        }
    }

    /**
     * Asks once. A judge that is down is waited for.
     *
     * @param values what the rubric's text may name
     * @param temperature at 0 the judge says the same again
     * @param which tells the questions about one candidate apart, so that each has a sampling seed of its own
     */
    CompletionStage<Said> ask(
            Candidate candidate, ScorerSpec spec, Map<String, String> values, double temperature, String which) {
        var recipe = candidate.prompt().recipe();
        var name = Candidate.text(spec, "rubric").orElse("");
        return rubrics.of(recipe)
                .thenCompose(found -> Optional.ofNullable(found.get(name))
                        .map(rubric -> ask(candidate, spec, rubric, values, temperature, which))
                        .orElseGet(() -> unasked("no rubric \"" + name + "\" of the recipe " + recipe + " is known")));
    }

    private CompletionStage<Said> ask(
            Candidate candidate,
            ScorerSpec spec,
            Rubric rubric,
            Map<String, String> values,
            double temperature,
            String which) {
        var alias = Candidate.text(spec, "model").orElse("");
        Optional<Endpoint> judge = models.find(alias);
        if (judge.isEmpty()) {
            return unasked(
                    FaultReason.UNKNOWN_MODEL.word() + ": no model is configured under the alias \"" + alias + "\"");
        }
        List<ChatMessage> messages;
        try {
            messages = rubric.template().render(values);
        } catch (RenderException unfilled) {
            return unasked(String.valueOf(unfilled.getMessage()));
        }
        var seed = seed(candidate, spec, which);
        var sampling = new Sampling(1, temperature, null, rubric.maxTokens(), List.of(), seed);
        return judge.get()
                .ask(ModelRequest.of(messages, sampling, PURPOSE), candidate.leave())
                .thenApply(answer -> said(answer, rubric));
    }

    /** 31 bits are what every endpoint takes. */
    private static long seed(Candidate candidate, ScorerSpec spec, String which) {
        var id = which.isEmpty()
                ? Ids.of(PURPOSE, candidate.prompt().id(), candidate.index(), spec.name())
                : Ids.of(PURPOSE, candidate.prompt().id(), candidate.index(), spec.name(), which);
        return Long.parseLong(id.substring(0, 8), 16) & Integer.MAX_VALUE;
    }

    private static Said said(Answer answer, Rubric rubric) {
        if (answer.replies().isEmpty()) {
            var why = answer.failures().stream()
                    .map(failure -> failure.reason() + ": " + failure.detail())
                    .findFirst()
                    .orElse("the judge said nothing");
            return Said.nothing(Optional.of(rubric), why, answer.calls());
        }
        var reply = answer.replies().get(0);
        var ruling = VerdictParser.parse(reply, rubric);
        return new Said(Optional.of(rubric), reply.model(), ruling.verdict(), ruling.explanation(), answer.calls());
    }

    private static CompletionStage<Said> unasked(String why) {
        return CompletableFuture.completedStage(Said.nothing(Optional.empty(), why, List.of()));
    }
}
