package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page of a recipe says is so. */
class RecipePagesTest {

    private static final Path DOCS = Path.of("..", "docs");

    static Stream<String> names() {
        try (var pages = Files.list(DOCS.resolve("recipes"))) {
            return pages.map(page -> page.getFileName().toString().replace(".md", "")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<String> recipes() {
        return BundledRecipes.names().stream().filter(name -> name.startsWith("nemotron-") || name.equals("rescore"));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void isThereForEachRecipe(String name) {
        assertThat(names().filter(page -> isOn(page, name))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isLinkedAndNamesEveryStage(String name) {
        var page = page(name);

        assertThat(page.lines()).hasSizeLessThanOrEqualTo(80);
        assertThat(on(name)).isNotEmpty().allSatisfy(recipe -> {
            assertThat(read(DOCS.resolve("recipes.md")).lines())
                    .anyMatch(row ->
                            row.startsWith("| `" + recipe.name() + "` |") && row.contains("(recipes/" + name + ".md)"));
            assertThat(page).contains("--recipe " + recipe.name() + " ");
            assertThat(recipe.stages()).allSatisfy(stage -> assertThat(page).contains("| `" + stage.name() + "` |"));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void showsSeedsThatTheRecipeTakes(String name) {
        var languages = new LinkedHashSet<String>();
        var lines = page(name).lines().filter(line -> line.startsWith("{")).toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            var seed = Wire.read(line.getBytes(StandardCharsets.UTF_8), Seed.class);
            languages.add(seed.values().getOrDefault(Recipe.LANGUAGE, ""));
            assertThat(on(name)).allSatisfy(recipe -> {
                assertThat(recipe.refusal(seed.values())).isEmpty();
                assertThat(seed.values().keySet()).isSubsetOf(known(recipe));
                assertThat(seed.replies())
                        .allSatisfy(given -> assertThat(
                                        Replies.lines(recipe.stages().get(0).form(), Replies.done(given.text())))
                                .isNotEmpty()
                                .noneMatch(item -> item.startsWith("!")));
            });
        });
        assertThat(languages).contains("en", "ko");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void tellsWhatARecordCosts(String name) {
        var recipe = bundled(name);
        var prompts = 1L;
        var replies = new ArrayList<Long>();
        var rewarded = new ArrayList<Long>();
        for (var stage : recipe.stages()) {
            var asked = prompts * stage.sampling().n() * stage.models().size();
            replies.add(asked);
            if (stage.scorers().stream().anyMatch(scorer -> scorer.kind().equals("reward"))) {
                rewarded.add(asked);
            }
            prompts *= wanted(recipe, stage);
        }
        var page = page(names().filter(each -> isOn(each, name)).findFirst().orElseThrow())
                .replaceAll("\\s+", " ");

        assertThat(page).contains(share(rewarded, prompts));
        if (!name.equals("rescore")) {
            assertThat(page).contains(share(replies, prompts));
        }
    }

    /** How many entries a stage asks for where a seed says nothing; a plain reply goes on as one. */
    private static long wanted(Recipe recipe, Stage stage) {
        return recipe.defaults().entrySet().stream()
                .filter(entry -> stage.template().variables().contains(entry.getKey()))
                .filter(entry -> entry.getValue().matches("\\d+"))
                .mapToLong(entry -> Long.parseLong(entry.getValue()))
                .findFirst()
                .orElse(1);
    }

    private static String share(List<Long> asked, long records) {
        var sum = asked.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        var all = asked.stream().mapToLong(Long::longValue).sum();
        return (asked.size() > 1 ? "(" + sum + ")" : sum)
                + String.format(Locale.ROOT, " / %d = %.2f", records, (double) all / records);
    }

    /** Whether a page is that of a recipe, or of the recipe of which it is a form. */
    private static boolean isOn(String page, String recipe) {
        return recipe.equals(page) || recipe.startsWith(page + "-");
    }

    private static List<Recipe> on(String page) {
        return BundledRecipes.names().stream()
                .filter(recipe -> isOn(page, recipe))
                .map(RecipePagesTest::bundled)
                .toList();
    }

    private static List<String> known(Recipe recipe) {
        var known = new ArrayList<>(recipe.variables());
        known.addAll(recipe.defaults().keySet());
        return known;
    }

    private static Recipe bundled(String name) {
        return BundledRecipes.find(name).orElseThrow();
    }

    private static String page(String name) {
        return read(DOCS.resolve("recipes").resolve(name + ".md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
