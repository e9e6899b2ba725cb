package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Recipes that rank a prompt's replies by more than one scorer. */
class RankingTest {

    private static final String RECIPE = """
            recipe: ranked
            variables: [question, answer]
            stages:
              - stage: reply
                models: [teacher]
                sampling: {n: 2}
                user: "{question}"
                reply: {form: plain, as: reply}
                scorers:
                  - {scorer: check, kind: arithmetic, answer: answer, solution: reply}
                  - {scorer: better, kind: pairwise, model: judge, rubric: better, unless: check}
                  - {scorer: reward, kind: reward_rank, model: rm, unless: [check, better]}
                accept:
                  take: pair
                  rank: [check, better, reward]
            rubrics:
              better:
                user: "{question} A: {first} B: {second} by {answer}"
                verdicts: {"A": 1, "B": -1, "TIE": 0}
            """;

    @Test
    void keepTheirOrderAndWhoIsAskedOnlyIfOthersFindNothing() {
        var stage = Recipes.read(RECIPE).stages().get(0);

        assertThat(stage.accept().ranks()).containsExactly("check", "better", "reward");
        assertThat(stage.scorers().get(1).settings()).containsEntry("unless", List.of("check"));
        assertThat(stage.scorers().get(2).settings()).containsEntry("unless", List.of("check", "better"));
    }

    @Test
    void carryWhatTheRubricNames() {
        assertThat(Recipes.read(RECIPE).carried().get(0)).contains("question", "answer");
    }

    @Test
    void nameOnlyScorersThatAreThere() {
        assertThat(Recipes.problems(RECIPE.replace("rank: [check,", "rank: [checks,")))
                .singleElement()
                .asString()
                .startsWith("15: the scorer \"checks\", which stage \"reply\" does not have")
                .endsWith("(did you mean \"check\"?)");
        assertThat(Recipes.problems(RECIPE.replace("unless: check}", "unless: better}")))
                .singleElement()
                .asString()
                .startsWith("11: the scorer \"better\", which stage \"reply\" does not have");
    }

    @Test
    void aComparisonIsNoFloorAndNoOtherScorersRubric() {
        assertThat(Recipes.problems(RECIPE.replace(
                        "      rank: [", "      rules: [{rule: value_floor, scorer: better, min: 0}]\n      rank: [")))
                .singleElement()
                .asString()
                .contains("the scorer \"better\", which gives a number that only compares the replies to one prompt");
        assertThat(Recipes.problems(RECIPE.replace("kind: pairwise", "kind: judge")))
                .anyMatch(problem -> problem.contains("names the variable \"first\""));
    }
}
