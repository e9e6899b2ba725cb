package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.recipes.instruction.Instruction;
import dev.millrace.recipes.instruction.Instructions;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {

    private static final String RECIPE = """
            recipe: constrained
            languages: [en, ko]
            variables: [prompt]
            stages:
              - stage: draft
                draw:
                  constraint: {instructions: all, count: 2}
                models: [teacher]
                user: "{prompt} {constraint}"
                reply: {form: plain, as: draft}
              - stage: later
                models: [teacher]
                user: "{draft}"
                reply: {form: plain, as: reply}
                scorers:
                  - {scorer: check, kind: instruction, instruction: constraint_check}
            """;

    private static final String DRAWN = "{instructions: all, count: 2}";

    private static Draws draws(String constraint) {
        return Recipes.read(RECIPE.replace(DRAWN, constraint)).stages().get(0).draws();
    }

    @Test
    void areSaidInTheLanguageOfThePromptAndWrittenForTheCheck() {
        var draws = draws(DRAWN);
        var english = new HashSet<String>();
        var korean = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            english.addAll(kinds(draws, "p-" + i, "en", 2));
            korean.addAll(kinds(draws, "p-" + i, "ko", 2));
        }

        assertThat(english).containsExactlyInAnyOrderElementsOf(Instructions.kinds("en"));
        assertThat(korean).containsExactlyInAnyOrderElementsOf(Instructions.kinds("ko"));
    }

    /** Which kinds are drawn; what is said is what is written. */
    private static List<String> kinds(Draws draws, String prompt, String language, int count) {
        var drawn = draws.of(prompt, language);
        var written = drawn.getOrDefault("constraint_check", "")
                .lines()
                .map(Instruction::read)
                .toList();
        assertThat(written).hasSize(count);
        assertThat(drawn).containsOnlyKeys("constraint", "constraint_check");
        assertThat(drawn.get("constraint"))
                .isEqualTo(String.join(
                        "\n",
                        written.stream()
                                .map(instruction -> instruction.text(language))
                                .toList()));
        return written.stream().map(Instruction::kind).toList();
    }

    @Test
    void followFromThePromptAlone() {
        var draws = draws(DRAWN);

        assertThat(draws.of("p-1", "en"))
                .isEqualTo(draws(DRAWN).of("p-1", "en"))
                .isNotEqualTo(draws.of("p-2", "en"));
        assertThat(draws.names()).containsExactly("constraint", "constraint_check");
    }

    @Test
    void areOneOfAListUnlessMoreAreWanted() {
        var kinds = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            kinds.addAll(kinds(draws("{instructions: [no_commas, title]}"), "p-" + i, "ko", 1));
        }

        assertThat(kinds).containsExactlyInAnyOrder("no_commas", "title");
    }

    @Test
    void areAllButSome() {
        var without = List.of("in_english", "in_korean", "upper_case");
        var draws = draws("{instructions: all, except: [in_english, in_korean, upper_case]}");
        var kinds = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            kinds.addAll(kinds(draws, "p-" + i, "en", 1));
        }

        assertThat(kinds)
                .doesNotContainAnyElementsOf(without)
                .hasSize(Instructions.kinds("en").size() - 3);
    }

    @Test
    void areEnglishInARecipeWithoutLanguages() {
        var draws = Recipes.read(RECIPE.replace("languages: [en, ko]\n", ""))
                .stages()
                .get(0)
                .draws();

        for (var language : List.of("", "ko")) {
            var drawn = draws.of("p-1", language);
            assertThat(drawn.get("constraint"))
                    .isEqualTo(String.join(
                            "\n",
                            drawn.getOrDefault("constraint_check", "")
                                    .lines()
                                    .map(written -> Instruction.read(written).text("en"))
                                    .toList()));
        }
        assertThat(draws(DRAWN).of("p-1", "fr")).isEmpty();
    }

    @Test
    void areCarriedToWhereTheyAreChecked() {
        assertThat(Recipes.read(RECIPE).carried())
                .allSatisfy(carried -> assertThat(carried).contains("constraint_check"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {instructions: [no_comma]}                    | the instruction "no_comma", expected words_at_least, words_at_most,
            {instructions: [no_comma]}                    | (did you mean "no_commas"?)
            {instructions: [title, title]}                | the instruction "title" a second time, expected it once
            {instructions: [title, upper_case]}           | the instruction "upper_case", which is not offered in "ko", expected one that is offered in every language of the recipe
            {instructions: []}                            | no instruction, expected "all" or at least one kind
            {instructions: 3}                             | an entry of "instructions" of "constraint" of "draw" of a stage is the number "3", expected text
            {count: 2}                                    | "constraint" of "draw" of a stage without "instructions", expected "all" or a list of kinds
            {instructions: all, count: 4}                 | "count" of "constraint" of "draw" of a stage is 4, expected a whole number from 1 to 3
            {instructions: all, number: 2}                | the unknown key "number" of "constraint" of "draw" of a stage, expected instructions, except, count
            {instructions: all, except: [titel]}          | (did you mean "title"?)
            {instructions: [title], except: [no_commas]}  | "except" of "constraint" of "draw" of a stage beside a list, expected "instructions: all"
            {instructions: [json_only, title], count: 2}  | the instruction "title", with which too few others of the list go to draw 2 together, expected such as settle something else, or a lower "count"
            """)
    void areRefusedWhereAnythingIsWrong(String constraint, String why) {
        assertThat(Recipes.problems(RECIPE.replace(DRAWN, constraint)))
                .allSatisfy(problem -> assertThat(problem).startsWith("7: "))
                .anySatisfy(problem -> assertThat(problem).contains(why));
    }

    @Test
    void areRefusedIfOneOfAListCouldNeverBeDrawn() {
        assertThat(Recipes.problems(RECIPE.replace(DRAWN, "{instructions: [json_only, title, no_commas], count: 2}")))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).startsWith("7: the instruction \"json_only\", with which"));
    }

    @Test
    void areRefusedWhereTheLanguageHasNone() {
        assertThat(Recipes.problems(RECIPE.replace("[en, ko]", "[en, fr]")))
                .containsExactly(
                        "7: \"instructions\" of \"constraint\" of \"draw\" of a stage in \"fr\", in which none is"
                                + " offered, expected languages of en, ko");
    }

    @Test
    void areRefusedIfAllButSomeAreTooFew() {
        var kinds = Instructions.kinds().stream()
                .filter(kind -> !List.of("title", "json_only").contains(kind))
                .toList();

        assertThat(Recipes.problems(RECIPE.replace(
                        DRAWN, "{instructions: all, count: 2, except: [" + String.join(", ", kinds) + "]}")))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem)
                        .isEqualTo(
                                "7: \"except\" of \"constraint\" of \"draw\" of a stage leaves no 2 that go together,"
                                        + " expected fewer kinds or a lower \"count\""));
    }

    @Test
    void haveTwoNamesOfTheirOwn() {
        assertThat(Recipes.problems(RECIPE.replace("variables: [prompt]", "variables: [prompt, constraint_check]")))
                .containsExactly("7: the draw \"constraint_check\", which is a variable too, expected another name");
        assertThat(Recipes.problems(RECIPE.replace("constraint", "c".repeat(60))))
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem).startsWith("7: the draw name \"ccc"));
    }
}
