package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierSettingsTest {

    private static final String RECIPE = """
            recipe: checked
            variables: [question, known, tests]
            stages:
              - stage: only
                models: [teacher]
                user: "{question}"
                reply: {form: plain, as: text}
                scorers:
                  - SCORER
                accept:
                  rules:
                    - {rule: verifier, scorer: check}
            """;

    @Test
    void takesWhatAVerifierNeeds() {
        assertThat(settings("{scorer: check, kind: answer, expected: known, reply: text}"))
                .isEqualTo(Map.of("expected", "known", "reply", "text"));
        assertThat(settings("{scorer: check, kind: regex, pattern: '[a-z]+', match: part}"))
                .isEqualTo(Map.of("pattern", "[a-z]+", "match", "part"));
        assertThat(settings("{scorer: check, kind: code, tests: tests, language: python}"))
                .isEqualTo(Map.of("tests", "tests", "language", "python"));
        assertThat(settings("{scorer: check, kind: json_schema, schema: {type: array, maxItems: 3}}"))
                .isEqualTo(Map.of("schema", Map.of("type", "array", "maxItems", 3)));
    }

    @Test
    void hasTheValuesTravelThatTheyName() {
        var recipe =
                new RecipeReader().read("r.yaml", yaml("{scorer: check, kind: code, tests: tests, language: python}"));

        assertThat(recipe.carried().get(0)).contains("tests").doesNotContain("known");
    }

    @Test
    void theRuleMayTakeWhatCouldNotBeChecked() {
        var yaml = yaml("{scorer: check, kind: code, tests: tests, language: python}");
        var recipe = new RecipeReader()
                .read("r.yaml", yaml.replace("scorer: check}\n", "scorer: check, unscored: passes}\n"));

        assertThat(recipe.stages().get(0).accept().rules().get(0).settings())
                .isEqualTo(Map.of("scorer", "check", "unscored", "passes"));
        assertThat(Recipes.problems(yaml.replace("scorer: check}\n", "scorer: check, unscored: maybe}\n")))
                .singleElement()
                .asString()
                .contains("\"unscored\" of a rule is \"maybe\", expected fails or passes");
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                arguments(
                        "{scorer: check, kind: answer}",
                        "9: a scorer without \"expected\", expected a variable or field: the known answer"),
                arguments(
                        "{scorer: check, kind: answer, expected: unknown}",
                        "9: the value \"unknown\", which an item of stage \"only\" does not have, expected question, known, tests, text (did you mean \"known\"?)"),
                arguments(
                        "{scorer: check, kind: regex, pattern: '('}",
                        "9: the pattern \"(\" (missing closing )), expected a regular expression of RE2"),
                arguments(
                        "{scorer: check, kind: regex, pattern: '(?=a)'}",
                        "9: the pattern \"(?=a)\" (invalid or unsupported Perl syntax), expected a regular expression of RE2"),
                arguments(
                        "{scorer: check, kind: regex, pattern: a, match: all}",
                        "9: \"match\" of a scorer is \"all\", expected whole or part"),
                arguments(
                        "{scorer: check, kind: code, tests: tests, language: java}",
                        "9: \"language\" of a scorer is \"java\", expected python"),
                arguments(
                        "{scorer: check, kind: json_schema, schema: {type: thing}}",
                        "expected a JSON Schema (2020-12)"),
                arguments(
                        "{scorer: check, kind: json_schema, schema: {$ref: 'http://127.0.0.1/'}}",
                        "9: a schema with references ($ref), expected a JSON Schema (2020-12)"),
                arguments(
                        "{scorer: check, kind: json_schema, schema: {}}",
                        "9: a schema with no keywords, expected a JSON Schema (2020-12)"),
                arguments(
                        "{scorer: check, kind: json_schema, schema: object}",
                        "9: \"schema\" of a scorer is \"object\", expected keys with values"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void saysWhatIsWrongWithThem(String scorer, String problem) {
        assertThat(Recipes.problems(yaml(scorer)))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).contains(problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "(((((a{0,1000}){1000})b){1000})c)",
                "a{1000}{1000}",
                "(a{1000}[(]x){500}",
                "(a{1000}[^](]x){500}",
                "(a{1000}[[:alpha:](]x){500}",
                "(a{1000}[\\](]x){500}",
                "(a{1000}\\Q(\\Ex){500}",
                "[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}"
                        + "([ab]{1000}){12}",
            })
    void refusesAPatternThatWouldFillTheMemory(String pattern) {
        var problems = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> List.of(
                        Recipes.problems(yaml("{scorer: check, kind: regex, pattern: '" + pattern + "'}")),
                        Recipes.problems(
                                yaml("{scorer: check, kind: json_schema, schema: {pattern: '" + pattern + "'}}"))));

        assertThat(problems)
                .allSatisfy(each -> assertThat(each)
                        .singleElement()
                        .asString()
                        .contains("too large when its repetitions are written out"));
    }

    private static Map<String, Object> settings(String scorer) {
        return new RecipeReader()
                .read("r.yaml", yaml(scorer))
                .stages()
                .get(0)
                .scorers()
                .get(0)
                .settings();
    }

    private static String yaml(String scorer) {
        return RECIPE.replace("SCORER", scorer);
    }
}
