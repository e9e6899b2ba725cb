package dev.millrace.scorer.scoring;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.ScorerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The items of a generation while they are scored, by several scorers at once. */
final class Work {

    private final List<Candidate> candidates;
    private final Map<String, Map<Integer, Finding>> byScorer = new ConcurrentHashMap<>();

    Work(List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** Whole items for which no score of some scorer was given. */
    List<Candidate> without(ScorerSpec spec) {
        return candidates.stream()
                .filter(candidate -> candidate.item().fault() == null)
                .filter(candidate -> candidate.item().scores().stream()
                        .noneMatch(score -> score.scorer().equals(spec.name())))
                .toList();
    }

    /** Keeps what a scorer found in these items. */
    void found(ScorerSpec spec, List<Candidate> looked, List<Finding> findings) {
        var kept = byScorer.computeIfAbsent(spec.name(), first -> new ConcurrentHashMap<>());
        for (int i = 0; i < looked.size(); i++) {
            kept.put(looked.get(i).index(), findings.get(i));
        }
    }

    /** Whether a scorer found something out in any of the items, or that was given. */
    boolean hasScoreBy(String scorer) {
        return candidates.stream()
                .map(this::item)
                .anyMatch(item -> item.score(scorer).isPresent());
    }

    /** Everything that was found, in the order in which the prompt names its scorers; and what it cost, reading too. */
    ScoredGeneration scored(Generation generation, List<ModelCall> reading) {
        var calls = new ArrayList<>(reading);
        for (var candidate : candidates) {
            for (var spec : generation.prompt().scorers()) {
                calls.addAll(finding(candidate, spec.name()).calls());
            }
        }
        return new ScoredGeneration(
                generation, candidates.stream().map(this::item).toList(), calls);
    }

    private Item item(Candidate candidate) {
        var scores = new ArrayList<Score>(candidate.item().scores());
        candidate
                .prompt()
                .scorers()
                .forEach(spec -> scores.addAll(finding(candidate, spec.name()).scores()));
        return candidate.item().withScores(scores);
    }

    private Finding finding(Candidate candidate, String scorer) {
        return byScorer.getOrDefault(scorer, Map.of()).getOrDefault(candidate.index(), Finding.NONE);
    }
}
