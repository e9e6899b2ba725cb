package dev.millrace.scorer.scoring;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Leave;
import dev.millrace.models.LeaveTakenBack;
import dev.millrace.recipes.ReplyParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Parses the replies of a generation and scores every whole item, all at once. */
public final class GenerationScorer {

    private final ReplyParser parser = new ReplyParser();
    private final Map<String, JointScorer> scorers;

    /** A scorer of generations that knows some kinds of scorers, each by the word that recipes use. */
    public GenerationScorer(Map<String, JointScorer> scorers) {
        this.scorers = Map.copyOf(scorers);
    }

    /** The kinds that it knows. */
    public Set<String> kinds() {
        return scorers.keySet();
    }

    /** The scored generation; it waits for no thread, and fails only with {@link LeaveTakenBack}. */
    public CompletionStage<ScoredGeneration> score(Generation generation, Leave leave) {
        var work = new Work(candidates(generation, leave));
        var done = new LinkedHashMap<String, CompletableFuture<?>>();
        for (var spec : generation.prompt().scorers()) {
            var others = unless(spec);
            var before =
                    all(others.stream().filter(done::containsKey).map(done::get).toList());
            done.put(
                    spec.name(),
                    before.thenCompose(now -> others.stream().anyMatch(work::hasScoreBy)
                            ? CompletableFuture.completedStage(null)
                            : score(work, spec)));
        }
        return all(done.values()).thenApply(now -> work.scored(generation));
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

    /** Scorers that must have found nothing out before this one is asked. */
    private static List<String> unless(ScorerSpec spec) {
        return spec.settings().get("unless") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static CompletableFuture<Void> all(Collection<CompletableFuture<?>> waiting) {
        return CompletableFuture.allOf(waiting.toArray(CompletableFuture<?>[]::new));
    }

    /** What was given for a reply that is one item is kept, and not found out again. */
    private CompletionStage<Void> score(Work work, ScorerSpec spec) {
        var scorer = scorers.get(spec.kind());
        var candidates = work.without(spec);
        if (scorer == null || candidates.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return scorer.score(candidates, spec)
                .exceptionally(broken -> Collections.nCopies(candidates.size(), Finding.nothing(broken)))
                .thenAccept(findings -> work.found(spec, candidates, findings));
    }
}
