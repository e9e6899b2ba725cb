package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a recipe says is so. */
class RecipePagesTest {

    private static final Path DOCS = Path.of("..", "docs");

    static Stream<String> names() throws IOException {
        try (var pages = Files.list(DOCS.resolve("recipes"))) {
            return pages.map(page -> page.getFileName().toString().replace(".md", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isLinkedAndNamesEveryStage(String name) {
        var page = page(name);

        assertThat(read(DOCS.resolve("recipes.md"))).contains("(recipes/" + name + ".md)");
        assertThat(page.lines()).hasSizeLessThanOrEqualTo(80);
        assertThat(page).contains("--recipe " + name + " ");
        assertThat(bundled(name).stages()).allSatisfy(stage -> assertThat(page).contains("| `" + stage.name() + "` |"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void showsSeedsThatTheRecipeTakes(String name) {
        var recipe = bundled(name);
        var languages = new LinkedHashSet<String>();
        var lines = page(name).lines().filter(line -> line.startsWith("{")).toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            var seed = Wire.read(line.getBytes(StandardCharsets.UTF_8), Seed.class);
            assertThat(recipe.refusal(seed.values())).isEmpty();
            assertThat(seed.values().keySet()).isSubsetOf(known(recipe));
            languages.add(seed.values().getOrDefault(Recipe.LANGUAGE, ""));
            seed.replies()
                    .forEach(given -> assertThat(
                                    Replies.lines(recipe.stages().get(0).form(), Replies.done(given.text())))
                            .isNotEmpty()
                            .noneMatch(item -> item.startsWith("!")));
        });
        assertThat(languages).contains("en", "ko");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nemotron-closed-qa", "nemotron-code", "nemotron-math", "nemotron-open-qa", "nemotron-writing"})
    void tellsWhatARecordCosts(String name) {
        var recipe = bundled(name);
        var prompts = 1L;
        var sum = new ArrayList<String>();
        var replies = 0L;
        for (var stage : recipe.stages()) {
            var asked = prompts * stage.sampling().n();
            sum.add(Long.toString(asked));
            replies += asked;
            prompts *= wanted(recipe, stage);
        }
        var page = page(name).replaceAll("\\s+", " ");

        assertThat(page).contains("(" + String.join(" + ", sum) + ") / " + prompts + " = " + share(replies, prompts));
        assertThat(page)
                .contains(sum.get(sum.size() - 1) + " / " + prompts + " = "
                        + share(Long.parseLong(sum.get(sum.size() - 1)), prompts));
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

    private static String share(long replies, long records) {
        return String.format(Locale.ROOT, "%.2f", (double) replies / records);
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
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
