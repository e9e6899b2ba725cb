package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnWeightsTest {

    private static final String SET = "{helpfulness: 1, correctness: 0.5, coherence: 0, complexity: 0, verbosity: -1}";

    private static final String OWN = Recipes.GOOD.replace("weights: nemotron-4-340b", "weights: mine");

    @Test
    void tellsItsScorersTheWeightsAndANameThatNoOthersHave() {
        var stage = Recipes.read(with(SET)).stages().get(1);
        var other = Recipes.read(with(SET.replace("0.5", "0.6"))).stages().get(1);

        var settings = stage.scorers().get(0).settings();
        assertThat(settings)
                .containsEntry(
                        "weight_values",
                        Map.of(
                                "helpfulness",
                                1.0,
                                "correctness",
                                0.5,
                                "coherence",
                                0.0,
                                "complexity",
                                0.0,
                                "verbosity",
                                -1.0));
        assertThat(settings.get("weights")).asString().matches("mine-[0-9a-f]{8}");
        assertThat(other.scorers().get(0).settings().get("weights")).isNotEqualTo(settings.get("weights"));
        assertThat(stage.accept().rules().get(1).settings()).containsEntry("weights", settings.get("weights"));
    }

    @Test
    void refusesASetThatIsNotWhole() {
        assertThat(Recipes.problems(with("{helpfulness: 1, charm: 2}")))
                .anyMatch(problem -> problem.contains("the unknown key \"charm\" of \"mine\" of \"weights\""))
                .anyMatch(problem -> problem.contains("without \"verbosity\", expected its weight"));
    }

    @Test
    void refusesTheNameOfAKnownSet() {
        assertThat(Recipes.problems(Recipes.GOOD + "weights:\n  llama3-70b-steerlm: " + SET + "\n"))
                .containsExactly("45: the weights \"llama3-70b-steerlm\", which are known, expected another name");
    }

    @Test
    void aRankIsNoThreshold() {
        var ranked = Recipes.GOOD
                .replace("kind: heuristic_reward, weights: nemotron-4-340b", "kind: reward_rank, model: rm")
                .replace(", weights: nemotron-4-340b}", "}")
                .replace("        - {rule: score_floor, scorer: reward, helpfulness: 2, coherence: 1.5}\n", "");

        assertThat(Recipes.problems(ranked))
                .containsExactly("31: the scorer \"reward\", which gives a number that only compares the replies to one"
                        + " prompt, for the rule \"value_floor\", expected one that gives a number that means the same"
                        + " for every prompt");
        assertThat(Recipes.problems(ranked.replace("        - {rule: value_floor, scorer: reward, min: 3.5}\n", "")))
                .isEmpty();
    }

    private static String with(String set) {
        return OWN + "weights:\n  mine: " + set + "\n";
    }
}
