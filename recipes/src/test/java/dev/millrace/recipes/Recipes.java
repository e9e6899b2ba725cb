package dev.millrace.recipes;

import java.util.List;

/** Recipes for tests: a good one, to be spoilt in one place at a time. */
final class Recipes {

    /** Uses every part of the grammar once. */
    static final String GOOD = """
            recipe: essay
            title: Essays by outline
            languages: [en, ko]
            variables: [topic]
            defaults: {tone: plain}
            stages:
              - stage: outline
                lane: slow
                models: [teacher, other]
                sampling: {n: 2, temperature: 0.5, top_p: 0.9, max_tokens: 100, stop: ["[STOP]"]}
                system: Be brief.
                user:
                  en: Outline {topic}.
                  ko: "{topic}의 개요를 쓰세요."
                reply: {form: tagged, fields: [heading, point], max_items: 5}
              - stage: essay
                models: teacher
                user: |
                  Write about {heading} ({tone}).
                  {#if point}
                  Say {point}.
                  {/if}
                reply: {form: plain, as: essay}
                scorers:
                  - {scorer: reward, kind: heuristic_reward, weights: nemotron-4-340b, prompt: heading, reply: essay}
                  - {scorer: gate, kind: judge, model: judge, rubric: fit}
                accept:
                  take: best
                  rank: reward
                  rules:
                    - {rule: score_floor, scorer: reward, helpfulness: 2, coherence: 1.5}
                    - {rule: value_floor, scorer: reward, min: 3.5, weights: nemotron-4-340b}
                    - {rule: judge, scorer: gate, verdicts: ["yes", "Nearly"]}
                    - {rule: length, field: essay, min: 10, max: 5000}
                  distinct: [essay]
            record:
              user: Write about {heading}.
              assistant: "{essay}"
            rubrics:
              fit:
                user: "<topic>{topic}</topic> {essay} fits?"
                verdicts: {"YES": 1, "NEARLY": 0.5, "NO": 0}
                max_tokens: 256
            """;

    private Recipes() {}

    static Recipe read(String yaml) {
        return new RecipeReader().read("essay.yaml", yaml);
    }

    /** What is wrong with a text, without the name of its file. */
    static List<String> problems(String yaml) {
        try {
            read(yaml);
            return List.of();
        } catch (RecipeException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.substring("essay.yaml:".length()))
                    .toList();
        }
    }

    /** The good one with a line exchanged. */
    static String with(String line, String other) {
        if (!GOOD.contains(line)) {
            throw new IllegalArgumentException("the good recipe has no " + line);
        }
        return GOOD.replace(line, other);
    }
}
