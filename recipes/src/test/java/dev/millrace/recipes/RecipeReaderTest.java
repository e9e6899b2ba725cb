package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.RuleSpec;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.ScorerSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipeReaderTest {

    private final Recipe recipe = Recipes.read(Recipes.GOOD);

    @Test
    void readsWhatARecipeIs() {
        assertThat(recipe.name()).isEqualTo("essay");
        assertThat(recipe.title()).isEqualTo("Essays by outline");
        assertThat(recipe.languages()).containsExactly("en", "ko");
        assertThat(recipe.variables()).containsExactly("topic");
        assertThat(recipe.defaults()).containsExactly(Map.entry("tone", "plain"), Map.entry("language", "en"));
        assertThat(recipe.text().yaml()).isEqualTo(Recipes.GOOD);
        assertThat(recipe.hash()).isEqualTo(recipe.text().hash());
        assertThat(recipe.indexOf("essay")).isEqualTo(1);
        assertThat(recipe.isLast(1)).isTrue();
    }

    @Test
    void readsAStage() {
        var stage = recipe.stages().get(0);

        assertThat(stage.name()).isEqualTo("outline");
        assertThat(stage.lane()).isEqualTo("slow");
        assertThat(stage.models()).containsExactly("teacher", "other");
        assertThat(stage.sampling()).isEqualTo(new Sampling(2, 0.5, 0.9, 100, List.of("[STOP]"), null));
        assertThat(stage.form()).isEqualTo(new ReplyForm.Tagged(List.of("heading", "point"), 5));
        assertThat(stage.scorers()).isEmpty();
        assertThat(stage.accept())
                .isEqualTo(new Acceptance(Take.ALL, List.of(), List.of(), List.of("heading", "point")));
        assertThat(stage.template().render(Map.of("topic", "바다", "language", "ko")))
                .containsExactly(ChatMessage.of(Role.SYSTEM, "Be brief."), ChatMessage.of(Role.USER, "바다의 개요를 쓰세요."));
    }

    @Test
    void readsScorersAndRulesWithTheirSettings() {
        var stage = recipe.stages().get(1);

        assertThat(stage.scorers())
                .containsExactly(
                        new ScorerSpec(
                                "reward",
                                "heuristic_reward",
                                Map.of("weights", "nemotron-4-340b", "prompt", "heading", "reply", "essay")),
                        new ScorerSpec("gate", "judge", Map.of("model", "judge", "rubric", "fit")));
        assertThat(stage.accept().take()).isEqualTo(Take.BEST);
        assertThat(stage.accept().ranks()).containsExactly("reward");
        assertThat(stage.accept().distinct()).containsExactly("essay");
        assertThat(stage.accept().rules())
                .containsExactly(
                        new RuleSpec("score_floor", Map.of("scorer", "reward", "helpfulness", 2.0, "coherence", 1.5)),
                        new RuleSpec(
                                "value_floor", Map.of("scorer", "reward", "min", 3.5, "weights", "nemotron-4-340b")),
                        new RuleSpec("judge", Map.of("scorer", "gate", "verdicts", List.of("YES", "NEARLY"))),
                        new RuleSpec("length", Map.of("field", "essay", "min", 10, "max", 5000)));
    }

    @Test
    void readsARubric() {
        var rubric = recipe.rubrics().values().iterator().next();

        assertThat(recipe.rubrics()).containsOnlyKeys("fit");
        assertThat(rubric.verdicts())
                .containsExactly(Map.entry("YES", 1.0), Map.entry("NEARLY", 0.5), Map.entry("NO", 0.0));
        assertThat(rubric.maxTokens()).isEqualTo(256);
        assertThat(rubric.template().variables()).containsExactlyInAnyOrder("topic", "essay");
    }

    @Test
    void readsTheRecord() {
        assertThat(recipe.recordOf(Map.of("heading", "Tides", "essay", "They come and go."))
                        .orElseThrow())
                .containsExactly(
                        ChatMessage.of(Role.USER, "Write about Tides."),
                        ChatMessage.of(Role.ASSISTANT, "They come and go."));
    }

    @Test
    void carriesWhatLaterStagesScorersOrTheRecordName() {
        assertThat(recipe.carried())
                .containsExactly(Set.of("topic", "tone", "language"), Set.of("topic", "heading", "language"));
    }

    @Test
    void carriesNothingThatNobodyNames() {
        var lone = Recipes.read("""
                recipe: lone
                variables: [a, b]
                stages:
                  - {stage: s, models: [m], user: "{a} {b}", reply: {form: plain, as: c}}
                """);

        assertThat(lone.carried()).containsExactly(Set.of("a", "b"));
        assertThat(lone.stages().get(0).accept().distinct()).containsExactly("c", "a", "b");
        assertThat(lone.title()).isEqualTo("lone");
    }

    @Test
    void tellsRecordsApartByWhatTheRecordNames() {
        var recipe = Recipes.read(Recipes.with("      distinct: [essay]\n", ""));

        assertThat(recipe.stages().get(1).accept().distinct()).containsExactly("heading", "essay");
    }

    @Test
    void readsTurnsOfAConversation() {
        var recipe = Recipes.read("""
                recipe: shots
                variables: [q]
                stages:
                  - stage: s
                    models: [m]
                    messages:
                      - system: Answer in one word.
                      - user: Capital of Korea?
                      - assistant: Seoul
                      - user: "{q}"
                    reply: {form: plain, as: a}
                record:
                  messages:
                    - user: "{q}"
                    - assistant: "{a}"
                """);

        assertThat(recipe.stages().get(0).template().render(Map.of("q", "Of France?")))
                .extracting(ChatMessage::role, ChatMessage::content)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Role.SYSTEM, "Answer in one word."),
                        org.assertj.core.groups.Tuple.tuple(Role.USER, "Capital of Korea?"),
                        org.assertj.core.groups.Tuple.tuple(Role.ASSISTANT, "Seoul"),
                        org.assertj.core.groups.Tuple.tuple(Role.USER, "Of France?"));
    }

    @Test
    void readsJsonFormsWithAndWithoutSchema() {
        var plain = form("{form: json, fields: [q, a], max_items: 3}");
        var written = form(
                "{form: json, fields: [q], schema: {type: object, properties: {q: {type: string, maxLength: 9}}}}");

        assertThat(plain)
                .isEqualTo(new ReplyForm.Json(
                        List.of("q", "a"),
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of("q", Map.of("type", "string"), "a", Map.of("type", "string")),
                                "required",
                                List.of("q", "a"),
                                "additionalProperties",
                                false),
                        3));
        assertThat(((ReplyForm.Json) written).schema())
                .containsEntry("properties", Map.of("q", Map.of("type", "string", "maxLength", 9)));
    }

    @Test
    void saysWhatASeedLacks() {
        assertThat(recipe.refusal(Map.of("topic", "sea"))).isEmpty();
        assertThat(recipe.refusal(Map.of("topic", "sea", "language", "ko"))).isEmpty();
        assertThat(recipe.refusal(Map.of())).contains("seed lacks topic, expected topic");
        assertThat(recipe.refusal(Map.of("topic", " "))).contains("seed lacks topic, expected topic");
        assertThat(recipe.refusal(Map.of("topic", "sea", "language", "fr")))
                .contains("seed is in the language \"fr\", expected en or ko");
        assertThat(recipe.withDefaults(Map.of("topic", "sea", "tone", "warm")))
                .isEqualTo(Map.of("topic", "sea", "tone", "warm", "language", "en"));
    }

    @Test
    void saysWhatABudgetNeeds() {
        assertThat(recipe.problemsWithBudget())
                .containsExactly("stage \"essay\" has no max_tokens, expected them because the run has a budget");
        assertThat(Recipes.read(Recipes.with(", max_items: 5", "")).problemsWithBudget())
                .contains("stage \"outline\" has no max_items, expected them because the run has a budget");
    }

    @Test
    void readsBytesInUtf8Only() {
        var bytes = Recipes.GOOD.getBytes(StandardCharsets.UTF_8);

        assertThat(new RecipeReader().read("essay.yaml", bytes).hash()).isEqualTo(recipe.hash());
        assertThatThrownBy(() -> new RecipeReader().read("essay.yaml", new byte[] {'r', (byte) 0xff}))
                .hasMessage("essay.yaml:1: bytes that are not text, expected a recipe in UTF-8");
        assertThatThrownBy(() -> new RecipeReader().read("essay.yaml", Recipes.GOOD.getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(RecipeException.class);
    }

    private static ReplyForm form(String reply) {
        return Recipes.read("{recipe: f, variables: [v], stages: [{stage: s, models: [m], user: '{v}', reply: " + reply
                        + "}]}")
                .stages()
                .get(0)
                .form();
    }
}
