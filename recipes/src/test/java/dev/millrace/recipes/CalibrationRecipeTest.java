package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalibrationRecipeTest {

    @Test
    void putsARubricToOneValue() {
        var source = BundledRecipes.find("document-qa").orElseThrow();
        var recipe = CalibrationRecipe.of(source, "answer-gate", "new-judge", Set.of("document", "title", "question"));

        assertThat(recipe.rubrics().keySet()).containsExactly("answer-gate");
        assertThat(recipe.rubrics().values().stream().map(Rubric::hash))
                .isSubsetOf(source.rubrics().values().stream().map(Rubric::hash).toList());
        assertThat(recipe.rubrics().values().stream().map(Rubric::verdicts))
                .containsExactly(Map.of("YES", 1.0, "NO", 0.0));
        var stage = recipe.stages().get(0);
        assertThat(stage.form().fields()).containsExactly("answer");
        assertThat(stage.scorers().get(0).kind()).isEqualTo("judge");
        assertThat(stage.scorers().get(0).settings()).containsEntry("model", "new-judge");
        assertThat(recipe.languages()).containsExactly("en", "ko");
    }

    @Test
    void isTheSameTextEachTime() {
        var source = BundledRecipes.find("nemotron-preference").orElseThrow();

        assertThat(CalibrationRecipe.of(source, "better", "judge", Set.of("prompt", "extra"))
                        .text()
                        .yaml())
                .contains("""
                        variables:
                        - extra
                        - prompt
                        defaults:
                          assistant_1: ''
                          assistant_2: ''
                          instructions: ''
                          known_answer: ''
                          language: en
                          system: ''
                          tests: ''
                          user_1: ''
                          user_2: ''
                        stages:
                        - stage: pair
                          models:
                          - judge
                          user: Both replies to this are given.
                          reply:
                            form: plain
                            as: reply
                          scorers:
                          - scorer: calibrated
                            kind: pairwise
                            model: judge
                            rubric: better
                        """);
    }

    @Test
    void comparesWhereTheRubricDoes() {
        var source = BundledRecipes.find("nemotron-preference").orElseThrow();
        var recipe = CalibrationRecipe.of(source, "better", "judge", Set.of("prompt"));

        assertThat(recipe.stages().get(0).scorers().get(0).kind()).isEqualTo("pairwise");
        assertThat(recipe.refusal(Map.of("prompt", "Why?"))).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        var source = BundledRecipes.find("document-qa").orElseThrow();

        assertThatThrownBy(() -> CalibrationRecipe.of(source, "nothing", "judge", Set.of("document")))
                .hasMessage("the recipe document-qa has no rubric \"nothing\", expected question-gate, answer-gate");
        assertThatThrownBy(() -> CalibrationRecipe.of(source, "answer-gate", "judge", Set.of("document")))
                .hasMessageContaining("names question, answer beside what the pairs bring");
    }
}
