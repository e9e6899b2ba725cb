package dev.millrace.scorer.judge;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Models;
import dev.millrace.scorer.judge.RubricJudge.Said;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.JointScorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Has a language model compare the items of a generation, each two of them twice in both orders, for judges prefer what
 * they read first: only a preference that survives the swap counts (Nemotron-4 340B, section 3.2.3).
 *
 * <p>Its rubric names the two texts as {@code first} and {@code second}; a verdict of positive value prefers the first, a
 * negative one the second. Equal texts are tied, and nobody is asked about them.
 */
public final class PairwiseJudge implements JointScorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "pairwise";

    /** The most items that are compared with each other, in 56 questions. */
    public static final int MOST_ITEMS = 8;

    private static final String VERSION = "1";

    private final RubricJudge judge;

    /** A judge that asks these models, by rubrics of that shelf. */
    public PairwiseJudge(Models models, RubricShelf rubrics) {
        this.judge = new RubricJudge(models, rubrics);
    }

    @Override
    public CompletionStage<List<Finding>> score(List<Candidate> candidates, ScorerSpec spec) {
        var compared = candidates.subList(0, Math.min(MOST_ITEMS, candidates.size()));
        var duels = new ArrayList<CompletableFuture<Duel>>();
        for (int i = 0; i < compared.size(); i++) {
            for (int j = i + 1; j < compared.size(); j++) {
                duels.add(duel(compared.get(i), compared.get(j), spec));
            }
        }
        return CompletableFuture.allOf(duels.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> findings(
                        candidates,
                        spec,
                        duels.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<Duel> duel(Candidate one, Candidate other, ScorerSpec spec) {
        if (one.item().text().equals(other.item().text())) {
            return CompletableFuture.completedFuture(Duel.ofEquals(one, other));
        }
        return ask(one, other, spec)
                .thenCombine(ask(other, one, spec), (forth, back) -> Duel.of(one, other, forth, back))
                .toCompletableFuture();
    }

    private CompletionStage<Said> ask(Candidate first, Candidate second, ScorerSpec spec) {
        var values = new LinkedHashMap<>(first.prompt().variables());
        values.put("first", first.item().text());
        values.put("second", second.item().text());
        return judge.ask(first, spec, values, 0, "against " + second.index());
    }

    private static List<Finding> findings(List<Candidate> candidates, ScorerSpec spec, List<Duel> duels) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            var own = duels.stream().filter(duel -> duel.has(candidate)).toList();
            var calls = own.stream()
                    .filter(duel -> duel.one() == candidate.index())
                    .flatMap(duel -> duel.calls().stream())
                    .toList();
            findings.add(new Finding(List.of(score(candidate, spec, own, i, candidates.size())), calls));
        }
        return findings;
    }

    private static Score score(Candidate candidate, ScorerSpec spec, List<Duel> own, int place, int of) {
        if (of < 2) {
            return new Score.Unscored(spec.name(), "there is no other reply to compare it with");
        }
        if (place >= MOST_ITEMS) {
            return new Score.Unscored(spec.name(), "only the first " + MOST_ITEMS + " items are compared");
        }
        int won = 0;
        int lost = 0;
        int tied = 0;
        for (var duel : own) {
            var sign = duel.outcomeFor(candidate);
            won += sign == Outcome.WON ? 1 : 0;
            lost += sign == Outcome.LOST ? 1 : 0;
            tied += sign == Outcome.TIED ? 1 : 0;
        }
        var told = own.stream().filter(Duel::wasAsked).findFirst();
        return new Score.Comparison(
                spec.name(),
                told.map(Duel::model).orElse(""),
                VERSION,
                told.map(Duel::rubric).orElse(""),
                won,
                lost,
                tied,
                own.size() - won - lost - tied,
                (won - lost) / (double) own.size(),
                told.map(Duel::explanation).orElse(""));
    }

    /** How two items did against each other, for one of them. */
    private enum Outcome {
        WON,
        LOST,
        TIED,
        UNCLEAR
    }

    /**
     * Two items, by their indexes, and what the judge said of them.
     *
     * @param outcome for the first of them
     */
    private record Duel(
            int one,
            int other,
            Outcome outcome,
            String model,
            String rubric,
            String explanation,
            List<ModelCall> calls) {

        static Duel ofEquals(Candidate one, Candidate other) {
            return new Duel(one.index(), other.index(), Outcome.TIED, "", "", "", List.of());
        }

        static Duel of(Candidate one, Candidate other, Said forth, Said back) {
            var calls = new ArrayList<>(forth.calls());
            calls.addAll(back.calls());
            var forOne = sign(forth);
            var forOther = sign(back);
            var isClear = !forth.verdict().isEmpty() && !back.verdict().isEmpty() && forOne == -forOther;
            var outcome =
                    !isClear ? Outcome.UNCLEAR : forOne > 0 ? Outcome.WON : forOne < 0 ? Outcome.LOST : Outcome.TIED;
            return new Duel(
                    one.index(), other.index(), outcome, forth.model(), forth.rubricHash(), forth.explanation(), calls);
        }

        private static int sign(Said said) {
            return said.rubric()
                    .map(rubric -> rubric.verdicts().getOrDefault(said.verdict(), 0.0))
                    .map(value -> (int) Math.signum(value))
                    .orElse(0);
        }

        boolean wasAsked() {
            return !rubric.isEmpty();
        }

        boolean has(Candidate candidate) {
            return one == candidate.index() || other == candidate.index();
        }

        Outcome outcomeFor(Candidate candidate) {
            if (candidate.index() == one || outcome == Outcome.TIED || outcome == Outcome.UNCLEAR) {
                return outcome;
            }
            return outcome == Outcome.WON ? Outcome.LOST : Outcome.WON;
        }
    }
}
