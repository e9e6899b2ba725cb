package dev.millrace.recipes;

import static dev.millrace.recipes.NemotronValues.ENGLISH;
import static dev.millrace.recipes.NemotronValues.KOREAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked by the recipes that follow the Nemotron-4 report, in every language and with whatever is drawn. */
class NemotronRecipesTest {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern TAG = Pattern.compile("</?[a-z]+>|\\[[A-Z]+]");
    private static final Set<String> KOREANS_WRITE_IN_LATIN =
            Set.of("AI", "Python", "python", "assert", "import", "YES", "NO");

    static Stream<String> names() {
        return BundledRecipes.names().stream().filter(name -> name.startsWith("nemotron-"));
    }

    static Stream<Arguments> templates() {
        return names().flatMap(name -> {
            var recipe = bundled(name);
            return Stream.of(ENGLISH, KOREAN)
                    .flatMap(values -> Stream.of(
                                    recipe.stages().stream().map(Stage::template),
                                    recipe.rubrics().values().stream().map(Rubric::template),
                                    recipe.record().stream())
                            .flatMap(each -> each)
                            .map(template -> Arguments.of(template.name(), values.get("language"), recipe, template)));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("templates")
    void areFilledWhateverIsDrawn(String name, String language, Recipe recipe, MessagesTemplate template) {
        for (var values : drawn(recipe, language)) {
            var text = text(template.render(values));

            assertThat(text).isEqualTo(text.strip()).doesNotContain("{", "}", "\n\n\n");
            assertThat(text).doesNotContainPattern("<([^/>]+)>\\s*</\\1>");
            assertThat(shown(recipe, template))
                    .allSatisfy(value -> assertThat(text).contains(values.getOrDefault(value, "?")));
            if (language.equals("en")) {
                assertThat(text).doesNotContainPattern("\\p{IsHangul}");
            } else {
                assertThat(text).containsPattern("\\p{IsHangul}");
                assertThat(words(text)).isSubsetOf(KOREANS_WRITE_IN_LATIN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void askForNothingThatASeedDidNotBring(String name) {
        var recipe = bundled(name);
        var optional = recipe.defaults().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        for (var language : recipe.languages()) {
            for (var values : drawn(recipe, language)) {
                optional.forEach(absent -> values.put(absent, ""));
                for (var stage : recipe.stages()) {
                    var text = text(stage.template().render(values));
                    assertThat(text).isEqualTo(text.strip()).doesNotContain("\n\n\n", "\"\"\"\"", "\"\".");
                    assertThat(optional).allSatisfy(absent -> assertThat(text).doesNotContain("<" + absent + ">"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void askSomethingElseForEachThatCanBeDrawn(String name) {
        var recipe = bundled(name);
        for (var stage : recipe.stages()) {
            for (var language : recipe.languages()) {
                stage.draws().lots().forEach((draw, lots) -> {
                    var lot = lots.getOrDefault(language, lots.getOrDefault("", List.of()));
                    var asked = new LinkedHashSet<String>();
                    for (var one : lot) {
                        var values = values(recipe, language);
                        values.put(draw, one);
                        asked.add(text(stage.template().render(values)));
                    }
                    assertThat(asked).hasSameSizeAs(lot).hasSizeGreaterThan(1);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void canRunOnABudgetAndBoundWhatTheyTake(String name) {
        var recipe = bundled(name);

        assertThat(recipe.problemsWithBudget()).isEmpty();
        assertThat(recipe.stages())
                .allSatisfy(stage -> assertThat(stage.form().fields())
                        .allSatisfy(field -> assertThat(stage.accept().rules())
                                .as(stage.name() + " " + field)
                                .anySatisfy(rule -> assertThat(rule.settings())
                                        .containsEntry("field", field)
                                        .containsKeys("min", "max"))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepTheBestAnswerByTheRewardModel(String name) {
        var stages = bundled(name).stages();
        var last = stages.get(stages.size() - 1);

        assertThat(last.sampling().n()).isGreaterThan(1);
        assertThat(last.accept().take()).isEqualTo(Take.BEST);
        assertThat(last.accept().ranks()).containsExactly("reward");
        assertThat(last.accept().rules())
                .anySatisfy(rule -> assertThat(rule.settings())
                        .containsEntry("scorer", "reward")
                        .containsKeys("helpfulness", "correctness", "coherence"));
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
    @MethodSource("names")
    void takeAListOfTheirFirstStageThatIsGiven(String name) {
        var first = bundled(name).stages().get(0).form();

        assertThat(Replies.lines(first, Replies.done("1. Soil\n2. Bees\n3. 꿀벌")))
                .containsExactly("Soil", "Bees", "꿀벌");
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

    /** All values of a recipe, once for each entry of each draw. */
    private static List<Map<String, String>> drawn(Recipe recipe, String language) {
        var all = new ArrayList<Map<String, String>>();
        all.add(values(recipe, language));
        for (var stage : recipe.stages()) {
            stage.draws()
                    .lots()
                    .forEach((name, lots) -> lots.getOrDefault(language, lots.getOrDefault("", List.of()))
                            .forEach(one -> {
                                var values = values(recipe, language);
                                values.put(name, one);
                                all.add(values);
                            }));
        }
        return all;
    }

    private static Map<String, String> values(Recipe recipe, String language) {
        var values = new LinkedHashMap<>(recipe.withDefaults(language.equals("en") ? ENGLISH : KOREAN));
        recipe.stages().forEach(stage -> values.putAll(stage.draws().of("p-1", language)));
        return values;
    }

    /** What a template shows: all that it names, but for words that only conditions compare. */
    private static Set<String> shown(Recipe recipe, MessagesTemplate template) {
        var shown = new LinkedHashSet<>(template.variables());
        recipe.stages()
                .forEach(stage -> stage.draws().lots().forEach((name, lots) -> {
                    if (lots.containsKey("")) {
                        shown.remove(name);
                    }
                }));
        if (shown.contains("instruction")) {
            shown.remove("title");
        }
        return shown;
    }

    private static Set<String> words(String text) {
        return LATIN.matcher(TAG.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Recipe bundled(String name) {
        return BundledRecipes.find(name).orElseThrow();
    }

    private static String text(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::content).collect(Collectors.joining("\n\n"));
    }
}
