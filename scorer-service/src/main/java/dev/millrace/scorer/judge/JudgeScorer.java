package dev.millrace.scorer.judge;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Answer;
import dev.millrace.models.FaultReason;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Models;
import dev.millrace.recipes.RenderException;
import dev.millrace.recipes.Rubric;
import dev.millrace.recipes.VerdictParser;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Has a language model judge an item by a rubric of the prompt's recipe, the explanation first.
 *
 * <p>A judge that is down is waited for. What cannot be judged or understood becomes a judgement without verdict, which
 * no gate lets pass; its explanation says why.
 */
public final class JudgeScorer implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "judge";

    private static final String VERSION = "1";

    private static final String PURPOSE = "judge";

    private final Models models;
    private final RubricShelf rubrics;

    /** A judge that asks these models, by rubrics of that shelf. */
    public JudgeScorer(Models models, RubricShelf rubrics) {
        this.models = models;
        this.rubrics = rubrics;
    }

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var recipe = candidate.prompt().recipe();
        var name = Candidate.text(spec, "rubric").orElse("");
        return rubrics.of(recipe)
                .thenCompose(found -> Optional.ofNullable(found.get(name))
                        .map(rubric -> judge(candidate, spec, rubric))
                        .orElseGet(() ->
                                unjudged(spec, "no rubric \"" + name + "\" of the recipe " + recipe + " is known")));
    }

    private CompletionStage<Finding> judge(Candidate candidate, ScorerSpec spec, Rubric rubric) {
        var alias = Candidate.text(spec, "model").orElse("");
        var judge = models.find(alias);
        if (judge.isEmpty()) {
            return unjudged(
                    spec,
                    FaultReason.UNKNOWN_MODEL.word() + ": no model is configured under the alias \"" + alias + "\"");
        }
        List<ChatMessage> messages;
        try {
            messages = rubric.template().render(candidate.values());
        } catch (RenderException unfilled) {
            return unjudged(spec, String.valueOf(unfilled.getMessage()));
        }
        var sampling = new Sampling(1, 0.0, null, rubric.maxTokens(), List.of(), seed(candidate, spec));
        return judge.get()
                .ask(ModelRequest.of(messages, sampling, PURPOSE), candidate.leave())
                .thenApply(answer -> finding(answer, spec, rubric));
    }

    /** 31 bits are what every endpoint takes. */
    private static long seed(Candidate candidate, ScorerSpec spec) {
        var id = Ids.of(PURPOSE, candidate.prompt().id(), candidate.index(), spec.name());
        return Long.parseLong(id.substring(0, 8), 16) & Integer.MAX_VALUE;
    }

    private static Finding finding(Answer answer, ScorerSpec spec, Rubric rubric) {
        if (answer.replies().isEmpty()) {
            var why = answer.failures().stream()
                    .map(failure -> failure.reason() + ": " + failure.detail())
                    .findFirst()
                    .orElse("the judge said nothing");
            return new Finding(List.of(without(spec, rubric.hash(), why)), answer.calls());
        }
        var reply = answer.replies().get(0);
        var ruling = VerdictParser.parse(reply, rubric);
        var value = rubric.verdicts().get(ruling.verdict());
        var judgement = new Score.Judgement(
                spec.name(),
                reply.model(),
                VERSION,
                rubric.hash(),
                ruling.verdict(),
                value == null ? lowest(rubric) : value,
                ruling.explanation());
        return new Finding(List.of(judgement), answer.calls());
    }

    private static double lowest(Rubric rubric) {
        return rubric.verdicts().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }

    private static CompletionStage<Finding> unjudged(ScorerSpec spec, String why) {
        List<ModelCall> free = List.of();
        return CompletableFuture.completedStage(new Finding(List.of(without(spec, "", why)), free));
    }

    private static Score without(ScorerSpec spec, String rubric, String why) {
        return new Score.Judgement(spec.name(), "", VERSION, rubric, "", 0, why);
    }
}
