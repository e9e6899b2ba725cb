package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a recipe names and others keep, lanes and sets of weights, it can only name as they do. */
class NamesOfOthersTest {

    private static final String KNOWN = "expected nemotron-4-340b, llama3-70b-steerlm";

    @ParameterizedTest
    @CsvSource({"dlq,dlq", "my.lane,my.lane", "'\"\"',''", "slow lane,slow lane"})
    void noLaneIsCalledAsAnotherTopic(String written, String name) {
        assertThat(Recipes.problems(Recipes.with("lane: slow", "lane: " + written)))
                .containsExactly("8: the lane name \"" + name + "\", expected 1 to 50 letters, digits, '_' or '-', and"
                        + " not dlq, where dead letters of prompts stand");
    }

    @Test
    void aScorerSumsByWeightsThatThereAre() {
        var recipe = Recipes.with("weights: nemotron-4-340b, prompt", "weights: nemotron-4-340, prompt");

        assertThatThrownBy(() -> Recipes.read(recipe))
                .isInstanceOf(RecipeException.class)
                .hasMessageStartingWith("essay.yaml:25: the weights \"nemotron-4-340\", " + KNOWN
                        + " (did you mean \"nemotron-4-340b\"?)");
    }

    @Test
    void aFloorIsForWeightsThatThereAre() {
        assertThat(Recipes.problems(Recipes.with("min: 3.5, weights: nemotron-4-340b", "min: 3.5, weights: mine")))
                .contains("32: the weights \"mine\", " + KNOWN);
    }

    @Test
    void aFloorIsForTheWeightsOfItsScorer() {
        assertThat(Recipes.problems(Recipes.with("weights: nemotron-4-340b, prompt: heading", "prompt: heading")))
                .containsExactly("32: a floor for the weights \"nemotron-4-340b\", but the scorer \"reward\" has none"
                        + " named, expected the same");
    }
}
