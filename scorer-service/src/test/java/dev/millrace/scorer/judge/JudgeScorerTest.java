package dev.millrace.scorer.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.FaultReason;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.ModelRequest;
import dev.millrace.scorer.Samples;
import dev.millrace.scorer.scoring.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeScorerTest {

    private static final String YES = "[EXPLANATION]\nIt is right.\n[VERDICT]\nYES\n[END]";

    private final List<ModelRequest> requests = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final RubricShelf shelf = new RubricShelf();

    @BeforeEach
    void putTheRecipeOnTheShelf() {
        shelf.put(Samples.RECIPE);
    }

    @Test
    void asksByTheRubricAndReadsTheVerdict() {
        var finding = judge(saying(YES), Samples.GATE).join();

        assertThat(finding.scores()).singleElement().isInstanceOfSatisfying(Score.Judgement.class, judgement -> {
            assertThat(judgement.verdict()).isEqualTo("YES");
            assertThat(judgement.value()).isEqualTo(1);
            assertThat(judgement.explanation()).isEqualTo("It is right.");
            assertThat(judgement.model()).isEqualTo("m-1");
            assertThat(judgement.rubric()).isNotEmpty();
        });
        assertThat(finding.calls()).extracting(ModelCall::alias).containsExactly("judge");
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.messages().get(0).content())
                    .contains("Is this good: 12", "It answers: What is 3 times 4?");
            assertThat(request.sampling().maxTokens()).isEqualTo(99);
            assertThat(request.sampling().seed()).isNotNull().isBetween(0L, (long) Integer.MAX_VALUE);
            assertThat(request.purpose()).isEqualTo("judge");
        });
    }

    @Test
    void givesNoVerdictWhereTheJudgeCannotBeUnderstood() {
        for (var said : List.of("Yes, I like it.", "[VERDICT] MAYBE [END]", "[VERDICT] YES [VERDICT] NO [END]", "")) {
            assertThat(verdict(judge(saying(said), Samples.GATE).join()))
                    .as(said)
                    .isEmpty();
        }
    }

    @Test
    void waitsForAJudgeThatIsDown() {
        var down = new ArrayList<>(List.of(ModelFailure.sick(false, "refused"), ModelFailure.sick(true, "500")));
        var waiting = judge(
                request ->
                        down.isEmpty() ? saying(YES).complete(request) : CompletableFuture.failedStage(down.remove(0)),
                Samples.GATE);

        assertThat(waiting).isNotDone();
        List.copyOf(later).forEach(Runnable::run);
        List.copyOf(later).forEach(Runnable::run);
        assertThat(verdict(waiting.join())).isEqualTo("YES");
    }

    @Test
    void saysWhyTheJudgeFinallyGaveNoVerdict() {
        var tooLong = ModelFailure.fault(FaultReason.TOO_LONG, "9000 tokens, at most 8192");
        var finding = judge(request -> CompletableFuture.failedStage(tooLong), Samples.GATE)
                .join();

        assertThat(verdict(finding)).isEmpty();
        assertThat(explanation(finding)).isEqualTo("too_long: 9000 tokens, at most 8192");
    }

    @Test
    void countsVotes() {
        var votes = new ScorerSpec("gate", "judge", Map.of("model", "judge", "rubric", "gate", "votes", 3));

        var yes = judge(saying(YES, YES.replace("YES", "NO"), YES), votes).join();
        assertThat(verdict(yes)).isEqualTo("YES");
        assertThat(explanation(yes)).isEqualTo("2 of 3 votes: It is right.");
        assertThat(yes.calls()).hasSize(3);
        assertThat(requests.stream().map(request -> request.sampling().seed()).distinct())
                .hasSize(3);
        assertThat(requests)
                .allSatisfy(
                        request -> assertThat(request.sampling().temperature()).isEqualTo(0.7));

        var split = judge(saying(YES, YES.replace("YES", "NO"), "Well."), votes).join();
        assertThat(verdict(split)).isEmpty();
        assertThat(explanation(split)).isEqualTo("no majority: 1 YES, 1 NO, 1 not understood");
    }

    @Test
    void givesNoVerdictWithoutModelRubricOrValue() {
        var noModel = new ScorerSpec("gate", "judge", Map.of("model", "nobody", "rubric", "gate"));
        assertThat(explanation(judge(saying(YES), noModel).join())).contains("unknown_model", "nobody");

        var noRubric = new ScorerSpec("gate", "judge", Map.of("model", "judge", "rubric", "taste"));
        assertThat(explanation(judge(saying(YES), noRubric).join())).contains("no rubric \"taste\"");
        assertThat(requests).isEmpty();
    }

    @Test
    void waitsForARecipeThatIsNotThereYet() {
        var empty = new RubricShelf();
        var waiting = judge(saying(YES), Samples.GATE, empty);

        assertThat(waiting).isNotDone();
        assertThat(empty.missing()).isEqualTo(1);
        empty.put(Samples.RECIPE);
        assertThat(verdict(waiting.join())).isEqualTo("YES");
        assertThat(empty.missing()).isZero();
    }

    @Test
    void doesNotWaitForARecipeThatCannotBeRead() {
        var broken = new RecipeText("broken", "recipe: [");
        var waiting = shelf.of(broken.hash()).toCompletableFuture();

        assertThatThrownBy(() -> shelf.put(broken)).isInstanceOf(RuntimeException.class);
        assertThat(waiting.join()).isEmpty();
    }

    @Test
    void asksEachItemWithASeedOfItsOwn() {
        var other = new ScorerSpec("other", "judge", Samples.GATE.settings());
        List.of(Samples.GATE, other, Samples.GATE)
                .forEach(spec -> judge(saying(YES), spec).join());

        var seeds = requests.stream().map(request -> request.sampling().seed()).toList();
        assertThat(seeds.get(0)).isEqualTo(seeds.get(2)).isNotEqualTo(seeds.get(1));
    }

    private CompletableFuture<Finding> judge(LanguageModel model, ScorerSpec spec) {
        return judge(model, spec, shelf);
    }

    private CompletableFuture<Finding> judge(LanguageModel model, ScorerSpec spec, RubricShelf rubrics) {
        LanguageModel heard = request -> {
            requests.add(request);
            return model.complete(request);
        };
        return new JudgeScorer(Samples.models("judge", heard, later::add), rubrics)
                .score(Samples.candidate(Samples.prompt(spec), "12"), spec)
                .toCompletableFuture();
    }

    /** Says these texts one after the other, and then the last one again and again. */
    private static LanguageModel saying(String... texts) {
        var left = new ArrayDeque<>(List.of(texts));
        return request -> {
            var text = left.size() == 1 ? left.element() : left.remove();
            return CompletableFuture.completedStage(
                    new Completion(List.of(Samples.reply(text)), new ModelCall("judge", "m-1", new Tokens(5, 3), 1)));
        };
    }

    private static String verdict(Finding finding) {
        return ((Score.Judgement) finding.scores().get(0)).verdict();
    }

    private static String explanation(Finding finding) {
        return ((Score.Judgement) finding.scores().get(0)).explanation();
    }
}
