package dev.millrace.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader keeps its promises on inputs that are hostile by design, or that broke one of them once. */
class FuzzCorpusTest {

    private static final Path CORPUS = FuzzCorpus.FOLDER;

    static Stream<Arguments> inputs() throws IOException {
        try (var files = Files.walk(CORPUS)) {
            var inputs = files.filter(Files::isRegularFile)
                    .map(CORPUS::relativize)
                    .sorted()
                    .toList();
            return inputs.stream().map(input -> arguments(input.getName(0).toString(), input));
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("inputs")
    void theReaderKeepsItsPromises(String target, Path input) {
        assertThatCode(() -> FuzzTargets.of(target).read(Files.readAllBytes(CORPUS.resolve(input))))
                .as("%s", input)
                .doesNotThrowAnyException();
    }

    @Test
    void everyReaderHasInputsAndEveryInputAReader() throws IOException {
        try (var folders = Files.list(CORPUS)) {
            var targets = new TreeSet<>(FuzzTargets.all().keySet());
            targets.removeIf(target -> target.endsWith(FuzzTargets.GROWTH));

            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(targets);
        }
    }
}
