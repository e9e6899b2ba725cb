package dev.millrace.cli.explain;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Seed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the topics still hold of a way. */
public final class Found {

    private @Nullable Seed seed;
    private final Map<String, Prompt> prompts = new HashMap<>();
    private final Map<String, Generation> generations = new HashMap<>();
    private final Map<String, ScoredGeneration> scores = new HashMap<>();

    /** The seed it began with. */
    public void seed(Seed found) {
        seed = found;
    }

    /** A prompt on the way. */
    public void prompt(Prompt prompt) {
        prompts.putIfAbsent(prompt.id(), prompt);
    }

    /** What was answered; the first answer is the one that settled the prompt, unless it was lost on the way. */
    public void generation(Generation generation) {
        generations.putIfAbsent(generation.prompt().id(), generation);
    }

    /** What it was worth; the first settled the prompt. */
    public void scored(ScoredGeneration scored) {
        scores.putIfAbsent(scored.prompt().id(), scored);
    }

    Optional<Seed> seed() {
        return Optional.ofNullable(seed);
    }

    Optional<ScoredGeneration> scoresOf(String prompt) {
        return Optional.ofNullable(scores.get(prompt));
    }

    Optional<Generation> generationOf(String prompt) {
        return scoresOf(prompt)
                .map(ScoredGeneration::generation)
                .or(() -> Optional.ofNullable(generations.get(prompt)));
    }

    Optional<Prompt> promptOf(String prompt) {
        return Optional.ofNullable(prompts.get(prompt))
                .or(() -> generationOf(prompt).map(Generation::prompt));
    }
}
