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

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(6);
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

    @ParameterizedTest
    @MethodSource("examples")
    void answersInTheWordsOfTheDocumentButForTheStyleOfItsEnding(Path file) throws IOException {
        var written = ContentWords.of(Files.readString(file));
        for (var pair : read(file)) {
            var withoutEnding = pair.answer().substring(0, pair.answer().lastIndexOf(' '));
            assertThat(written).as(pair.answer()).containsAll(ContentWords.of(withoutEnding));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void asksNothingTwiceAndNothingInACircle(Path file) throws IOException {
        var pairs = read(file);

        assertThat(pairs).extracting(QuestionAnswer::question).doesNotHaveDuplicates();
        assertThat(pairs).extracting(QuestionAnswer::answer).doesNotHaveDuplicates();
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(ContentWords.of(pair.question()))
                        .as(pair.question())
                        .doesNotContainSequence(ContentWords.of(pair.answer())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void drawsTheSameBySeedAndAnswersAllThatItDraws(Path file) throws IOException {
        var text = Files.readString(file);
        var questions = new DocumentQuestions();
        var answers = new DocumentAnswers();
        for (var seed = 0; seed < 3; seed++) {
            var drawn = questions.ask(titleOf(text), text, 8, seed);

            assertThat(drawn).isEqualTo(questions.ask(titleOf(text), text, 8, seed));
            assertThat(drawn)
                    .hasSizeBetween(6, 8)
                    .allSatisfy(question -> assertThat(answers.answer(titleOf(text), text, question))
                            .as(question)
                            .isPresent());
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
                "책",
                "(",
                "the ",
                "A b, so ",
                "The gate holds: ",
                "책을 읽으면 ");
        for (var part : hostile) {
            var text = part.repeat(90_000 / part.length());
            org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> reader.read("T", text), part);
        }
        assertThat(reader.read("T", "The gate checks every page. ".repeat(80_000)))
                .isEmpty();
        assertThat(reader.read("T", "x".repeat(1_000_000))).isEmpty();
    }

    private List<QuestionAnswer> read(Path file) throws IOException {
        var text = Files.readString(file);
        return reader.read(titleOf(text), text);
    }

    private static String titleOf(String text) {
        return text.lines().findFirst().orElse("").replace("# ", "");
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:md|txt)"))
                    .sorted()
                    .toList();
        }
    }
}
