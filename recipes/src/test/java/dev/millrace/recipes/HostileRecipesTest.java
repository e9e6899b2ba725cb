package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileRecipesTest {

    private static final int LARGE = 250_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("nothing", "", "1: nothing, expected a recipe"),
                arguments("only a comment", "# hello\n", "1: nothing, expected a recipe"),
                arguments("prose", "Hello!", "1: text without keys, expected a recipe"),
                arguments("a list", "- a\n- b", "1: text without keys, expected a recipe"),
                arguments(
                        "an alias bomb", bomb(), "1: an anchor (&), expected the text itself: a recipe has no aliases"),
                arguments("an alias", "a: *b", "1: an alias (*), expected the text itself: a recipe has no aliases"),
                arguments("a recursive anchor", "&a [*a]", "1: an anchor (&), expected"),
                arguments("a tag", "recipe: !!java.net.URL [http://x]", "1: a tag (!), expected a plain value"),
                arguments(
                        "two documents",
                        "recipe: a\n---\nrecipe: b",
                        "2: a second document, expected one recipe in a file"),
                arguments("deep lists", "[".repeat(LARGE), "1: values nested deeper than 20"),
                arguments("deep maps", "{a: ".repeat(LARGE / 4), "1: values nested deeper than 20"),
                arguments("deep blocks", deepBlocks(), "21: values nested deeper than 20"),
                arguments(
                        "too large",
                        "a: " + "x".repeat(300_000),
                        "1: a recipe of more than 256 KiB, expected a smaller one"),
                arguments(
                        "too large in bytes",
                        "a: " + "한".repeat(100_000),
                        "1: a recipe of more than 256 KiB, expected a smaller one"),
                arguments(
                        "a control character",
                        "recipe: a\ntitle: b\u0000c",
                        "2: the character U+0000, expected text in UTF-8"),
                arguments("half a character", "recipe: a\uD83D", "1: the character U+d83d, expected text in UTF-8"),
                arguments(
                        "an escaped half",
                        "recipe: a\ntitle: \"\\ud83d\"",
                        "2: an escaped control character or half a character, expected text"),
                arguments(
                        "an escape beyond all characters",
                        "recipe: a\ntitle: \"\\U8fffffff\"",
                        "2: an escape that is no character, expected one up to \\U0010FFFF"),
                arguments("an escape just beyond", "recipe: \"\\U00110000\"", "1: text that is not YAML ("),
                arguments(
                        "a list as key",
                        "recipe: a\n? [x]\n: y",
                        "2: a key that is a list or a block, expected a word"),
                arguments("a merge", "recipe: a\n<<: {b: c}", "2: the unknown key \"<<\" of the recipe"),
                arguments("not YAML", "recipe: [a\ntitle: b", "text that is not YAML"),
                arguments("tabs", "recipe: a\nstages:\n\t- stage: b", "text that is not YAML"),
                arguments("an unclosed quote", "recipe: \"a\n", "text that is not YAML"),
                arguments("JSON of another kind", "{\"model\": \"x\", \"messages\": []}", "the unknown key \"model\""),
                arguments(
                        "stages that are none",
                        "recipe: a\nstages: soon",
                        "2: \"stages\" of the recipe is \"soon\", expected a list"),
                arguments(
                        "a stage that is none",
                        "recipe: a\nstages: [soon]",
                        "2: a stage is \"soon\", expected keys with values"),
                arguments("no stages", "recipe: a\nstages: []", "2: 0 stages, expected 1 to 20"),
                arguments(
                        "many stages",
                        "recipe: a\nstages:\n" + "  - {}\n".repeat(1000),
                        "2: 1000 stages, expected 1 to 20"),
                arguments("empty values", "recipe:\nstages:", "1: \"recipe\" of the recipe is empty, expected text"),
                arguments(
                        "long keys",
                        "recipe: a\n" + "x".repeat(1000) + ": b",
                        "the unknown key \"" + "x".repeat(60) + "…\" of the recipe"),
                arguments(
                        "a long number",
                        Recipes.GOOD.replaceFirst("n: \\d", "n: " + "9".repeat(300)),
                        "is " + "9".repeat(60) + "…, expected a whole number from 1 to"),
                arguments(
                        "a long expression",
                        "recipe: a\nstages: [{user: \"{" + "x".repeat(1000) + "}\"}]",
                        "the expression {" + "x".repeat(60) + "…}, expected the name"),
                arguments(
                        "a pattern that is none",
                        "recipe: a\nstages: [{reply: {form: json, fields: [a], schema: {type: object, pattern: \"(\"}}}]",
                        "2: a schema with the pattern \"(\" (missing closing ))"),
                arguments(
                        "a schema of another dialect",
                        "recipe: a\nstages: [{reply: {form: json, fields: [a], schema: {type: object,"
                                + " $schema: \"http://127.0.0.1:9/\"}}}]",
                        "2: a schema with another dialect ($schema), expected a JSON Schema (2020-12)"),
                arguments(
                        "many keys",
                        IntStream.range(0, 20_000)
                                .mapToObj(i -> "k" + i + ": v\n")
                                .reduce("", String::concat)
                                .substring(0, 150_000),
                        "the unknown key"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isRefusedWithASentence(String kind, String yaml, String problem) {
        var problems = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Recipes.problems(yaml));

        assertThat(problems).anySatisfy(found -> assertThat(found).contains(problem));
        assertThat(problems)
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(found -> assertThat(found.lines()).hasSize(1));
    }

    @Test
    void doesNoHarmWhateverIsChanged() {
        for (long seed = 0; seed < 3_000; seed++) {
            var yaml = mangled(new Random(seed));
            var problems = problemsOf(yaml, seed);
            assertThat(problems).as("seed %d", seed).allMatch(problem -> problem.matches("\\d+: .*, expected .*"));
        }
    }

    private static List<String> problemsOf(String yaml, long seed) {
        try {
            return Recipes.problems(yaml);
        } catch (RuntimeException harm) {
            throw new AssertionError("seed " + seed + " breaks the reader:\n" + yaml, harm);
        }
    }

    /** The good recipe with a few lines left out, doubled or swapped, and words replaced. */
    private static String mangled(Random random) {
        var text = new StringBuilder(Recipes.GOOD);
        var scraps = List.of(
                "", "{", "}", "[", "]", ": ", "- ", "\n", "null", "{x}", "{#if y}", "7", "true", "\"", "'", "&a ", "*a",
                "!t ", "한", "essay", "reward", "|", ">", "#", "~");
        for (int i = 0; i <= random.nextInt(4); i++) {
            var from = random.nextInt(text.length());
            var to = Math.min(text.length(), from + random.nextInt(12));
            text.replace(from, to, scraps.get(random.nextInt(scraps.size())));
        }
        return text.toString();
    }

    private static String bomb() {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("]\n");
        }
        return text.toString();
    }

    private static String deepBlocks() {
        var text = new StringBuilder();
        IntStream.range(0, 300).forEach(depth -> text.append(" ".repeat(depth)).append("a:\n"));
        return text.toString();
    }
}
