package dev.millrace.filter;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import dev.millrace.fuzz.FuzzTarget;
import dev.millrace.fuzz.Promise;
import dev.millrace.fuzz.Text;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerConfig;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Output;
import dev.millrace.models.Leave;
import dev.millrace.models.Models;
import dev.millrace.scorer.reward.HeuristicReward;
import dev.millrace.scorer.scoring.GenerationScorer;
import dev.millrace.scorer.scoring.JointScorer;
import dev.millrace.scorer.scoring.ReplyReading;
import dev.millrace.simulation.MemoryTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole talk with the ledger: whatever is said, it never fails, for that would stop its task for ever. */
public final class LedgerTargets {

    private static final int MOST_MESSAGES = 30;

    private static final GenerationScorer SCORER = new GenerationScorer(
            new ReplyReading(Models.of(List.of())),
            Map.of(HeuristicReward.KIND, JointScorer.each(new HeuristicReward())));

    private static final ObjectMapper JSON = Wire.mapperCopy();

    private final Ledger ledger = new Ledger(LedgerConfig.DEFAULT);
    private final LedgerState state = new LedgerState(new MemoryTables());
    private final Deque<Prompt> prompts = new ArrayDeque<>();
    private final Set<RunId> runs = new HashSet<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private LedgerTargets() {}

    /** All of them by name. */
    public static Map<String, FuzzTarget> all() {
        return Map.of("ledger", input -> {
            var talk = new LedgerTargets();
            Text.of(input).lines().limit(MOST_MESSAGES).forEach(talk::hear);
        });
    }

    /** One message a line: its first letter says to which topic, or that a prompt is answered, or that time goes by. */
    private void hear(String line) {
        var rest = line.isEmpty() ? "" : line.substring(1);
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case 'c' -> said(Topic.RUNS, rest);
            case 's' -> said(Topic.SEEDS, rest);
            case 'g' -> said(Topic.SCORES, rest);
            case 'a' -> answered(rest);
            case 'f' -> forged(rest);
            case 'l' -> lost(rest);
            default -> step(new LedgerInput.Tick());
        }
        now = now.plus(Duration.ofSeconds(1L + rest.length()));
    }

    private void said(Topic topic, String value) {
        FilterTargets.read(topic, value.getBytes(StandardCharsets.UTF_8), Map.of())
                .ifPresent(this::step);
    }

    private void answered(String text) {
        if (!prompts.isEmpty()) {
            score(scored(prompts.remove(), text));
        }
    }

    private static byte[] scored(Prompt prompt, String text) {
        var reply = new Reply("teacher", "", text, "", List.of(), FinishReason.STOP, "", List.of());
        var generation = new Generation(prompt, List.of(reply), List.of(), List.of());
        return Wire.bytes(
                SCORER.score(generation, Leave.ALWAYS).toCompletableFuture().join());
    }

    /** An answer in which somebody has put another value at some place: {@code /items/0/reply 7}. */
    private void forged(String pointerAndValue) {
        var parts = pointerAndValue.split(" ", 2);
        if (prompts.isEmpty() || parts.length < 2) {
            return;
        }
        try {
            var tree = JSON.readTree(scored(prompts.element(), "An answer."));
            put(tree, JsonPointer.compile(parts[0]), JSON.readTree(parts[1]));
            score(Wire.bytes(tree));
        } catch (IOException | IllegalArgumentException noForgery) {
            // Then nothing is said.
        }
    }

    private static void put(JsonNode tree, JsonPointer place, JsonNode value) {
        var parent = place.head() == null ? tree : tree.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode list && list.has(place.last().getMatchingIndex())) {
            list.set(place.last().getMatchingIndex(), value);
        }
    }

    private void score(byte[] scored) {
        FilterTargets.read(Topic.SCORES, scored, Map.of()).ifPresent(this::step);
    }

    private void lost(String failure) {
        if (!prompts.isEmpty()) {
            var prompt = prompts.remove();
            var headers = new dev.millrace.contracts.PromptName(prompt.run(), prompt.id()).lost(failure);
            FilterTargets.read(Topic.SCORES, new byte[0], headers).ifPresent(this::step);
        }
    }

    private void step(LedgerInput input) {
        ledger.step(state, input, now).forEach(this::sent);
        for (var run : runs) {
            ledger.progress(state, run, now)
                    .ifPresent(progress -> Promise.holds(progress.balance(), "books balance: " + progress));
        }
    }

    private void sent(Output output) {
        var bytes = Wire.bytes(output.value());
        if (output.value() instanceof Prompt prompt && Sendable.fits(bytes)) {
            prompts.add(prompt);
            runs.add(prompt.run());
        }
    }
}
