package dev.millrace.scorer.scoring;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Leave;
import dev.millrace.models.LeaveTakenBack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads the replies of a generation and scores every whole item, all at once. */
public final class GenerationScorer {

    private final ReplyReading reading;
    private final Map<String, JointScorer> scorers;

    /** A scorer of generations that knows some kinds of scorers, each by the word that recipes use. */
    public GenerationScorer(ReplyReading reading, Map<String, JointScorer> scorers) {
        this.reading = reading;
        this.scorers = Map.copyOf(scorers);
    }

    /** The kinds that it knows. */
    public Set<String> kinds() {
        return scorers.keySet();
    }

    /** The scored generation; it waits for no thread, and fails only with {@link LeaveTakenBack}. */
    public CompletionStage<ScoredGeneration> score(Generation generation, Leave leave) {
        var replies = new ArrayList<CompletableFuture<ReplyReading.Read>>();
        for (int i = 0; i < generation.replies().size(); i++) {
            var reply = generation.replies().get(i);
            replies.add(reading.read(generation.prompt(), reply, i, leave).toCompletableFuture());
        }
        return all(replies)
                .thenApply(now -> replies.stream().map(CompletableFuture::join).toList())
                .thenCompose(read -> score(generation, read, leave));
    }

    private CompletionStage<ScoredGeneration> score(Generation generation, List<ReplyReading.Read> read, Leave leave) {
        var work = new Work(candidates(generation, read, leave));
        var calls = read.stream().flatMap(reply -> reply.calls().stream()).toList();
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
        return all(done.values()).thenApply(now -> work.scored(generation, calls));
    }

    private static List<Candidate> candidates(Generation generation, List<ReplyReading.Read> read, Leave leave) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < read.size(); i++) {
            var reply = generation.replies().get(i);
            var items = read.get(i).items();
            for (var item : items) {
                var given = items.size() == 1 ? item.withScores(reply.scores()) : item;
                candidates.add(new Candidate(generation.prompt(), reply, given, candidates.size(), leave));
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

    private static CompletableFuture<Void> all(Collection<? extends CompletableFuture<?>> waiting) {
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
