package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.recipes.BundledRecipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked wrongly gets one sentence and exit code 2, before anything is sent. */
class BadInputTest {

    private static final String FORM = """
            recipe: form
            variables: [prompt]
            stages:
              - stage: one
                models: [teacher]
                reply: {form: magic}
                user: "{prompt}"
            """;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void someFiles() throws IOException {
        Files.writeString(directory.resolve("good.jsonl"), "{\"prompt\":\"What is 1 + 1?\"}\n");
        Files.writeString(directory.resolve("bad.jsonl"), "{\"prompt\":\"a\"}\n{\"prompt\":\n");
        Files.writeString(directory.resolve("bad.yaml"), "recipe: 7\nstages: none\n");
        Files.writeString(directory.resolve("bomb.yaml"), bomb());
        Files.writeString(directory.resolve("client.properties"), "a=\\u00zz\n");
        Files.createDirectories(directory.resolve("empty"));
        Files.write(directory.resolve("latin.yaml"), new byte[] {'c', 'a', 'f', (byte) 0xe9, '\n'});
        Files.writeString(directory.resolve("deep.yaml"), "[".repeat(100_000));
        Files.writeString(directory.resolve("huge.yaml"), "x".repeat(2_000_000));
        Files.writeString(directory.resolve("form.yaml"), FORM);
        Files.writeString(directory.resolve("terminal.jsonl"), "{\"id\":\"a\\u001b[2J\",\"prompt\":\"b\"}\n");
        Files.createSymbolicLink(
                Files.createDirectories(directory.resolve("links")).resolve("out.md"), directory.resolve("good.jsonl"));
    }

    static Stream<Arguments> commands() {
        var run = "run facts/one --recipe direct --prompts DIR/good.jsonl ";
        return Stream.of(
                Arguments.of("", "no command is named"),
                Arguments.of("dance", "dance"),
                Arguments.of("topics --lane dlq", "--lane \"dlq\" is no lane"),
                Arguments.of("run", "Missing required"),
                Arguments.of("run one --recipe direct --prompts DIR/good.jsonl", "\"one\" is not a run"),
                Arguments.of("run ../x --recipe direct --prompts DIR/good.jsonl", "dataset \"..\""),
                Arguments.of("run facts/one --recipe direct --prompts DIR/bad.jsonl", "bad.jsonl line 2"),
                Arguments.of("run facts/one --recipe direct --prompts DIR/none.jsonl", "none.jsonl does not exist"),
                Arguments.of("run facts/one --recipe direct --documents DIR/empty", "holds no *.md or *.txt"),
                Arguments.of("run facts/one --recipe magic --prompts DIR/good.jsonl", "no recipe \"magic\""),
                Arguments.of("run facts/one --recipe DIR/bad.yaml --prompts DIR/good.jsonl", "bad.yaml:"),
                Arguments.of("run facts/one --recipe DIR/bomb.yaml --prompts DIR/good.jsonl", "bomb.yaml"),
                Arguments.of("run facts/one --recipe document-qa --prompts DIR/good.jsonl", "no variable \"document\""),
                Arguments.of(run + "--target -1", "target"),
                Arguments.of(run + "--target many", "many"),
                Arguments.of(run + "--window 99999999", "window"),
                Arguments.of(run + "--max-time soon", "--max-time soon"),
                Arguments.of(run + "--price teacher=cheap", "--price teacher=cheap"),
                Arguments.of(run + "--max-share 0.5", "max share"),
                Arguments.of(run + "--chunk-words x", "--chunk-words"),
                Arguments.of(
                        "run facts/one --recipe document-qa --documents DIR --chunk-words 3", "--chunk-words is 3"),
                Arguments.of(run + "--documents DIR", "mutually exclusive"),
                Arguments.of(run + "--data-dir DIR", "no broker is known"),
                Arguments.of(run + "--bootstrap-servers nonsense", "nonsense"),
                Arguments.of(run + "--bootstrap-servers no.such.host.invalid:9092", "no.such.host.invalid"),
                Arguments.of("status --bootstrap-servers 127.0.0.1:1 --prefix a/b", "prefix \"a/b\""),
                Arguments.of("status --bootstrap-servers= ", "--bootstrap-servers is empty"),
                Arguments.of("status --bootstrap-servers 127.0.0.1:1 --command-config DIR/none", "does not exist"),
                Arguments.of(
                        "status --bootstrap-servers 127.0.0.1:1 --command-config DIR/client.properties",
                        "not a properties file"),
                Arguments.of("pause one --data-dir DIR", "\"one\" is not a run"),
                Arguments.of("export facts --data-dir DIR", "--out"),
                Arguments.of("export a/b --out DIR/out --data-dir DIR", "dataset"),
                Arguments.of("export facts --out DIR/out --until DIR/good.jsonl --data-dir DIR", "not the manifest"),
                Arguments.of(
                        "export facts --out DIR/out --format csv", "--format \"csv\" is none of millrace, trl-sft,"),
                Arguments.of(
                        "export facts --out DIR/out --file-type csv", "--file-type \"csv\" is none of jsonl, parquet"),
                Arguments.of("export facts --out DIR/out --validation 1", "--validation 1.0 is no share"),
                Arguments.of("export facts --out DIR/out --validation NaN", "--validation NaN is no share"),
                Arguments.of("export facts --out DIR/out --validation some", "'some' is not a double"),
                Arguments.of("export facts --out DIR/out --file-type parquet", "needs another --format than millrace"),
                Arguments.of(
                        "export facts --out DIR/out --format trl-sft --scorer quality",
                        "--scorer is for the formats helpsteer2 and steerlm, not for trl-sft"),
                Arguments.of(
                        "export facts --out DIR/out --margin",
                        "--margin is for the format trl-preference, not for millrace"),
                Arguments.of("recipes show magic", "no recipe \"magic\""),
                Arguments.of("recipes check DIR/none.yaml", "none.yaml does not exist"),
                Arguments.of("recipes check DIR/bad.yaml", "bad.yaml:"),
                Arguments.of("up --config DIR/none.properties --data-dir DIR/up", "does not exist"),
                Arguments.of("up --port x", "--port"),
                Arguments.of("up --prometheus --data-dir DIR/up", "--prometheus needs the program `prometheus`"),
                Arguments.of(
                        "run facts/one --recipe DIR/latin.yaml --prompts DIR/good.jsonl", "bytes that are not text"),
                Arguments.of("run facts/one --recipe DIR/deep.yaml --prompts DIR/good.jsonl", "nested deeper than"),
                Arguments.of("run facts/one --recipe DIR/huge.yaml --prompts DIR/good.jsonl", "larger than 1 MiB"),
                Arguments.of("run facts/one --recipe DIR/form.yaml --prompts DIR/good.jsonl", "form.yaml:6:"),
                Arguments.of(
                        "run facts/one --recipe direct --prompts DIR/latin.yaml", "latin.yaml line 1 is not UTF-8"),
                Arguments.of("run facts/one --recipe direct --prompts DIR/huge.yaml", "longer than 1 MiB"),
                Arguments.of("run facts/one --recipe direct --prompts DIR/deep.yaml", "deep.yaml line 1 is not a Seed"),
                Arguments.of("run facts/one --recipe direct --prompts DIR", "is a directory"),
                Arguments.of("run facts/one --recipe direct --prompts DIR/terminal.jsonl", "has the id \"a\uFFFD[2J"),
                Arguments.of(
                        "run facts/one --recipe document-qa --documents DIR/links", "is a link out of the directory"),
                Arguments.of("up --data-dir DIR/good.jsonl", "cannot be made: a file is in the way"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void getsOneSentenceThatNamesIt(String command, String named) {
        var said = Said.by(command.isEmpty() ? new String[0] : words(command));

        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(named).doesNotContain("\tat ").doesNotContain("Exception");
        if (!command.startsWith("recipes check DIR/bad")) {
            assertThat(said.err()).hasLineCount(1).startsWith("millrace: ");
        }
    }

    @Test
    void anUnreachableBrokerIsNamed() {
        var said = Said.by("topics", "--bootstrap-servers", "127.0.0.1:1");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("millrace: no Kafka broker answers at 127.0.0.1:1\n");
    }

    @Test
    void everyCommandHasHelpWithExitCodes() {
        var commands = Stream.of(
                "", "demo", "up", "run", "status", "pause", "resume", "cancel", "export", "explain", "topics",
                "recipes");
        assertThat(commands).allSatisfy(command -> {
            var said = Said.by(
                    Stream.of(command, "--help").filter(word -> !word.isEmpty()).toArray(String[]::new));
            assertThat(said.exit()).isZero();
            assertThat(said.out()).contains("Usage: millrace", "Exit codes:", "130");
        });
    }

    @Test
    void recipesAreListedShownAndChecked() throws IOException {
        var titles = BundledRecipes.names().stream()
                .map(name -> BundledRecipes.find(name).orElseThrow().title())
                .toList();
        var listed = Said.by("recipes").out().lines().toList();
        assertThat(listed).hasSameSizeAs(titles);
        var column = listed.get(0).indexOf(titles.get(0));
        assertThat(listed)
                .zipSatisfy(
                        titles,
                        (line, title) -> assertThat(line.substring(column)).isEqualTo(title))
                .zipSatisfy(
                        BundledRecipes.names(),
                        (line, name) -> assertThat(line.substring(0, column)).matches(name + "  +"));
        var shown = Said.by("recipes", "show", "direct");
        assertThat(shown.exit()).isZero();
        var copy = Files.writeString(directory.resolve("copy.yaml"), shown.out());
        var checked = Said.by("recipes", "check", copy.toString());
        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains("the recipe direct is good");
    }

    private String[] words(String command) {
        return Stream.of(command.split(" "))
                .map(word -> word.replace("DIR", directory.toString()))
                .toArray(String[]::new);
    }

    private static String bomb() {
        var bomb = new StringBuilder("recipe: bomb\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        return bomb.append("stages: *a11\n").toString();
    }
}
