package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/recipes.md says is so. */
class DocsTest {

    private final String docs = read("recipes.md");

    @Test
    void showARecipeThatCanBeRead() {
        var recipe = recipe(docs);

        assertThat(recipe.name()).isEqualTo("glossary");
        assertThat(recipe.problemsWithBudget()).isEmpty();
    }

    @Test
    void showARecipeThatDrawsInstructions() {
        var stage = recipe(read("instructions.md")).stages().get(0);

        assertThat(stage.draws().names()).containsExactly("constraint", "constraint_check");
        assertThat(stage.scorers())
                .extracting(scorer -> scorer.settings().get("instruction"))
                .containsExactly("constraint_check");
    }

    private static Recipe recipe(String page) {
        var yaml = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length(), page.indexOf("\n```\n"));
        return new RecipeReader().read("docs", yaml);
    }

    @Test
    void nameEveryScorerAndRuleWithItsSettings() {
        for (var entries : Stream.of(Catalogue.scorers(), Catalogue.rules()).toList()) {
            assertThat(entries.values()).allSatisfy(entry -> {
                var row = docs.lines()
                        .filter(line -> line.startsWith("| ") && line.contains("`" + entry.name() + "`"))
                        .toList();
                assertThat(row).as(entry.name()).isNotEmpty();
                assertThat(entry.settings())
                        .allSatisfy(setting -> assertThat(String.join("", row)).contains("`" + setting.name() + "`"));
            });
        }
    }

    @Test
    void nameEveryFault() {
        for (var fault : Fault.values()) {
            assertThat(docs).contains("| `" + fault.word() + "` |");
        }
    }

    @Test
    void nameEveryBundledRecipe() {
        assertThat(BundledRecipes.names()).allSatisfy(name -> assertThat(docs).contains("| `" + name + "` |"));
    }

    private static String read(String page) {
        try {
            return Files.readString(Path.of("..", "docs", page));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
