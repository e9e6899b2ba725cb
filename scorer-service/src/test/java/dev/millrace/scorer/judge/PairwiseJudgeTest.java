package dev.millrace.scorer.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.Score.Comparison;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.FaultReason;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.ModelRequest;
import dev.millrace.scorer.Samples;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairwiseJudgeTest {

    private static final RecipeText RECIPE = new RecipeText("paired", """
            recipe: paired
            variables: [prompt]
            stages:
              - stage: only
                models: [teacher]
                user: "{prompt}"
                reply: {form: plain, as: text}
                scorers:
                  - {scorer: better, kind: pairwise, model: judge, rubric: better}
                accept: {take: pair, rank: better}
            rubrics:
              better:
                user: "{prompt} <a>{first}</a> <b>{second}</b>"
                verdicts: {"A": 1, "B": -1, "TIE": 0}
            """);

    private static final ScorerSpec BETTER =
            new ScorerSpec("better", "pairwise", Map.of("model", "judge", "rubric", "better"));

    private static final Pattern TEXTS = Pattern.compile("<a>(.*)</a> <b>(.*)</b>");

    private final List<ModelRequest> requests = new ArrayList<>();

    @Test
    void keepsWhatTheJudgeSaysInBothOrders() {
        var scores = compare(PairwiseJudgeTest::longer, "four", "two");

        assertThat(scores)
                .extracting(Comparison::won, Comparison::lost, Comparison::tied, Comparison::unclear, Comparison::value)
                .containsExactly(tuple(1, 0, 0, 0, 1.0), tuple(0, 1, 0, 0, -1.0));
        assertThat(scores.get(0).model()).isEqualTo("m-1");
        assertThat(scores.get(0).rubric()).isNotEmpty();
        assertThat(scores.get(0).explanation()).isEqualTo("It is longer.");
        assertThat(requests)
                .extracting(request -> request.messages().get(0).content())
                .containsExactly(
                        "What is 3 times 4? <a>four</a> <b>two</b>", "What is 3 times 4? <a>two</a> <b>four</b>");
        assertThat(requests.stream().map(request -> request.sampling().seed()).distinct())
                .hasSize(2);
    }

    @Test
    void keepsNothingOfAJudgeThatPrefersWhatItReadsFirst() {
        assertThat(compare((first, second) -> "A", "four", "two")).allSatisfy(score -> {
            assertThat(score.unclear()).isEqualTo(1);
            assertThat(score.value()).isZero();
        });
    }

    @Test
    void tiesWhatTheJudgeFindsEqualTwice() {
        assertThat(compare((first, second) -> "TIE", "four", "five"))
                .extracting(Comparison::tied)
                .containsExactly(1, 1);
        assertThat(compare((first, second) -> first.equals("four") ? "A" : "TIE", "four", "five"))
                .extracting(Comparison::unclear)
                .containsExactly(1, 1);
    }

    @Test
    void keepsNothingThatIsNotUnderstood() {
        assertThat(compare((first, second) -> "BOTH", "four", "two"))
                .extracting(Comparison::unclear)
                .containsExactly(1, 1);
    }

    @Test
    void asksNobodyAboutEqualTexts() {
        assertThat(compare((first, second) -> "A", "same", "same"))
                .extracting(Comparison::tied)
                .containsExactly(1, 1);
        assertThat(requests).isEmpty();
    }

    @Test
    void comparesEachWithEveryOther() {
        var scores = compare(PairwiseJudgeTest::longer, "1", "4444", "333", "22");

        assertThat(scores).extracting(Comparison::won).containsExactly(0, 3, 2, 1);
        assertThat(scores).extracting(Comparison::value).containsExactly(-1.0, 1.0, 1 / 3.0, -1 / 3.0);
        assertThat(requests).hasSize(12);
    }

    @Test
    void booksEachCallOnce() {
        var findings = findings(PairwiseJudgeTest::longer, "1", "4444", "333");

        assertThat(findings).flatExtracting(Finding::calls).hasSize(6);
    }

    @Test
    void comparesNoMoreThanAFew() {
        var texts = IntStream.rangeClosed(1, PairwiseJudge.MOST_ITEMS + 1)
                .mapToObj("x"::repeat)
                .toArray(String[]::new);

        var findings = findings(PairwiseJudgeTest::longer, texts);

        assertThat(requests).hasSize(56);
        assertThat(findings.get(PairwiseJudge.MOST_ITEMS).scores())
                .containsExactly(new Score.Unscored("better", "only the first 8 items are compared"));
    }

    @Test
    void hasNothingToCompareASingleItemWith() {
        assertThat(findings(PairwiseJudgeTest::longer, "alone").get(0).scores())
                .containsExactly(new Score.Unscored("better", "there is no other reply to compare it with"));
    }

    @Test
    void leavesUnclearWhatTheJudgeFinallyFailsAt() {
        var scores = compare(
                (first, second) -> {
                    throw ModelFailure.fault(FaultReason.TOO_LONG, "9000 tokens");
                },
                "four",
                "two");

        assertThat(scores).extracting(Comparison::unclear).containsExactly(1, 1);
        assertThat(scores.get(0).explanation()).isEqualTo("too_long: 9000 tokens");
    }

    private static String longer(String first, String second) {
        return first.length() > second.length() ? "A" : "B";
    }

    private List<Comparison> compare(BiFunction<String, String, String> verdict, String... texts) {
        return findings(verdict, texts).stream()
                .map(finding -> (Comparison) finding.scores().get(0))
                .toList();
    }

    private List<Finding> findings(BiFunction<String, String, String> verdict, String... texts) {
        var shelf = new RubricShelf();
        shelf.put(RECIPE);
        var prompt = Samples.promptBy(RECIPE, BETTER);
        var candidates = new ArrayList<Candidate>();
        for (var text : texts) {
            var item = new Item(candidates.size(), Map.of("text", text), null, List.of());
            candidates.add(new Candidate(prompt, Samples.reply(text), item, candidates.size(), Leave.ALWAYS));
        }
        var models = Samples.models("judge", request -> answer(request, verdict), later -> {});
        return new PairwiseJudge(models, shelf)
                .score(candidates, BETTER)
                .toCompletableFuture()
                .join();
    }

    private CompletableFuture<Completion> answer(ModelRequest request, BiFunction<String, String, String> verdict) {
        requests.add(request);
        var texts = TEXTS.matcher(request.messages().get(0).content());
        assertThat(texts.find()).isTrue();
        try {
            var said =
                    "[EXPLANATION] It is longer. [VERDICT] " + verdict.apply(texts.group(1), texts.group(2)) + " [END]";
            return CompletableFuture.completedFuture(
                    new Completion(List.of(Samples.reply(said)), new ModelCall("judge", "m-1", new Tokens(5, 3), 1)));
        } catch (ModelFailure failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
