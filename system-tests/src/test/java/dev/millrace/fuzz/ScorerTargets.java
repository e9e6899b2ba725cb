package dev.millrace.fuzz;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.models.Leave;
import dev.millrace.models.Models;
import dev.millrace.quality.Gates;
import dev.millrace.scorer.arithmetic.ArithmeticVerifier;
import dev.millrace.scorer.reward.HeuristicReward;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.GenerationScorer;
import dev.millrace.scorer.scoring.JointScorer;
import dev.millrace.scorer.scoring.ReplyReading;
import dev.millrace.scorer.scoring.Scorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generations as anybody may write them, and the texts in them that are scored. */
final class ScorerTargets {

    private static final Map<String, Scorer> SCORERS =
            Map.of(ArithmeticVerifier.KIND, new ArithmeticVerifier(), HeuristicReward.KIND, new HeuristicReward());

    private static final GenerationScorer SCORER = new GenerationScorer(
            new ReplyReading(Models.of(List.of())),
            Map.of(
                    ArithmeticVerifier.KIND, JointScorer.each(new ArithmeticVerifier()),
                    HeuristicReward.KIND, JointScorer.each(new HeuristicReward())));

    private ScorerTargets() {}

    static Map<String, FuzzTarget> all() {
        var targets = new LinkedHashMap<String, FuzzTarget>();
        targets.put("scorer", ScorerTargets::generation);
        targets.put("arithmetic", input -> {
            var parts = Text.parts(input, 2);
            verify(parts.get(0), parts.get(1));
        });
        targets.put("reward", input -> {
            var parts = Text.parts(input, 2);
            reward(parts.get(0), parts.get(1));
        });
        targets.put("arithmetic-growth", Growth.of(text -> verify(text, text)));
        targets.put("reward-growth", Growth.of(text -> reward(text, text)));
        targets.put("gates-growth", Growth.of(ScorerTargets::gates));
        return targets;
    }

    /** What can be read is scored, and judged where its rules are there; what came of it can be sent. */
    private static void generation(byte[] input) {
        Generation generation;
        try {
            generation = Wire.read(input, Generation.class);
        } catch (UnreadableException refused) {
            Promise.refuses(refused, "not a Generation");
            return;
        }
        var scored =
                SCORER.score(generation, Leave.ALWAYS).toCompletableFuture().join();
        Promise.survives(scored, ScoredGeneration.class);
        try {
            Gates.judge(scored);
        } catch (IllegalArgumentException noRule) {
            Promise.refuses(noRule, "rule");
        }
    }

    private static void verify(String solution, String answer) {
        score(
                ArithmeticVerifier.KIND,
                Map.of("solution", solution, "answer", answer),
                Map.of("solution", "solution", "answer", "answer"));
    }

    private static void reward(String reply, String document) {
        score(
                HeuristicReward.KIND,
                Map.of("reply", reply, "document", document),
                Map.of("reply", "reply", "document", "document"));
    }

    private static void score(String kind, Map<String, String> values, Map<String, Object> settings) {
        var prompt = Prompts.asking("Why?");
        var item = new Item(0, values, null, List.of());
        var candidate = new Candidate(prompt, Replies.of(""), item, 0, Leave.ALWAYS);
        var scorer = SCORERS.getOrDefault(kind, new HeuristicReward());
        var found = scorer.score(candidate, new ScorerSpec("s", kind, settings))
                .toCompletableFuture()
                .join();
        Promise.holds(found.scores().size() == 1, "an item has one score by each scorer");
        Promise.survives(item.withScores(found.scores()), Item.class);
    }

    private static void gates(String text) {
        var reply = Replies.of(text);
        var generation = new Generation(Prompts.asking(text), List.of(reply), List.of(), List.of());
        var item = new Item(0, Map.of("reply", text), null, List.of());
        var judged = Gates.judge(new ScoredGeneration(generation, List.of(item), List.of()));
        Promise.holds(judged.verdicts().size() == 1, "each item has a verdict");
    }
}
