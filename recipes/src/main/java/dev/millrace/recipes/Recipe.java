package dev.millrace.recipes;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.RecipeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A method of making records, as a short list of stages; what passes one becomes the prompt of the next.
 *
 * @param text as its author wrote it
 * @param title one line that says what it makes
 * @param languages in which its templates are written; the first is taken where a seed names none
 * @param variables what every seed must bring
 * @param defaults values of variables that a seed may leave out
 * @param record the messages of an accepted record; absent: the last prompt and the reply
 * @param rubrics by name
 * @param carried for each stage, the values that its scorers, its acceptance, later stages or the record name
 */
public record Recipe(
        RecipeText text,
        String title,
        List<String> languages,
        List<String> variables,
        Map<String, String> defaults,
        List<Stage> stages,
        Optional<MessagesTemplate> record,
        Map<String, Rubric> rubrics,
        List<Set<String>> carried) {

    /** The variable that says in which of its languages a recipe is rendered. */
    public static final String LANGUAGE = "language";

    /** Copies its lists, and keeps the order of its maps: equal recipes give equal bytes. */
    public Recipe {
        languages = List.copyOf(languages);
        variables = List.copyOf(variables);
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        stages = List.copyOf(stages);
        rubrics = Collections.unmodifiableMap(new LinkedHashMap<>(rubrics));
        carried = List.copyOf(carried);
    }

    /** Its name. */
    public String name() {
        return text.name();
    }

    /** Hash of its text. */
    public String hash() {
        return text.hash();
    }

    /** A stage's place, from 0; -1 if there is none of that name. */
    public int indexOf(String stage) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).name().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a stage is the last one. */
    public boolean isLast(int stage) {
        return stage == stages.size() - 1;
    }

    /** The values of a seed, with the defaults of those that it leaves out. */
    public Map<String, String> withDefaults(Map<String, String> values) {
        var all = new LinkedHashMap<>(defaults);
        all.putAll(values);
        return all;
    }

    /** Why it cannot begin with a seed of these values, in a sentence; nothing if it can. */
    public Optional<String> refusal(Map<String, String> values) {
        var missing = variables.stream()
                .filter(name -> values.getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(
                    "seed lacks " + String.join(", ", missing) + ", expected " + String.join(", ", variables));
        }
        var language = values.getOrDefault(LANGUAGE, "");
        return languages.isEmpty() || language.isEmpty() || languages.contains(language)
                ? Optional.empty()
                : Optional.of("seed is in the language " + Problems.quoted(language) + ", expected "
                        + String.join(" or ", languages));
    }

    /** What keeps it from running on a budget of tokens or money, where every call needs a worst case; each a sentence. */
    public List<String> problemsWithBudget() {
        var problems = new ArrayList<String>();
        for (var stage : stages) {
            if (stage.sampling().maxTokens() == 0) {
                problems.add(
                        "stage \"" + stage.name() + "\" has no max_tokens, expected them because the run has a budget");
            }
            if (stage.form().maxItems() == 0) {
                problems.add(
                        "stage \"" + stage.name() + "\" has no max_items, expected them because the run has a budget");
            }
        }
        return List.copyOf(problems);
    }

    /** The conversation of a record, if the recipe says how it looks. */
    public Optional<List<ChatMessage>> recordOf(Map<String, String> values) {
        return record.map(template -> template.render(values));
    }
}
