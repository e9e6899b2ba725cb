package dev.millrace.scorer.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.RewardAttributes;
import dev.millrace.models.embedded.reward.Heuristics;
import dev.millrace.recipes.Catalogue;
import dev.millrace.scorer.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeuristicRewardTest {

    private static final String DOCUMENT =
            "The ledger keeps the last 4096 settled pairs. A record may have at most 4 MiB. "
                    + "실행을 일시 중지하면 새로운 프롬프트를 보내지 않습니다. 열린 프롬프트는 계속 처리됩니다.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How large may a record be? | A record may have at most 4 MiB.              | I'm sorry, but I cannot answer that.
            How large may a record be? | A record may have at most 4 MiB.              | I am Millrace's rule-based stand-in and cannot answer this.
            How large may a record be? | A record may have at most 4 MiB.              | How large may a record be?
            How large may a record be? | A record may have at most 4 MiB.              | Records are huge because of politics and weather in Paris.
            How large may a record be? | A record may have at most 4 MiB.              | A record may have at most 4 MiB. A record may have at most 4 MiB. A record may have at most 4 MiB.
            How large may a record be? | A record may have at most 4 MiB.              | 레코드는 최대 크기가 정해져 있지 않습니다.
            일시 중지하면 어떻게 됩니까? | 새로운 프롬프트를 보내지 않고, 열린 프롬프트는 계속 처리됩니다. | 죄송하지만 답변할 수 없습니다.
            일시 중지하면 어떻게 됩니까? | 새로운 프롬프트를 보내지 않고, 열린 프롬프트는 계속 처리됩니다. | 저는 Millrace의 규칙 기반 대역이라 이 질문에 답할 수 없습니다.
            일시 중지하면 어떻게 됩니까? | 새로운 프롬프트를 보내지 않고, 열린 프롬프트는 계속 처리됩니다. | 날씨가 좋아서 여행을 가고 싶습니다.
            """)
    void prefersTheBetterReply(String question, String better, String worse) {
        assertThat(value(question, better, DOCUMENT)).isGreaterThan(value(question, worse, DOCUMENT));
        assertThat(value(question, better, "")).isGreaterThan(value(question, worse, ""));
    }

    @Test
    void groundsCorrectnessInTheDocument() {
        assertThat(judge("How large?", "At most 4 MiB.").correctness()).isEqualTo(4);
        assertThat(judge("How large?", "At most 17 MiB.").correctness()).isLessThan(2);
    }

    @Test
    void lowersCoherenceForRepetitionAndBrokenText() {
        var good = "The mill grinds corn. Its wheel turns with the stream.";

        assertThat(judge("", good).coherence()).isEqualTo(4);
        assertThat(judge("", good + " " + good + " " + good).coherence()).isLessThan(3);
        assertThat(judge("", "The mill grinds corn and its").coherence()).isLessThan(4);
        assertThat(judge("", good + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD").coherence())
                .isLessThan(4);
        assertThat(Heuristics.judge("", good, "", true).coherence()).isLessThan(3);
    }

    @Test
    void raisesVerbosityWithEveryWord() {
        var text = new StringBuilder("Mills");
        var before = judge("", text.toString()).verbosity();
        for (int i = 0; i < 60; i++) {
            text.append(" word").append(i);
            var verbosity = judge("", text.toString()).verbosity();
            assertThat(verbosity).isGreaterThan(before);
            before = verbosity;
        }
    }

    @Test
    void prefersShownReckoningToABareNumber() {
        assertThat(value("What is 12 * (3 + 4)?", "3 + 4 = 7\n12 × 7 = 84\nThe answer is 84.", ""))
                .isGreaterThan(value("What is 12 * (3 + 4)?", "84", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "?", "\uD800", "a", "가", "12", "```", "\n\n\n", "¿¡§"})
    void staysWithinItsScale(String reply) {
        var attributes = judge("Why?", reply).byName();

        assertThat(attributes.values()).allSatisfy(value -> assertThat(value).isBetween(0.0, 4.0));
        assertThat(List.copyOf(attributes.keySet())).isEqualTo(Catalogue.ATTRIBUTES);
    }

    @Test
    void takesTwoMegabytesWithoutTrouble() {
        var long2 = "mill ".repeat(400_000);

        assertThat(judge(long2, long2).verbosity()).isEqualTo(4);
    }

    @Test
    void namesItsWeightsAndGivesEqualItemsEqualScores() {
        var usual = score(Samples.REWARD, "It is 12.");
        var other = score(
                new ScorerSpec("reward", "heuristic_reward", Map.of("weights", "llama3-70b-steerlm")), "It is 12.");

        assertThat(usual).isEqualTo(score(Samples.REWARD, "It is 12."));
        assertThat(usual.get(0)).isInstanceOfSatisfying(Score.Reward.class, reward -> {
            assertThat(reward.weights()).isEqualTo("nemotron-4-340b");
            assertThat(reward.attributes().keySet()).containsExactlyElementsOf(Catalogue.ATTRIBUTES);
        });
        assertThat(other.get(0).value()).isNotEqualTo(usual.get(0).value());
    }

    @Test
    void findsNothingByWeightsThatNobodyKnows() {
        assertThat(score(new ScorerSpec("reward", "heuristic_reward", Map.of("weights", "mine")), "It is 12."))
                .isEmpty();
    }

    @Test
    void weighsAsPublished() {
        var example = new RewardAttributes(1.617, 1.648, 3.313, 0.547, 0.516);

        assertThat(example.weighted(WeightSets.find("nemotron-4-340b").orElseThrow()))
                .isCloseTo(3.32, org.assertj.core.data.Offset.offset(0.01));
    }

    private static List<Score> score(ScorerSpec spec, String text) {
        var candidate = Samples.candidate(Samples.prompt(spec), text);
        return new HeuristicReward()
                .score(candidate, spec)
                .toCompletableFuture()
                .join()
                .scores();
    }

    private static double value(String question, String reply, String document) {
        return Heuristics.judge(question, reply, document, false)
                .weighted(WeightSets.find(WeightSets.USUAL).orElseThrow());
    }

    private static RewardAttributes judge(String question, String reply) {
        return Heuristics.judge(question, reply, reply.contains("MiB") ? DOCUMENT : "", false);
    }
}
