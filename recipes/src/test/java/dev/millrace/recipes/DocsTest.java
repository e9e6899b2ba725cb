package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/recipes.md says is so. */
class DocsTest {

    private final String docs = read();

    @Test
    void showARecipeThatCanBeRead() {
        var yaml = docs.substring(docs.indexOf("```yaml\n") + "```yaml\n".length(), docs.indexOf("\n```\n"));

        var recipe = new RecipeReader().read("docs/recipes.md", yaml);

        assertThat(recipe.name()).isEqualTo("glossary");
        assertThat(recipe.problemsWithBudget()).isEmpty();
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

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "recipes.md"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
