package dev.millrace.scorer.judge;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Models;
import dev.millrace.recipes.Rubric;
import dev.millrace.scorer.judge.RubricJudge.Said;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Has a language model judge an item by a rubric of the prompt's recipe, the explanation first; several times where the
 * recipe asks for votes, of which more than half must agree (self-consistency, arXiv 2203.11171).
 *
 * <p>A judge that is down is waited for. What cannot be judged or understood becomes a judgement without verdict, which
 * no gate lets pass; its explanation says why.
 */
public final class JudgeScorer implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "judge";

    private static final String VERSION = "1";

    /** Votes must be able to differ. */
    private static final double TEMPERATURE_OF_VOTES = 0.7;

    private final RubricJudge judge;

    /** A judge that asks these models, by rubrics of that shelf. */
    public JudgeScorer(Models models, RubricShelf rubrics) {
        this.judge = new RubricJudge(models, rubrics);
    }

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var votes = spec.settings().get("votes") instanceof Number number ? Math.max(1, number.intValue()) : 1;
        if (votes == 1) {
            return judge.ask(candidate, spec, candidate.values(), 0, "").thenApply(said -> finding(spec, said));
        }
        var waiting = new ArrayList<CompletableFuture<Said>>();
        for (int i = 0; i < votes; i++) {
            waiting.add(judge.ask(candidate, spec, candidate.values(), TEMPERATURE_OF_VOTES, "vote " + i)
                    .toCompletableFuture());
        }
        return CompletableFuture.allOf(waiting.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> counted(
                        spec, waiting.stream().map(CompletableFuture::join).toList()));
    }

    private static Finding finding(ScorerSpec spec, Said said) {
        return new Finding(List.of(judgement(spec, said, said.verdict(), said.explanation())), said.calls());
    }

    private static Finding counted(ScorerSpec spec, List<Said> votes) {
        var counts = new LinkedHashMap<String, Integer>();
        votes.forEach(vote -> counts.merge(vote.verdict(), 1, Integer::sum));
        var calls = new ArrayList<ModelCall>();
        votes.forEach(vote -> calls.addAll(vote.calls()));
        for (var vote : votes) {
            int count = counts.getOrDefault(vote.verdict(), 0);
            if (!vote.verdict().isEmpty() && 2 * count > votes.size()) {
                var explanation = count + " of " + votes.size() + " votes: " + vote.explanation();
                return new Finding(List.of(judgement(spec, vote, vote.verdict(), explanation)), calls);
            }
        }
        return new Finding(List.of(judgement(spec, votes.get(0), "", "no majority: " + words(counts))), calls);
    }

    private static String words(Map<String, Integer> counts) {
        var words = new ArrayList<String>();
        counts.forEach((verdict, count) -> words.add(count + " " + (verdict.isEmpty() ? "not understood" : verdict)));
        return String.join(", ", words);
    }

    private static Score.Judgement judgement(ScorerSpec spec, Said said, String verdict, String explanation) {
        var value = said.rubric().map(rubric -> rubric.verdicts().getOrDefault(verdict, lowest(rubric)));
        return new Score.Judgement(
                spec.name(), said.model(), VERSION, said.rubricHash(), verdict, value.orElse(0.0), explanation);
    }

    private static double lowest(Rubric rubric) {
        return rubric.verdicts().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }
}
