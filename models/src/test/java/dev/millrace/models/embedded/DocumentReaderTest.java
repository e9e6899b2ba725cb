package dev.millrace.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "documents");

    private final DocumentReader reader = new DocumentReader();
    private final DocumentJudge judge = new DocumentJudge();

    @ParameterizedTest
    @MethodSource("examples")
    void findsQuestionsInEveryExample(Path file) throws IOException {
        var pairs = read(file);

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(2);
        assertThat(new HashSet<>(pairs.stream().map(QuestionAnswer::question).toList()))
                .hasSameSizeAs(pairs);
        assertThat(read(file)).isEqualTo(pairs);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyPairPassesTheJudge(Path file) throws IOException {
        var document = Files.readString(file);
        for (var pair : read(file)) {
            assertThat(judge.isQuestion(pair.question())).matches(Judgement::passes, pair.question());
            assertThat(judge.standsAlone(pair.question())).matches(Judgement::passes, pair.question());
            assertThat(judge.answers(document, pair.question(), pair.answer()))
                    .matches(Judgement::passes, pair.answer());
        }
    }

    @Test
    void readsHostileTextsInTime() {
        var hostile = List.of(
                "[",
                "*a **b ",
                "> ",
                "- ",
                "`` ` ",
                "<a ",
                "A word (",
                "[a](b ",
                "책은 ",
                "The gate checks a page; ",
                "|a|\n|-|\n",
                "책");
        for (var part : hostile) {
            var text = part.repeat(90_000 / part.length());
            org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> reader.read("T", text), part);
        }
        assertThat(reader.read("T", "The gate checks every page. ".repeat(80_000)))
                .isEmpty();
    }

    private List<QuestionAnswer> read(Path file) throws IOException {
        var text = Files.readString(file);
        return reader.read(text.lines().findFirst().orElse("").replace("# ", ""), text);
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
