package dev.millrace.recipes;

import static dev.millrace.recipes.NemotronValues.ENGLISH;
import static dev.millrace.recipes.NemotronValues.KOREAN;
import static dev.millrace.recipes.NemotronValues.drawn;
import static dev.millrace.recipes.NemotronValues.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.ReplyForm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recipes ask and keep that grow lists of topics into prompts and answers. */
class ListRecipesTest {

    /** Those whose first stages ask for lists. */
    static Stream<String> lists() {
        return Stream.of("closed-qa", "code", "math", "open-qa", "writing").map("nemotron-"::concat);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void sayHowManyEntriesTheyWantAndWhoHelpsWhereThereIsNoList(String name) {
        var recipe = bundled(name);
        var lists = recipe.stages().stream()
                .filter(stage -> !(stage.form() instanceof ReplyForm.Plain))
                .toList();

        assertThat(lists).isNotEmpty().allSatisfy(stage -> {
            assertThat(recipe.defaults()).containsKey(stage.form().wanted());
            for (var language : recipe.languages()) {
                var said = values(recipe, language);
                said.put(stage.form().wanted(), "17");
                assertThat(text(stage.template().render(said))).contains("<count>17</count>");
            }
            if (stage.form() instanceof ReplyForm.Numbered numbered) {
                assertThat(numbered.convert()).isEqualTo("judge");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void keepTheBestAnswerByTheRewardModel(String name) {
        var stages = bundled(name).stages();
        var last = stages.get(stages.size() - 1);

        assertThat(last.sampling().n()).isGreaterThan(1);
        assertThat(last.accept().take()).isEqualTo(Take.BEST);
        assertThat(last.accept().ranks()).containsExactly("reward");
        assertThat(last.accept().distinct()).doesNotContain("answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nemotron-open-qa", "nemotron-writing"})
    void askForTheAnswerInTheWordsOfTheRecord(String name) {
        var recipe = bundled(name);
        var asked = recipe.stages().get(recipe.indexOf("answer")).template().render(KOREAN);

        assertThat(recipe.recordOf(KOREAN).orElseThrow())
                .startsWith(asked.toArray(ChatMessage[]::new))
                .endsWith(ChatMessage.of(Role.ASSISTANT, "2 대 3입니다."));
    }

    @Test
    void closedQaJoinsDocumentAndInstructionAndNothingOfOurs() {
        var recipe = bundled("nemotron-closed-qa");
        var values = values(recipe, "en");

        values.put("joint", "labels");
        assertThat(recipe.stages().get(1).template().render(values))
                .containsExactly(ChatMessage.of(
                        Role.USER,
                        "Title: On tides\nText: " + ENGLISH.get("document") + "\n\nRequest: "
                                + ENGLISH.get("instruction")));
        values.put("joint", "instruction first");
        assertThat(recipe.stages().get(1).template().render(values))
                .containsExactly(
                        ChatMessage.of(Role.USER, ENGLISH.get("instruction") + "\n\n" + ENGLISH.get("document")));
        assertThat(recipe.record()).isEmpty();
    }

    @Test
    void writingDrawsFromTwelveKindsOfTextOrMore() {
        var recipe = bundled("nemotron-writing");
        var draws = recipe.stages().get(recipe.indexOf("task")).draws();

        for (var language : recipe.languages()) {
            var drawn = IntStream.range(0, 1_000)
                    .mapToObj(prompt -> draws.of("p-" + prompt, language).get("material"))
                    .collect(Collectors.toSet());
            assertThat(drawn).hasSizeGreaterThanOrEqualTo(12).doesNotContainNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nemotron-code", "nemotron-math"})
    void classifyEachKeywordBeforeItCostsMore(String name) {
        var recipe = bundled(name);
        var rubric = Objects.requireNonNull(recipe.rubrics().get("belongs"));
        var keyword = recipe.stages().get(recipe.indexOf("keyword"));

        assertThat(rubric.verdicts()).containsExactly(Map.entry("YES", 1.0), Map.entry("NO", 0.0));
        assertThat(keyword.accept().rules())
                .anySatisfy(rule -> assertThat(rule.settings())
                        .containsEntry("scorer", "belongs")
                        .containsEntry("verdicts", List.of("YES")));
        for (var values : List.of(ENGLISH, KOREAN)) {
            var asked = text(rubric.template().render(values));
            assertThat(asked).contains("<concept>" + values.get("keyword") + "</concept>");
            assertThat(asked.indexOf("[EXPLANATION]")).isPositive().isLessThan(asked.indexOf("[VERDICT]"));
            assertThat(VerdictParser.parse(Replies.done(asked), rubric).unparsable())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void takeAListOfTheirFirstStageThatIsGiven(String name) {
        var first = bundled(name).stages().get(0).form();

        assertThat(Replies.lines(first, Replies.done("1. Soil\n2. Bees\n3. 꿀벌")))
                .containsExactly("Soil", "Bees", "꿀벌");
    }

    @ParameterizedTest
    @CsvSource({
        "nemotron-code,problem,asserts,'assert boats(2) == 4',true",
        "nemotron-code,problem,asserts,'cases = [1, 2]\\nassert boats(cases) == 3',true",
        "nemotron-code,problem,asserts,'print(boats(2))\\n# no assert',false",
        "nemotron-math,answer,marked,'6 × 7 = 42\\n#### 42',true",
        "nemotron-math,answer,marked,'1 + 1 = 2\\n####  $x = 2$  \\n',true",
        "nemotron-math,answer,marked,'6 × 7 = 42. The answer is 42.',false",
        "nemotron-math,answer,marked,'#### 42\\nwhich was to be shown',false",
        "nemotron-math,answer,marked,'6 × 7 = 42\\n####',false",
    })
    void findTheMarksThatTheyAskFor(String name, String stage, String scorer, String text, boolean found) {
        var recipe = bundled(name);
        var pattern = recipe.stages().get(recipe.indexOf(stage)).scorers().stream()
                .filter(spec -> spec.name().equals(scorer))
                .map(spec -> String.valueOf(spec.settings().get("pattern")))
                .findFirst()
                .orElseThrow();

        assertThat(com.google.re2j.Pattern.compile(pattern)
                        .matcher(text.replace("\\n", "\n"))
                        .find())
                .isEqualTo(found);
    }

    @Test
    void codeTakesAProblemApartFromItsTests() {
        var recipe = bundled("nemotron-code");
        var form = recipe.stages().get(recipe.indexOf("problem")).form();
        var reply = """
                [PROBLEM]
                Write `first(items)`, which returns the first of a list, or None if it is empty.
                [TESTS]
                assert first([3, 4]) == 3
                assert first([]) is None
                [END]""";

        assertThat(new ReplyParser().parse(form, Replies.done(reply), 0))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.fault()).isNull();
                    assertThat(item.values())
                            .containsEntry("tests", "assert first([3, 4]) == 3\nassert first([]) is None");
                });
    }

    private static Recipe bundled(String name) {
        return BundledRecipes.find(name).orElseThrow();
    }

    private static String text(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::content).collect(Collectors.joining("\n\n"));
    }
}
