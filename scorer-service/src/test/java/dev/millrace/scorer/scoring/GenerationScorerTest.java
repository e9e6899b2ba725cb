package dev.millrace.scorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.Wire;
import dev.millrace.models.Leave;
import dev.millrace.models.Models;
import dev.millrace.scorer.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GenerationScorerTest {

    private static final ScorerSpec FIRST = new ScorerSpec("first", "length", Map.of());
    private static final ScorerSpec SECOND = new ScorerSpec("second", "length", Map.of());

    private final List<String> looked = new ArrayList<>();
    private final CompletableFuture<Finding> slow = new CompletableFuture<>();
    private final GenerationScorer scorer = new GenerationScorer(
            new ReplyReading(Models.of(List.of())),
            Map.of(
                    "length",
                    JointScorer.each(this::length),
                    "slow",
                    JointScorer.each((candidate, spec) -> slow),
                    "silent",
                    JointScorer.each((candidate, spec) ->
                            Finding.at(new Score.Unscored(spec.name(), "there is nothing to be said"))),
                    "broken",
                    (candidates, spec) -> CompletableFuture.failedStage(new IllegalStateException("broken")),
                    "broken-once",
                    JointScorer.each((candidate, spec) -> candidate.index() == 0
                            ? CompletableFuture.failedStage(new IllegalStateException("broken"))
                            : length(candidate, spec))));

    @Test
    void scoresEveryItemByEveryScorer() {
        var form = new ReplyForm.Tagged(List.of("q"), 0);
        var scored = score(
                Samples.generation(Samples.prompt(form, FIRST, SECOND), "[Q] a [END] [Q] bb [END]", "[Q] ccc [END]"));

        assertThat(scored.items()).extracting(Item::reply).containsExactly(0, 0, 1);
        assertThat(scored.items())
                .extracting(item -> item.scores().stream().map(Score::value).toList())
                .containsExactly(List.of(1.0, 1.0), List.of(2.0, 2.0), List.of(3.0, 3.0));
        assertThat(scored.calls()).hasSize(6);
    }

    @Test
    void hasNoItemsOfAFailedGeneration() {
        assertThat(score(Samples.failed(Samples.prompt(FIRST))).items()).isEmpty();
    }

    @Test
    void doesNotScoreWhatIsNoWholeItem() {
        var form = new ReplyForm.Tagged(List.of("q"), 0);
        var scored = score(Samples.generation(Samples.prompt(form, FIRST), "[Q] a [END] [Q] b", "nothing"));

        assertThat(scored.items()).hasSize(3);
        assertThat(looked).containsExactly("a");
    }

    @Test
    void keepsWhatIsGivenAndFindsOutTheRest() {
        var given = new Score.Verification("first", "9", false, "known");
        var prompt = Samples.prompt(FIRST, SECOND);
        var generation = new Generation(prompt, List.of(Samples.reply("four", given)), List.of(), List.of());

        var scores = score(generation).items().get(0).scores();

        assertThat(scores).hasSize(2).contains(given);
        assertThat(looked).containsExactly("four");
    }

    @Test
    void givesNoScoreWhereAScorerIsUnknownOrBreaks() {
        var unknown = new ScorerSpec("u", "unknown", Map.of());
        var broken = new ScorerSpec("b", "broken", Map.of());
        var scored = score(Samples.generation(Samples.prompt(unknown, broken, FIRST), "x"));

        assertThat(scored.items().get(0).scores()).extracting(Score::scorer).containsExactly("first");
    }

    @Test
    void losesNoOthersScoreWhereAScorerBreaks() {
        var broken = new ScorerSpec("b", "broken-once", Map.of());
        var scored = score(Samples.generation(Samples.prompt(broken), "x", "yy"));

        assertThat(scored.items())
                .extracting(item -> item.scores().stream().map(Score::value).toList())
                .containsExactly(List.of(), List.of(2.0));
    }

    @Test
    void asksAScorerOnlyWhereThoseItNamesFoundNothing() {
        var asked = new ScorerSpec("second", "length", Map.of("unless", List.of("s", "first")));
        var silent = new ScorerSpec("s", "silent", Map.of());

        var spared = score(Samples.generation(Samples.prompt(silent, FIRST, asked), "x"));
        assertThat(spared.items().get(0).scores()).extracting(Score::scorer).containsExactly("s", "first");

        var needed = score(Samples.generation(Samples.prompt(silent, asked), "x"));
        assertThat(needed.items().get(0).scores()).extracting(Score::scorer).containsExactly("s", "second");
    }

    @Test
    void waitsForThoseItNames() {
        var first = new ScorerSpec("first", "slow", Map.of());
        var asked = new ScorerSpec("second", "length", Map.of("unless", List.of("first")));
        var waiting = scorer.score(Samples.generation(Samples.prompt(first, asked), "x"), Leave.ALWAYS)
                .toCompletableFuture();

        assertThat(looked).isEmpty();
        slow.complete(Finding.NONE);
        assertThat(waiting.join().items().get(0).scores())
                .extracting(Score::scorer)
                .containsExactly("second");
    }

    @Test
    void waitsWithoutAThread() {
        var slow = new ScorerSpec("s", "slow", Map.of());

        assertThat(scorer.score(Samples.generation(Samples.prompt(slow, FIRST), "x"), Leave.ALWAYS)
                        .toCompletableFuture())
                .isNotDone();
        assertThat(looked).containsExactly("x");
    }

    @Test
    void leavesTheTextOutWhereItIsTooMuch() {
        var scored = score(Samples.generation(Samples.prompt(FIRST), "x".repeat(10_000)));

        assertThat(ScoredBytes.of(scored, 100_000).scored()).isEqualTo(scored);
        var bare = ScoredBytes.of(scored, 9_000);
        assertThat(bare.bytes().length).isLessThan(9_000);
        var read = Wire.read(bare.bytes(), ScoredGeneration.class);
        assertThat(read.items()).isEmpty();
        assertThat(read.generation().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo("too_large"));
        assertThat(read.prompt().id()).isEqualTo(scored.prompt().id());
        assertThat(read.calls()).isEqualTo(scored.calls());
    }

    private ScoredGeneration score(Generation generation) {
        return scorer.score(generation, Leave.ALWAYS).toCompletableFuture().join();
    }

    private CompletableFuture<Finding> length(Candidate candidate, ScorerSpec spec) {
        var text = candidate.item().text();
        looked.add(text);
        var score = new Score.Reward(spec.name(), "", "", Map.of(), "", text.length());
        return CompletableFuture.completedFuture(
                new Finding(List.of(score), List.of(new ModelCall("judge", "m", Tokens.NONE, 0))));
    }
}
