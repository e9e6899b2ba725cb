package dev.millrace.fuzz;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.recipes.MessagesTemplate;
import dev.millrace.recipes.Recipe;
import dev.millrace.recipes.RecipeException;
import dev.millrace.recipes.RecipeReader;
import dev.millrace.recipes.RenderException;
import dev.millrace.recipes.ReplyParser;
import dev.millrace.recipes.Rubric;
import dev.millrace.recipes.VerdictParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Recipes as anybody writes them, and replies as models write them. */
final class RecipeTargets {

    private static final String FILE = "own.yaml";

    /** It may name all words that are expected. */
    private static final int LONGEST_PROBLEM = 1_100;

    private static final RecipeReader READER = new RecipeReader();

    private static final ReplyParser PARSER = new ReplyParser();

    private static final Rubric RUBRIC = new Rubric("rubric", new MessagesTemplate("rubric", List.of()), words(), 100);

    private RecipeTargets() {}

    static Map<String, FuzzTarget> all() {
        var targets = new LinkedHashMap<String, FuzzTarget>();
        targets.put("recipe", RecipeTargets::recipe);
        forms().forEach((name, form) -> targets.put("reply-" + name, input -> reply(form, Text.of(input))));
        targets.put("verdict", input -> verdict(Text.of(input)));
        targets.put("recipe-growth", Growth.of(text -> recipe(text.getBytes(StandardCharsets.UTF_8))));
        forms().forEach((name, form) -> targets.put("reply-" + name + "-growth", Growth.of(text -> reply(form, text))));
        targets.put("verdict-growth", Growth.of(RecipeTargets::verdict));
        return targets;
    }

    private static Map<String, Double> words() {
        var words = new LinkedHashMap<String, Double>();
        words.put("YES", 1.0);
        words.put("NO", 0.0);
        words.put("예", 0.5);
        return words;
    }

    private static Map<String, ReplyForm> forms() {
        var forms = new LinkedHashMap<String, ReplyForm>();
        forms.put("plain", new ReplyForm.Plain("reply"));
        forms.put("tagged", new ReplyForm.Tagged(List.of("question", "answer"), 3));
        forms.put("numbered", new ReplyForm.Numbered("question", 0));
        forms.put(
                "json",
                new ReplyForm.Json(
                        List.of("question", "answer"),
                        Map.of(
                                "type", "object",
                                "required", List.of("question"),
                                "properties",
                                        Map.of(
                                                "question",
                                                Map.of("type", "string", "maxLength", 40, "pattern", "^(a|aa)*\\??$"),
                                                "answer",
                                                Map.of("type", List.of("number", "array"), "multipleOf", 0.5),
                                                "more",
                                                Map.of("uniqueItems", true, "format", "date-time"))),
                        3));
        return forms;
    }

    private static void recipe(byte[] input) {
        Recipe recipe;
        try {
            recipe = READER.read(FILE, input);
        } catch (RecipeException refused) {
            Promise.holds(!refused.problems().isEmpty(), "a recipe is refused with its problems");
            Promise.holds(refused.problems().size() <= 100, "no recipe has endless problems");
            refused.problems().forEach(problem -> {
                Promise.sentence(problem, FILE + ":", LONGEST_PROBLEM);
                Promise.holds(problem.contains(", expected "), "a problem says what is expected: " + problem);
            });
            return;
        }
        var again = READER.read(FILE, recipe.text().yaml());
        Promise.holds(again.hash().equals(recipe.hash()), "a recipe is read from its text as from its file");
        use(recipe);
    }

    /** What was read can be rendered, and its replies parsed. */
    private static void use(Recipe recipe) {
        recipe.stages().forEach(stage -> {
            render(stage.template()::render, stage.template());
            reply(stage.form(), "[{\"a\":1}]");
        });
        recipe.record().ifPresent(record -> render(record::render, record));
        recipe.rubrics().values().forEach(rubric -> render(rubric.template()::render, rubric.template()));
    }

    private static void render(Consumer<Map<String, String>> renderer, MessagesTemplate template) {
        var values = new LinkedHashMap<String, String>();
        template.variables().forEach(variable -> values.put(variable, "x"));
        values.remove(Recipe.LANGUAGE);
        try {
            renderer.accept(values);
        } catch (RenderException unfilled) {
            Promise.refuses(unfilled, "template ");
        }
    }

    static void reply(ReplyForm form, String text) {
        for (var finish : List.of(FinishReason.STOP, FinishReason.LENGTH)) {
            var reply = new Reply("teacher", "", text, "", List.of(), finish, "", List.of());
            var items = PARSER.parse(form, reply, 2);
            var most = form.maxItems() == 0 ? ReplyParser.MOST_ITEMS : form.maxItems();
            Promise.holds(!items.isEmpty(), "every reply is an item at least");
            Promise.holds(
                    items.size() <= most + 1, "no reply is more items than its form allows, and one for the rest");
            items.forEach(item -> item(item, form));
        }
    }

    private static void item(Item item, ReplyForm form) {
        Promise.holds(item.reply() == 2, "an item names its reply");
        var fault = item.fault();
        if (fault == null) {
            Promise.holds(item.values().keySet().containsAll(form.fields()), "a whole item has all its values");
        } else {
            Promise.sentence(fault.detail(), "the ");
        }
        Promise.survives(item, Item.class);
    }

    private static void verdict(String text) {
        var ruling = VerdictParser.parse(Replies.of(text), RUBRIC);
        var word = ruling.verdict();
        Promise.holds(word.isEmpty() || RUBRIC.verdicts().containsKey(word), "a verdict is one of its rubric's words");
        Promise.holds(ruling.explanation().length() <= 4_001, "an explanation is not endless");
    }
}
