package dev.millrace.scorer.scoring;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Leave;
import dev.millrace.models.LeaveTakenBack;
import dev.millrace.recipes.ReplyParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Parses the replies of a generation and scores every whole item, all at once. */
public final class GenerationScorer {

    private final ReplyParser parser = new ReplyParser();
    private final Map<String, Scorer> scorers;

    /** A scorer of generations that knows some kinds of scorers, each by the word that recipes use. */
    public GenerationScorer(Map<String, Scorer> scorers) {
        this.scorers = Map.copyOf(scorers);
    }

    /** The kinds that it knows. */
    public Set<String> kinds() {
        return scorers.keySet();
    }

    /** The scored generation; it waits for no thread, and fails only with {@link LeaveTakenBack}. */
    public CompletionStage<ScoredGeneration> score(Generation generation, Leave leave) {
        var candidates = candidates(generation, leave);
        var waiting = new ArrayList<CompletableFuture<Finding>>();
        candidates.forEach(candidate -> waiting.add(findings(candidate)));
        return CompletableFuture.allOf(waiting.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> together(generation, candidates, waiting));
    }

    private List<Candidate> candidates(Generation generation, Leave leave) {
        var prompt = generation.prompt();
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < generation.replies().size(); i++) {
            var reply = generation.replies().get(i);
            var items = parser.parse(prompt.form(), reply, i);
            for (var item : items) {
                var given = items.size() == 1 ? item.withScores(reply.scores()) : item;
                candidates.add(new Candidate(prompt, reply, given, candidates.size(), leave));
            }
        }
        return candidates;
    }

    /** What was given for a reply that is one item is kept, and not found out again. */
    private CompletableFuture<Finding> findings(Candidate candidate) {
        var all = CompletableFuture.completedFuture(new Finding(candidate.item().scores(), List.of()));
        if (candidate.item().fault() != null) {
            return all;
        }
        for (var spec : candidate.prompt().scorers()) {
            if (!isGiven(candidate.item(), spec)) {
                all = all.thenCombine(finding(candidate, spec), GenerationScorer::joined);
            }
        }
        return all;
    }

    private static boolean isGiven(Item item, ScorerSpec spec) {
        return item.scores().stream().anyMatch(score -> score.scorer().equals(spec.name()));
    }

    private CompletionStage<Finding> finding(Candidate candidate, ScorerSpec spec) {
        var scorer = scorers.get(spec.kind());
        return scorer == null
                ? CompletableFuture.completedStage(Finding.NONE)
                : scorer.score(candidate, spec).exceptionally(GenerationScorer::nothing);
    }

    private static Finding nothing(Throwable broken) {
        if (LeaveTakenBack.isCauseOf(broken)) {
            throw new LeaveTakenBack();
        }
        return Finding.NONE;
    }

    private static Finding joined(Finding first, Finding second) {
        var scores = new ArrayList<>(first.scores());
        scores.addAll(second.scores());
        var calls = new ArrayList<>(first.calls());
        calls.addAll(second.calls());
        return new Finding(scores, calls);
    }

    private static ScoredGeneration together(
            Generation generation, List<Candidate> candidates, List<CompletableFuture<Finding>> findings) {
        var items = new ArrayList<Item>();
        var calls = new ArrayList<ModelCall>();
        for (int i = 0; i < candidates.size(); i++) {
            var finding = findings.get(i).join();
            List<Score> scores = finding.scores();
            items.add(candidates.get(i).item().withScores(scores));
            calls.addAll(finding.calls());
        }
        return new ScoredGeneration(generation, items, calls);
    }
}
