package dev.millrace.scorer.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.ModelCall;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RewardScorerTest {

    /** Scores of a reply as NVIDIA's documentation shows them, and their sum by the weights of the 340B model. */
    private static final String FIVE =
            "helpfulness:1.6171875,correctness:1.6484375,coherence:3.3125,complexity:0.546875,verbosity:0.515625";

    private static final ScorerSpec REWARD = new ScorerSpec("reward", "reward", Map.of("model", "rm"));

    private static final ScorerSpec RANK = new ScorerSpec("rank", "reward_rank", Map.of("model", "rm"));

    private final List<ModelRequest> requests = new ArrayList<>();

    @Test
    void asksAboutThePromptsConversationAndTheItem() {
        score(saying(FIVE), REWARD);

        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.messages())
                    .containsExactly(
                            ChatMessage.of(Role.USER, "What is 3 times 4?"), ChatMessage.of(Role.ASSISTANT, "12"));
            assertThat(request.purpose()).isEqualTo("judge");
        });
    }

    @Test
    void asksAboutTheValuesThatItsSettingsName() {
        score(saying(FIVE), with(REWARD, "prompt", "answer", "reply", "prompt"));

        assertThat(requests.get(0).messages())
                .containsExactly(ChatMessage.of(Role.USER, "12"), ChatMessage.of(Role.ASSISTANT, "What is 3 times 4?"));
    }

    @Test
    void weighsTheFiveAttributesByTheSetThatIsNamed() {
        assertThat(reward(REWARD).value()).isEqualTo(3.315625, within(1e-9));
        assertThat(reward(REWARD).weights()).isEqualTo("nemotron-4-340b");
        assertThat(reward(REWARD).attributes()).containsEntry("coherence", 3.3125);

        var steered = reward(with(REWARD, "weights", "llama3-70b-steerlm"));
        assertThat(steered.value())
                .isEqualTo(0.65 * 1.6171875 + 0.80 * 1.6484375 + 0.45 * 3.3125 + 0.55 * 0.546875 - 0.40 * 0.515625);
        assertThat(steered.weights()).isEqualTo("llama3-70b-steerlm");
    }

    @Test
    void weighsByWeightsThatTheRecipeWroteOut() {
        var weights = Map.of("helpfulness", 2, "correctness", 0, "coherence", 0, "complexity", 0, "verbosity", -1);
        var own = with(REWARD, "weights", "mine-1234abcd", "weight_values", weights);

        assertThat(reward(own).value()).isEqualTo(2 * 1.6171875 - 0.515625);
        assertThat(reward(own).weights()).isEqualTo("mine-1234abcd");
    }

    @Test
    void keepsOneNumberAsARank() {
        assertThat(score(saying("reward:-3.28125"), RANK).scores())
                .containsExactly(new Score.Rank("rank", "rm-1", "1", -3.28125));
    }

    @Test
    void saysWhyThereIsNoScore() {
        assertThat(why(score(saying("helpfulness:1,correctness:2"), REWARD)))
                .isEqualTo("rm-1 gives correctness, helpfulness,"
                        + " expected helpfulness, correctness, coherence, complexity, verbosity");
        assertThat(why(score(saying("reward:1"), REWARD))).startsWith("rm-1 gives reward, expected helpfulness");
        assertThat(why(score(saying(FIVE), RANK))).endsWith("expected one number: kind reward");
        assertThat(why(score(saying("It is good."), REWARD))).isEqualTo("rm does not reply with rewards");
        assertThat(why(score(saying(FIVE), with(REWARD, "weights", "none")))).contains("weights none are not known");
        assertThat(why(score(saying(FIVE), with(REWARD, "model", "nobody")))).contains("under the alias \"nobody\"");

        var tooLong = ModelFailure.fault(FaultReason.TOO_LONG, "5000 tokens, at most 4096");
        assertThat(why(score(request -> CompletableFuture.failedStage(tooLong), REWARD)))
                .isEqualTo("too_long: 5000 tokens, at most 4096");
    }

    @Test
    void booksWhatItCost() {
        assertThat(score(saying(FIVE), REWARD).calls())
                .containsExactly(new ModelCall("rm", "rm-1", new Tokens(78, 1), 1));
        assertThat(score(saying("It is good."), REWARD).calls()).hasSize(1);
    }

    private Score.Reward reward(ScorerSpec spec) {
        return (Score.Reward) score(saying(FIVE), spec).scores().get(0);
    }

    private static String why(Finding finding) {
        return assertThat(finding.scores())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(Score.Unscored.class))
                .actual()
                .why();
    }

    private Finding score(LanguageModel model, ScorerSpec spec) {
        LanguageModel heard = request -> {
            requests.add(request);
            return model.complete(request);
        };
        return new RewardScorer(Samples.models("rm", heard, later -> {}))
                .score(Samples.candidate(Samples.prompt(spec), "12"), spec)
                .toCompletableFuture()
                .join();
    }

    private static LanguageModel saying(String text) {
        return request -> CompletableFuture.completedStage(new Completion(
                List.of(Samples.replyOf("rm-1", text)), new ModelCall("rm", "rm-1", new Tokens(78, 1), 1)));
    }

    private static ScorerSpec with(ScorerSpec spec, Object... settings) {
        var all = new LinkedHashMap<>(spec.settings());
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], settings[i + 1]);
        }
        return new ScorerSpec(spec.name(), spec.kind(), all);
    }
}
