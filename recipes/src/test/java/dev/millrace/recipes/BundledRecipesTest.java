package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundledRecipesTest {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("prompt", "Say {hello} <b>"),
            Map.entry("document", "The {sea} is <deep> & wide."),
            Map.entry("title", "Of the sea"),
            Map.entry("question", "How deep is the {sea}?"),
            Map.entry("answer", "Deep."),
            Map.entry("topic", "shopping"),
            Map.entry("level", "two steps"),
            Map.entry("problem", "Two and two?"),
            Map.entry("solution", "2 + 2 = 4\n#### 4"),
            Map.entry("reply", "Hello."));

    @Test
    void areFoundByTheirNames() {
        assertThat(BundledRecipes.names())
                .contains("arithmetic", "direct", "document-qa")
                .isSorted()
                .allSatisfy(name -> assertThat(bundled(name).name()).isEqualTo(name));
        assertThat(BundledRecipes.find("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"arithmetic,en", "arithmetic,ko", "direct,en", "direct,ko", "document-qa,en", "document-qa,ko"})
    void areFilledInBothLanguages(String name, String language) {
        var recipe = bundled(name);
        var values = new LinkedHashMap<>(recipe.withDefaults(VALUES));
        values.put("language", language);
        var templates = Stream.of(
                        recipe.stages().stream().map(Stage::template),
                        recipe.rubrics().values().stream().map(Rubric::template),
                        recipe.record().stream())
                .flatMap(each -> each);

        assertThat(recipe.name()).isEqualTo(name);
        assertThat(templates).allSatisfy(template -> {
            var text = text(template.render(values));
            assertThat(text).isNotBlank().doesNotContain("{#").doesNotContain("{/");
            var korean = text.chars()
                    .filter(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL)
                    .count();
            assertThat(korean > 20)
                    .isEqualTo(language.equals("ko") && !template.languages().isEmpty());
        });
    }

    @ParameterizedTest
    @CsvSource({"arithmetic", "direct", "document-qa"})
    void canRunOnABudget(String name) {
        assertThat(bundled(name).problemsWithBudget()).isEmpty();
    }

    static Stream<Arguments> tags() {
        return Stream.of(
                Arguments.of(
                        "document-qa",
                        "question",
                        List.of(
                                "<title>Of the sea</title>",
                                "<document>\nThe {sea} is <deep> & wide.\n</document>",
                                "<count>8</count>",
                                "[QUESTION]\n",
                                "[END]")),
                Arguments.of(
                        "document-qa",
                        "answer",
                        List.of(
                                "<title>Of the sea</title>",
                                "<document>\nThe {sea} is <deep> & wide.\n</document>",
                                "<question>How deep is the {sea}?</question>")),
                Arguments.of(
                        "arithmetic",
                        "problem",
                        List.of(
                                "<topic>shopping</topic>",
                                "<level>two steps</level>",
                                "<count>5</count>",
                                "[PROBLEM]\n",
                                "[ANSWER]\n",
                                "[END]")),
                Arguments.of("arithmetic", "solution", List.of("<problem>\nTwo and two?\n</problem>", "\n#### 42")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tags")
    void markTheirValuesForSimpleReaders(String name, String stage, List<String> expected) {
        var recipe = bundled(name);
        for (var language : recipe.languages()) {
            var values = new LinkedHashMap<>(recipe.withDefaults(VALUES));
            values.put("language", language);
            var messages = recipe.stages().get(recipe.indexOf(stage)).template().render(values);

            assertThat(messages.get(messages.size() - 1).content()).contains(expected);
        }
    }

    @Test
    void askJudgesForTheExplanationFirst() {
        assertThat(bundled("document-qa").rubrics().values()).hasSize(2).allSatisfy(rubric -> {
            for (var language : List.of("en", "ko")) {
                var values = new LinkedHashMap<>(VALUES);
                values.put("language", language);
                var text = text(rubric.template().render(values));
                assertThat(text).contains("<document>", "<question>How deep is the {sea}?</question>");
                assertThat(text.indexOf("[EXPLANATION]")).isPositive().isLessThan(text.indexOf("[VERDICT]"));
            }
            assertThat(rubric.verdicts()).containsExactly(Map.entry("YES", 1.0), Map.entry("NO", 0.0));
        });
    }

    @Test
    void doNotMistakeTheirOwnInstructionsForAReply() {
        var recipe = bundled("document-qa");
        for (var rubric : recipe.rubrics().values()) {
            var asked = text(rubric.template().render(VALUES));

            assertThat(VerdictParser.parse(Replies.done(asked), rubric).unparsable())
                    .isTrue();
        }
    }

    @Test
    void directAsksThePromptAsItIs() {
        assertThat(bundled("direct").stages().get(0).template().render(Map.of("prompt", " a {b}\n", "language", "fr")))
                .containsExactly(ChatMessage.of(Role.USER, " a {b}\n"));
    }

    @Test
    void documentQaLeavesOutATitleThatIsNotThere() {
        var recipe = bundled("document-qa");

        assertThat(text(recipe.stages().get(0).template().render(recipe.withDefaults(Map.of("document", "D")))))
                .doesNotContain("<title>")
                .contains("answers.\n\n<document>\nD\n</document>");
    }

    @Test
    void carryNoMoreThanIsNamedLater() {
        assertThat(bundled("direct").carried())
                .extracting(java.util.Set::toString)
                .containsExactly("[prompt]");
        assertThat(bundled("document-qa").carried().get(0)).containsExactlyInAnyOrder("document", "title", "language");
        assertThat(bundled("document-qa").carried().get(1))
                .containsExactlyInAnyOrder("document", "question", "language");
        assertThat(bundled("arithmetic").carried().get(0)).containsExactly("language");
        assertThat(bundled("arithmetic").carried().get(1)).containsExactlyInAnyOrder("problem", "answer", "language");
    }

    private static Recipe bundled(String name) {
        return BundledRecipes.find(name).orElseThrow();
    }

    private static String text(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::content).collect(Collectors.joining("\n"));
    }
}
