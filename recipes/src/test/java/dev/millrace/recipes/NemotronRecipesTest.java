package dev.millrace.recipes;

import static dev.millrace.recipes.NemotronValues.ENGLISH;
import static dev.millrace.recipes.NemotronValues.KOREAN;
import static dev.millrace.recipes.NemotronValues.drawn;
import static dev.millrace.recipes.NemotronValues.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.RuleSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked by the recipes that follow the Nemotron-4 report, in every language and with whatever is drawn. */
class NemotronRecipesTest {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern TAG = Pattern.compile("</?[a-z_]+>|\\[[A-Z ]+]");
    private static final Set<String> KOREANS_WRITE_IN_LATIN =
            Set.of("AI", "Python", "python", "assert", "import", "YES", "NO", "TIE");

    static Stream<String> names() {
        return BundledRecipes.names().stream().filter(name -> name.startsWith("nemotron-") || name.equals("rescore"));
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
                    .allSatisfy(value ->
                            assertThat(text).as(value).contains(Objects.requireNonNull(values.get(value), value)));
            if (language.equals("en")) {
                assertThat(text).doesNotContainPattern("\\p{IsHangul}");
            } else {
                assertThat(text).containsPattern("\\p{IsHangul}");
                assertThat(words(withoutInstructions(recipe, text, values))).isSubsetOf(KOREANS_WRITE_IN_LATIN);
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
        var templates = Stream.concat(
                        recipe.stages().stream().map(Stage::template),
                        recipe.rubrics().values().stream().map(Rubric::template))
                .toList();
        for (var language : List.of("en", "ko")) {
            for (var values : drawn(recipe, language)) {
                optional.forEach(absent -> values.put(absent, ""));
                for (var template : templates) {
                    var text = text(template.render(values));
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
                stage.draws().lots().forEach((draw, lot) -> {
                    var draws = drawn(draw, lot, language);
                    var asked = new LinkedHashSet<String>();
                    for (var one : draws) {
                        var values = values(recipe, language);
                        values.putAll(one);
                        asked.add(recipe.stages().stream()
                                .map(each -> text(each.template().render(values)))
                                .collect(Collectors.joining("\n")));
                    }
                    assertThat(asked).hasSameSizeAs(draws).hasSizeGreaterThan(1);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void canRunOnABudgetAndBoundWhatTheyTake(String name) {
        var recipe = bundled(name);

        assertThat(recipe.problemsWithBudget()).isEmpty();
        assertThat(name.equals("rescore") ? List.<Stage>of() : recipe.stages())
                .allSatisfy(stage -> assertThat(stage.form().fields())
                        .allSatisfy(field -> assertThat(stage.accept().rules())
                                .as(stage.name() + " " + field)
                                .anySatisfy(rule -> assertThat(rule.settings())
                                        .containsEntry("field", field)
                                        .containsKeys("min", "max"))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void haveTheSameFloorsUnlessTheyMakePairs(String name) {
        var stages = bundled(name).stages();
        var last = stages.get(stages.size() - 1).accept();
        var floors = last.rules().stream()
                .filter(rule -> rule.rule().equals("score_floor"))
                .map(RuleSpec::settings)
                .toList();

        if (last.take() == Take.PAIR) {
            assertThat(floors).isEmpty();
        } else {
            assertThat(floors)
                    .containsExactly(
                            Map.of("scorer", "reward", "helpfulness", 2.5, "correctness", 2.5, "coherence", 3.0));
        }
    }

    /** What a template shows: all that it names, but for words that only conditions compare. */
    private static Set<String> shown(Recipe recipe, MessagesTemplate template) {
        var shown = new LinkedHashSet<>(template.variables());
        recipe.stages()
                .forEach(stage -> stage.draws().lots().forEach((name, lot) -> {
                    if (lot instanceof Lot.Texts texts && texts.byLanguage().containsKey("")) {
                        shown.remove(name);
                    }
                }));
        if (recipe.name().equals("nemotron-closed-qa")) {
            shown.remove("title");
        }
        return shown;
    }

    /** Instructions may tell a Korean to use words such as JSON; their own tests look at them. */
    private static String withoutInstructions(Recipe recipe, String text, Map<String, String> values) {
        var left = text;
        for (var stage : recipe.stages()) {
            for (var lot : stage.draws().lots().entrySet()) {
                if (lot.getValue() instanceof Lot.Constraints) {
                    left = left.replace(values.getOrDefault(lot.getKey(), ""), " ");
                }
            }
        }
        return left;
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
