package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.recipes.BundledRecipes;
import dev.millrace.recipes.Recipe;
import dev.millrace.recipes.RecipeException;
import dev.millrace.recipes.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists, shows and checks recipes. */
@Command(
        name = "recipes",
        description = "Lists the bundled recipes, shows one, or checks a file of your own.",
        synopsisSubcommandLabel = "[COMMAND]")
final class Recipes implements Runnable {

    private final Console console;

    Recipes(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", description = "Names each bundled recipe and what it makes.")
    int list() {
        var width =
                BundledRecipes.names().stream().mapToInt(String::length).max().orElse(1);
        for (var name : BundledRecipes.names()) {
            BundledRecipes.find(name)
                    .ifPresent(recipe -> console.say(
                            String.format(Locale.ROOT, "%-" + width + "s  %s", recipe.name(), recipe.title())));
        }
        return Exit.DONE;
    }

    @Command(name = "show", description = "Prints a bundled recipe, to be read or to be copied and changed.")
    int show(@Parameters(paramLabel = "NAME", description = "A bundled recipe.") String name) {
        var recipe = BundledRecipes.find(name)
                .orElseThrow(() -> new BadInput(
                        "no recipe \"" + name + "\" is bundled, only " + String.join(", ", BundledRecipes.names())));
        console.out().print(recipe.text().yaml());
        return Exit.DONE;
    }

    @Command(
            name = "check",
            description = "Checks a recipe of your own: every problem with file, line and what was expected.")
    int check(@Parameters(paramLabel = "FILE", description = "A YAML file.") Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + (Files.exists(file) ? " is not a file" : " does not exist"));
        }
        try {
            var recipe = RecipeChoice.read(file);
            console.say(file + ": " + told(recipe));
            return Exit.DONE;
        } catch (RecipeException invalid) {
            invalid.problems().forEach(console::note);
            return Exit.BAD_INPUT;
        }
    }

    private static String told(Recipe recipe) {
        return "the recipe " + recipe.name() + " is good: stages "
                + recipe.stages().stream().map(Stage::name).collect(Collectors.joining(", "))
                + "; a seed brings "
                + (recipe.variables().isEmpty() ? "nothing in particular" : String.join(", ", recipe.variables()));
    }
}
