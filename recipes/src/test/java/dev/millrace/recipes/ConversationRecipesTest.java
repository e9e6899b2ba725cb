package dev.millrace.recipes;

import static dev.millrace.recipes.NemotronValues.ENGLISH;
import static dev.millrace.recipes.NemotronValues.KOREAN;
import static dev.millrace.recipes.NemotronValues.drawn;
import static dev.millrace.recipes.NemotronValues.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recipes of several turns, of verifiable instructions and of preferences ask and keep. */
class ConversationRecipesTest {

    private static final List<String> BEFORE = List.of("system", "user_1", "assistant_1", "user_2", "assistant_2");

    static Stream<Arguments> earlier() {
        return Stream.of("nemotron-preference", "rescore")
                .flatMap(name -> Stream.of(
                                List.<String>of(),
                                List.of("system"),
                                List.of("user_1", "assistant_1"),
                                List.of("system", "user_1", "assistant_1"),
                                List.of("user_1", "assistant_1", "user_2", "assistant_2"),
                                BEFORE)
                        .flatMap(brought ->
                                Stream.of(ENGLISH, KOREAN).map(values -> Arguments.of(name, brought, values))));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whatWasSaidBeforeStandsWhereASeedBringsItAndLeavesNoTraceElsewhere(
            String name, List<String> brought, Map<String, String> said) {
        var recipe = bundled(name);
        var values = recipe.withDefaults(said);
        BEFORE.stream().filter(message -> !brought.contains(message)).forEach(absent -> values.put(absent, ""));
        var asked = new ArrayList<ChatMessage>();
        brought.forEach(message -> asked.add(ChatMessage.of(role(message), said.getOrDefault(message, "?"))));
        asked.add(ChatMessage.of(Role.USER, said.getOrDefault("prompt", "?")));

        assertThat(recipe.stages().get(0).template().render(values)).isEqualTo(asked);
        asked.add(ChatMessage.of(Role.ASSISTANT, said.getOrDefault("reply", "?")));
        assertThat(recipe.recordOf(values)).contains(asked);
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void theJudgeReadsWhatWasSaidBefore(String name, List<String> brought, Map<String, String> said) {
        for (var rubric : bundled(name).rubrics().values()) {
            var values = bundled(name).withDefaults(said);
            BEFORE.stream().filter(message -> !brought.contains(message)).forEach(absent -> values.put(absent, ""));
            var messages = rubric.template().render(values);
            var asked = messages.get(messages.size() - 1).content();

            assertThat(BEFORE)
                    .allSatisfy(message -> assertThat(asked.contains(said.getOrDefault(message, "?")))
                            .as(message)
                            .isEqualTo(brought.contains(message)));
            assertThat(asked.contains("<system>")).isEqualTo(brought.contains("system"));
            assertThat(asked.contains("<earlier>")).isEqualTo(brought.contains("user_1"));
            assertThat(asked).doesNotContain("\n\n\n", "\n\n</earlier>");
        }
    }

    @Test
    void preferencesAreJudgedByWhatIsSurest() {
        var stage = bundled("nemotron-preference").stages().get(0);

        assertThat(stage.models()).hasSize(2);
        assertThat(stage.sampling().n()).isGreaterThan(1);
        assertThat(stage.accept().take()).isEqualTo(Take.PAIR);
        assertThat(stage.accept().ranks()).containsExactly("known", "follows", "passes", "better", "reward");
        assertThat(stage.scorers())
                .filteredOn(scorer -> scorer.name().equals("better"))
                .singleElement()
                .satisfies(scorer ->
                        assertThat(scorer.settings()).containsEntry("unless", List.of("known", "follows", "passes")));
        assertThat(stage.scorers())
                .filteredOn(scorer -> scorer.name().equals("reward"))
                .singleElement()
                .satisfies(scorer -> assertThat(scorer.settings())
                        .containsEntry("unless", List.of("known", "follows", "passes", "better")));
    }

    @Test
    void theOrderOfTwoRepliesIsNoVerdict() {
        var rubric =
                Objects.requireNonNull(bundled("nemotron-preference").rubrics().get("better"));

        assertThat(rubric.verdicts()).containsOnly(Map.entry("A", 1.0), Map.entry("B", -1.0), Map.entry("TIE", 0.0));
        for (var language : List.of("en", "ko")) {
            var messages = rubric.template().render(values(bundled("nemotron-preference"), language));
            var asked = messages.get(messages.size() - 1).content();
            assertThat(asked.indexOf("[EXPLANATION]")).isPositive().isLessThan(asked.indexOf("[VERDICT]"));
            assertThat(VerdictParser.parse(Replies.done(asked), rubric).unparsable())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nemotron-two-turn,4",
        "nemotron-dialogue,6",
        "nemotron-instruction-following,2",
        "nemotron-instruction-following-turns,4",
        "nemotron-instruction-following-revision,4"
    })
    void aRecordIsWhatTheLastStageAskedAndItsReply(String name, int messages) {
        var recipe = bundled(name);
        var last = recipe.stages().get(recipe.stages().size() - 1);
        for (var language : recipe.languages()) {
            for (var values : drawn(recipe, language)) {
                var record = recipe.recordOf(values).orElseThrow();
                var asked = last.template().render(values);

                assertThat(record).hasSize(messages).startsWith(asked.toArray(ChatMessage[]::new));
                assertThat(record.subList(asked.size(), messages))
                        .containsExactly(ChatMessage.of(
                                Role.ASSISTANT,
                                values.getOrDefault(last.form().fields().get(0), "?")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nemotron-instruction-following",
                "nemotron-instruction-following-turns",
                "nemotron-instruction-following-revision"
            })
    void whatARecordTellsToFollowWasChecked(String name) {
        var recipe = bundled(name);
        var drawing = recipe.stages().stream()
                .filter(stage -> stage.draws().names().contains("instruction_check"))
                .findFirst()
                .orElseThrow();
        var last = recipe.stages().get(recipe.stages().size() - 1);

        for (var stage : List.of(drawing, last)) {
            assertThat(stage.scorers())
                    .filteredOn(scorer -> scorer.kind().equals("instruction"))
                    .singleElement()
                    .satisfies(
                            scorer -> assertThat(scorer.settings()).containsEntry("instruction", "instruction_check"));
            assertThat(stage.accept().rules())
                    .anySatisfy(rule -> assertThat(rule.settings()).isEqualTo(Map.of("scorer", "follows")));
        }
    }

    /** Short words such as "Why?" may be said in many conversations, and greedy answers are the same in each round. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nemotron-two-turn",
                "nemotron-dialogue",
                "nemotron-instruction-following-turns",
                "nemotron-instruction-following-revision"
            })
    void whatIsSaidAgainInAnotherConversationIsNoDuplicate(String name) {
        var stages = bundled(name).stages();

        assertThat(stages.subList(0, stages.size() - 1))
                .allSatisfy(stage ->
                        assertThat(stage.accept().distinct()).contains("prompt").hasSizeGreaterThan(1));
    }

    private static Role role(String message) {
        return message.equals("system") ? Role.SYSTEM : message.startsWith("user") ? Role.USER : Role.ASSISTANT;
    }

    private static Recipe bundled(String name) {
        return BundledRecipes.find(name).orElseThrow();
    }
}
