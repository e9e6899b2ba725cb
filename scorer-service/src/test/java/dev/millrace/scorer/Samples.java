package dev.millrace.scorer;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Endpoint;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import dev.millrace.recipes.ReplyParser;
import dev.millrace.scorer.scoring.Candidate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Prompts, generations and recipes for tests. */
public final class Samples {

    /** A judge by the rubric {@code gate} of {@link #RECIPE}. */
    public static final ScorerSpec GATE = new ScorerSpec("gate", "judge", Map.of("model", "judge", "rubric", "gate"));

    /** A check that needs no model. */
    public static final ScorerSpec CHECK =
            new ScorerSpec("check", "arithmetic", Map.of("answer", "answer", "solution", "text"));

    /** A guess that needs no model. */
    public static final ScorerSpec REWARD = new ScorerSpec("reward", "heuristic_reward", Map.of());

    /** A recipe with one rubric. */
    public static final RecipeText RECIPE = new RecipeText("judged", """
            recipe: judged
            variables: [prompt]
            stages:
              - stage: only
                models: [teacher]
                user: "{prompt}"
                reply: {form: plain, as: text}
                scorers:
                  - {scorer: gate, kind: judge, model: judge, rubric: gate}
                accept:
                  rules:
                    - {rule: judge, scorer: gate, verdicts: ["YES"]}
            rubrics:
              gate:
                user: |
                  Is this good: {text}
                  It answers: {prompt}
                  [EXPLANATION] why [VERDICT] YES or NO [END]
                verdicts: {"YES": 1, "NO": 0}
                max_tokens: 99
            """);

    private Samples() {}

    public static Prompt prompt(ScorerSpec... scorers) {
        return prompt(new ReplyForm.Plain("text"), scorers);
    }

    public static Prompt prompt(ReplyForm form, ScorerSpec... scorers) {
        return prompt(RECIPE, form, Map.of(), scorers);
    }

    public static Prompt prompt(ReplyForm form, Map<String, String> variables, ScorerSpec... scorers) {
        return prompt(RECIPE, form, variables, scorers);
    }

    public static Prompt promptWith(Map<String, String> variables, ScorerSpec... scorers) {
        return prompt(RECIPE, new ReplyForm.Plain("text"), variables, scorers);
    }

    public static Prompt promptBy(RecipeText recipe, ScorerSpec... scorers) {
        return prompt(recipe, new ReplyForm.Plain("text"), Map.of(), scorers);
    }

    private static Prompt prompt(RecipeText recipe, ReplyForm form, Map<String, String> more, ScorerSpec... scorers) {
        var variables = new HashMap<>(Map.of("prompt", "What is 3 times 4?", "answer", "12"));
        variables.putAll(more);
        return new Prompt(
                RunId.parse("data/run"),
                "only",
                "",
                recipe.hash(),
                "",
                "seed-1",
                0,
                0,
                List.of(ChatMessage.of(Role.USER, "What is 3 times 4?")),
                List.of("teacher"),
                Sampling.DEFAULT,
                form,
                List.of(scorers),
                Acceptance.OF_ALL,
                variables,
                Map.of(),
                List.of(),
                new Lineage(new Origin("seed-1", "", "", 0), List.of()));
    }

    public static Generation generation(Prompt prompt, String... texts) {
        var replies = Arrays.stream(texts).map(Samples::reply).toList();
        return new Generation(prompt, replies, List.of(), List.of());
    }

    public static Generation failed(Prompt prompt) {
        return new Generation(prompt, List.of(), List.of(), List.of(new Failure("teacher", "too_long", "")));
    }

    public static Reply reply(String text, Score... given) {
        return new Reply("teacher", "m-1", text, "", List.of(), FinishReason.STOP, "", List.of(given));
    }

    public static Reply replyOf(String model, String text) {
        return new Reply("", model, text, "", List.of(), FinishReason.STOP, "", List.of());
    }

    /** One model under its alias; what is to happen later is handed over, and waits. */
    public static Models models(String alias, LanguageModel model, Consumer<Runnable> later) {
        var surroundings = new Surroundings(
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                (delay, task) -> {
                    later.accept(task);
                    return () -> {};
                },
                Runnable::run,
                1);
        return Models.of(List.of(new Endpoint(alias, 4, model, surroundings, ModelWatcher.NOBODY)));
    }

    public static Candidate candidate(Prompt prompt, String text) {
        var reply = reply(text);
        return new Candidate(
                prompt, reply, new ReplyParser().parse(prompt.form(), reply, 0).get(0), 0, Leave.ALWAYS);
    }
}
