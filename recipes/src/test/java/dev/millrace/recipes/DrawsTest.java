package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final String RECIPE = """
            recipe: tasks
            languages: [en, ko]
            variables: [topic]
            stages:
              - stage: task
                draw:
                  material: {en: [a poem, a letter], ko: [시, 편지]}
                  length: [short, long]
                models: [teacher]
                user: "Write {material} ({length}) about {topic}."
                reply: {form: plain, as: task}
              - stage: answer
                models: [teacher]
                user: "{task} ({material})"
                reply: {form: plain, as: answer}
            """;

    private final Draws draws = Recipes.read(RECIPE).stages().get(0).draws();

    @Test
    void followFromThePromptAlone() {
        assertThat(draws.of("p-1", "en")).isEqualTo(draws.of("p-1", "en")).containsOnlyKeys("material", "length");
        assertThat(draws.of("p-1", "ko").get("material"))
                .isEqualTo("a poem".equals(draws.of("p-1", "en").get("material")) ? "시" : "편지");
    }

    @Test
    void takeEveryLotAboutAsOften() {
        var often = IntStream.range(0, 2_000)
                .mapToObj(i -> draws.of("p-" + i, "en"))
                .collect(Collectors.groupingBy(drawn -> drawn, Collectors.counting()));

        assertThat(often)
                .hasSize(4)
                .allSatisfy((drawn, times) -> assertThat(times).isBetween(400L, 600L));
    }

    @Test
    void areCarriedToWhereTheyAreNamed() {
        var carried = Recipes.read(RECIPE).carried();

        assertThat(carried.get(0)).contains("material").doesNotContain("length");
        assertThat(carried.get(1)).contains("material").doesNotContain("length");
    }

    @Test
    void haveNamesOfTheirOwnAndTheSameLotsInEachLanguage() {
        assertThat(Recipes.problems(RECIPE.replace("length: [", "topic: [")))
                .anyMatch(problem ->
                        problem.equals("8: the draw \"topic\", which is a variable too, expected another name"));
        assertThat(Recipes.problems(RECIPE.replace("ko: [시, 편지]", "ko: [시]")))
                .containsExactly("7: \"material\" of \"draw\" of a stage has lists of different lengths,"
                        + " expected the same in each language");
        assertThat(Recipes.problems(RECIPE.replace("[short, long]", "[]")))
                .anyMatch(problem -> problem.startsWith("8: \"length\" of \"draw\" of a stage has 0 entries"));
        assertThat(Recipes.problems(RECIPE.replace("({material})", "({length}, {tone})")))
                .containsExactly("14: the variable \"tone\", which a prompt of stage \"answer\" does not have,"
                        + " expected topic, language, material, length, task");
    }

    @Test
    void drawNothingWhereThereIsNothing() {
        assertThat(Draws.NONE.of("p", "en")).isEqualTo(Map.of());
        assertThat(new Draws(Map.of("tone", new Lot.Texts(Map.of("en", List.of("plain"))))).of("p", "ko"))
                .isEmpty();
    }
}
