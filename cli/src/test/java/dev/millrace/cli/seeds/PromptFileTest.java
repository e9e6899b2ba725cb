package dev.millrace.cli.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PromptFileTest {

    private static final RunId RUN = new RunId("facts", "one");

    @TempDir
    private Path directory = Path.of("");

    private List<Seed> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Seed> read(byte[] bytes) throws IOException {
        var file = Files.write(directory.resolve("seeds.jsonl"), bytes);
        var seeds = new ArrayList<Seed>();
        new RunSeeds(new PromptFile(file), RUN, List.of("prompt"), "language").read(seeds::add);
        return seeds;
    }

    @Test
    void takesPromptsVariablesAndWholeSeeds() throws IOException {
        var seeds = read("""
                {"prompt":"What is 2 + 2?"}

                {"variables":{"prompt":"2 더하기 2는?","language":"ko"}}
                {"id":"mine","stratum":"x","prompt":"Why?","labels":{"a":"b"}}""");

        assertThat(seeds).extracting(Seed::stratum).containsExactly("", "ko", "x");
        assertThat(seeds)
                .extracting(seed -> seed.values().get("prompt"))
                .containsExactly("What is 2 + 2?", "2 더하기 2는?", "Why?");
        assertThat(seeds.get(2).id()).isEqualTo("mine");
        assertThat(seeds)
                .allMatch(seed -> seed.dataset().equals("facts") && seed.run().equals("one"));
    }

    @Test
    void theSameFileAgainGivesTheSameIdsAndEqualLinesGiveDifferentOnes() throws IOException {
        var once = read("{\"prompt\":\"a\"}\n{\"prompt\":\"b\"}\n{\"prompt\":\"a\"}\n");
        var moved = read("{\"prompt\":\"b\"}\n{\"prompt\":\"a\"}\n{\"prompt\":\"a\"}\n");
        assertThat(once).extracting(Seed::id).doesNotHaveDuplicates();
        assertThat(moved)
                .extracting(Seed::id)
                .containsExactlyInAnyOrderElementsOf(once.stream().map(Seed::id).toList());
    }

    @Test
    void passesOverAByteOrderMarkAndWindowsLines() throws IOException {
        assertThat(read("\uFEFF{\"prompt\":\"a\"}\r\n{\"prompt\":\"b\"}\r\n")).hasSize(2);
    }

    static Stream<Arguments> badLines() {
        return Stream.of(
                Arguments.of("not JSON".getBytes(StandardCharsets.UTF_8), "line 2 is not a Seed"),
                Arguments.of("[1]".getBytes(StandardCharsets.UTF_8), "line 2 is not a Seed"),
                Arguments.of("null".getBytes(StandardCharsets.UTF_8), "line 2 is not a Seed"),
                Arguments.of("{\"prompt\":7}".getBytes(StandardCharsets.UTF_8), "line 2 is not a Seed, at prompt"),
                Arguments.of("{\"prompt\":\"a\"} {}".getBytes(StandardCharsets.UTF_8), "line 2 is not a Seed"),
                Arguments.of("{\"labels\":{}}".getBytes(StandardCharsets.UTF_8), "neither a prompt nor variables"),
                Arguments.of(
                        "{\"variables\":{\"x\":\"y\"}}".getBytes(StandardCharsets.UTF_8), "line 2 has no variable"),
                Arguments.of(
                        "{\"prompt\":\"a\",\"dataset\":\"other\",\"run\":\"two\"}".getBytes(StandardCharsets.UTF_8),
                        "line 2 belongs to the run other/two"),
                Arguments.of("{\"prompt\":\"a\",\"run\":\"two\"}".getBytes(StandardCharsets.UTF_8), "no dataset"),
                Arguments.of("{\"prompt\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8), "half of a character"),
                Arguments.of(
                        "{\"prompt\":\"a\",\"prompt\":\"b\"}".getBytes(StandardCharsets.UTF_8),
                        "line 2 says one thing twice: Duplicate field 'prompt'"),
                Arguments.of(
                        "{\"prompt\":\"a\",\"id\":\"b\\u0085c\"}".getBytes(StandardCharsets.UTF_8),
                        "line 2 is not a Seed: seed has the id \"b\uFFFDc\""),
                Arguments.of(new byte[] {'{', '"', (byte) 0xff, '"', '}'}, "line 2 is not UTF-8 at byte 2"),
                Arguments.of(deep(), "line 2 is not a Seed"),
                Arguments.of(large(), "line 2 is longer than 1 MiB"));
    }

    private static byte[] deep() {
        return ("{\"prompt\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] large() {
        return ("{\"prompt\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void namesFileAndLineOfWhatIsNoSeed(byte[] line, String sentence) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"prompt\":\"a good one\"}\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(line);
        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("seeds.jsonl line 2")
                .hasMessageContaining(sentence)
                .message()
                .hasLineCount(1)
                .hasSizeLessThan(500);
    }

    @Test
    void refusesWhatIsNoFileOfSeeds() {
        assertThatThrownBy(() -> read("\n\n")).isInstanceOf(BadInput.class).hasMessageContaining("holds no seed");
        var missing = new PromptFile(directory.resolve("missing.jsonl"));
        assertThatThrownBy(() -> missing.read(placed -> {})).hasMessageContaining("missing.jsonl does not exist");
        var notAFile = new PromptFile(directory);
        assertThatThrownBy(() -> notAFile.read(placed -> {})).hasMessageContaining("is a directory");
        var endless = new PromptFile(Path.of("/dev/zero"));
        assertThatThrownBy(() -> endless.read(placed -> {})).hasMessageContaining("/dev/zero is no regular file");
    }

    @Test
    void refusesAFileWhoseNameNoSourceCanHave() throws IOException {
        var file = Files.writeString(directory.resolve("a\u001bb\nc.jsonl"), "{\"prompt\":\"x\"}\n");
        assertThatThrownBy(() -> new PromptFile(file).read(placed -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a\uFFFDb c.jsonl line 1: seed has the source");
    }

    @Test
    void countsDistinctSeeds() throws IOException {
        var file = Files.writeString(
                directory.resolve("twice.jsonl"), "{\"id\":\"a\",\"prompt\":\"x\"}\n{\"id\":\"a\",\"prompt\":\"x\"}\n");
        assertThat(new RunSeeds(new PromptFile(file), RUN, List.of(), "").count())
                .isEqualTo(1);
    }

    @Test
    void refusesTwoSeedsOfOneId() {
        assertThatThrownBy(() -> read("{\"id\":\"a\",\"prompt\":\"x\"}\n{\"id\":\"a\",\"prompt\":\"y\"}\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 2 has the id \"a\" of line 1, but is another seed");
    }

    @Test
    void keepsLabels() throws IOException {
        assertThat(read("{\"prompt\":\"a\",\"labels\":{\"k\":\"v\"}}").get(0).labels())
                .isEqualTo(Map.of("k", "v"));
    }
}
