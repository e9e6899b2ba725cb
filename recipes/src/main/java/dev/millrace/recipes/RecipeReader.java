package dev.millrace.recipes;

import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.RecipeText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads recipes from YAML, whoever wrote it, and says everything that is wrong with one at once. */
public final class RecipeReader {

    private static final int MOST_STAGES = 20;

    private static final List<String> KEYS =
            List.of("recipe", "title", "languages", "variables", "defaults", "stages", "record", "rubrics", "weights");

    /**
     * Reads the bytes of a file.
     *
     * @throws RecipeException if they are not a recipe in UTF-8
     */
    public Recipe read(String fileName, byte[] bytes) {
        try {
            return read(
                    fileName,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notText) {
            throw new RecipeException(List.of(fileName + ":1: bytes that are not text, expected a recipe in UTF-8"));
        }
    }

    /**
     * Reads a text.
     *
     * @param fileName by which problems call it
     * @throws RecipeException if it is not a recipe, with every problem that was found
     */
    public Recipe read(String fileName, String yaml) {
        var problems = new Problems(fileName);
        var recipe = new YamlText(yaml, problems)
                .root()
                .flatMap(root -> recipe(yaml, new Block("the recipe", root, 1, problems), problems));
        problems.refuse();
        return recipe.orElseThrow(
                () -> new IllegalStateException("a recipe was not read, but nothing is wrong with it"));
    }

    private Optional<Recipe> recipe(String yaml, Block block, Problems problems) {
        block.allow(KEYS);
        var name = block.require("recipe", "its name")
                ? block.located("recipe").filter(found -> Names.check(Names.TITLE, "recipe", found, problems))
                : Optional.<Located>empty();
        var called = name.map(Located::text).orElse("?");
        var languages = names(block, "languages", Names.LANGUAGE, problems);
        var scope = new Scope();
        var variables = names(block, "variables", Names.VARIABLE, problems);
        variables.forEach(variable -> scope.add(variable, "a variable"));
        var defaults = defaults(block, scope, languages, problems);
        var messages = new MessagesReader(languages, problems);
        var rubrics = block.block("rubrics")
                .map(found -> new RubricReader(messages, problems).read(called, found))
                .orElse(Map.of());
        var record = block.block("record").map(found -> record(called, found, messages));
        var stages = new StageReader(
                called,
                messages,
                new DrawsReader(languages, problems),
                rubrics,
                OwnWeights.read(block, problems),
                problems);
        var read = stages(block, stages, scope, record, problems);
        record.ifPresent(found -> found.check("a record", scope, problems));
        if (!problems.none() || name.isEmpty()) {
            return Optional.empty();
        }
        var whole = new LinkedHashMap<String, Rubric>();
        rubrics.forEach((rubric, draft) -> draft.rubric().ifPresent(found -> whole.put(rubric, found)));
        var template = record.flatMap(NamedIn::template);
        var brought = new LinkedHashSet<>(variables);
        brought.addAll(defaults.keySet());
        return Optional.of(new Recipe(
                new RecipeText(called, yaml),
                block.text("title").orElse(called),
                languages,
                variables,
                defaults,
                read,
                template,
                whole,
                Carried.by(brought, languages.size() > 1, read, template, whole)));
    }

    private static NamedIn record(String recipe, Block block, MessagesReader messages) {
        block.allow(MessagesReader.KEYS);
        return messages.read(recipe + "/record", block, Role.ASSISTANT);
    }

    private static List<String> names(Block block, String key, Names kind, Problems problems) {
        var names = new LinkedHashSet<String>();
        for (var word : block.words(key)) {
            if (!names.add(word.text())) {
                problems.at(word.line(), Problems.quoted(word.text()) + " a second time, expected it once");
            }
            Names.check(kind, key.substring(0, key.length() - 1), word, problems);
        }
        return List.copyOf(names);
    }

    private static Map<String, String> defaults(Block block, Scope scope, List<String> languages, Problems problems) {
        var defaults = new LinkedHashMap<String, String>();
        block.block("defaults")
                .ifPresent(written -> written.keys().forEach(name -> {
                    Names.check(Names.VARIABLE, "variable", new Located(name, written.line(name)), problems);
                    written.text(name).ifPresent(value -> defaults.put(name, value));
                    scope.add(name, "a variable")
                            .ifPresent(other -> problems.at(
                                    written.line(name),
                                    "a default of " + Problems.quoted(name)
                                            + ", which is among \"variables\" too, expected it in one of the two"));
                }));
        if (!languages.isEmpty()
                && scope.add(Recipe.LANGUAGE, "the language of a seed").isEmpty()) {
            defaults.put(Recipe.LANGUAGE, languages.get(0));
        }
        return defaults;
    }

    private static List<Stage> stages(
            Block block, StageReader reader, Scope scope, Optional<NamedIn> record, Problems problems) {
        if (!block.require("stages", "the list of its stages")) {
            return List.of();
        }
        var blocks = block.blocks("stages", "a stage");
        if (blocks.isEmpty() || blocks.size() > MOST_STAGES) {
            problems.at(block.line("stages"), blocks.size() + " stages, expected 1 to " + MOST_STAGES);
            return List.of();
        }
        var stages = new ArrayList<Stage>();
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var last = i == blocks.size() - 1;
            var stage = blocks.get(i);
            var distinct = record.flatMap(NamedIn::template).map(template -> List.copyOf(template.variables()));
            reader.read(stage, scope, distinct, last).ifPresent(stages::add);
            stage.text("stage")
                    .filter(name -> !names.add(name))
                    .ifPresent(name -> problems.at(
                            stage.line("stage"),
                            "the stage " + Problems.quoted(name) + " a second time, expected another name"));
        }
        return stages;
    }
}
