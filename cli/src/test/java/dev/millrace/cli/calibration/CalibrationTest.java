package dev.millrace.cli.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Tokens;
import dev.millrace.recipes.BundledRecipes;
import dev.millrace.recipes.CalibrationRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationTest {

    private static final Spend SPENT = new Spend(Tokens.NONE, new Tokens(12_345, 678), Tokens.NONE, 0, 0.5, 0, 0);

    static Stream<String> sets() {
        return CalibrationSet.names().stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void hasSixtyPairsOfWhichManyAreHardInTwoLanguages(String name) {
        var pairs = CalibrationSet.bundled(name).pairs();

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
        assertThat(pairs).filteredOn(CalibrationPair::hard).hasSizeGreaterThanOrEqualTo(24);
        assertThat(pairs)
                .filteredOn(pair -> pair.language().equals("ko"))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(pair ->
                        assertThat(pair.good() + pair.bad() + pair.variables()).containsPattern("\\p{IsHangul}"));
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.why()).isNotBlank());
        assertThat(new HashSet<>(pairs.stream().map(CalibrationPair::good).toList()))
                .hasSameSizeAs(pairs);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void bringsAllThatItsRubricNamesButWhatIsJudged(String name) {
        var set = CalibrationSet.bundled(name);
        var recipe = CalibrationRecipe.of(set.recipe(), set.rubric(), "judge", set.brought());

        new PairSeeds(set)
                .read(placed -> assertThat(recipe.refusal(placed.seed().values()))
                        .as(placed.place())
                        .isEmpty());
    }

    @Test
    void countsWhatAJudgeToldApart() {
        var set = new CalibrationSet(
                "mine",
                BundledRecipes.find("nemotron-preference").orElseThrow(),
                "better",
                List.of(pair("a", true), pair("b", true), pair("c", false), pair("d", false)));
        var calibration = new Calibration(set);
        calibration.hear("a", 0, compared(1, 0, 0, 0));
        calibration.hear("a", 1, compared(0, 1, 0, 0));
        calibration.hear("b", 0, compared(0, 1, 0, 0));
        calibration.hear("b", 1, compared(1, 0, 0, 0));
        calibration.hear("c", 0, compared(0, 0, 0, 1));
        calibration.hear("c", 1, compared(0, 0, 0, 1));

        assertThat(calibration.lines("judge", SPENT))
                .containsExactly(
                        "mine: 4 pairs, judged by judge (m-1) by the rubric better of nemotron-preference",
                        "                        pairs  right  wrong  unclear  accuracy",
                        "  all                       4      1      1        2    25.0 %",
                        "  hard                      2      1      1        0    50.0 %",
                        "  swap consistency: 66.7 % (2 of 3 pairs judged alike in both orders)",
                        "  tokens: 12,345 prompt, 678 completion; money: 0.5000");
    }

    @Test
    void takesNoVerdictForAWrongOne() {
        var set = new CalibrationSet(
                "gate",
                BundledRecipes.find("document-qa").orElseThrow(),
                "answer-gate",
                List.of(pair("a", false), pair("b", false), pair("c", false)));
        var calibration = new Calibration(set);
        calibration.hear("a", 0, judged("YES", 1));
        calibration.hear("a", 1, judged("NO", 0));
        calibration.hear("b", 0, judged("YES", 1));
        calibration.hear("b", 1, judged("", 0));
        calibration.hear("c", 0, judged("NO", 0));
        calibration.hear("c", 1, judged("NO", 0));

        assertThat(calibration.lines("judge", Spend.NONE))
                .contains("  all                       3      1      0        2    33.3 %")
                .noneMatch(line -> line.contains("swap"));
    }

    @Test
    void saysWhatIsWrongInAFileOfPairs(@TempDir Path directory) throws IOException {
        var recipe = BundledRecipes.find("document-qa").orElseThrow();
        var file = directory.resolve("pairs.jsonl");
        Files.writeString(file, """
                {"id":"a","variables":{"document":"d"},"good":"x","bad":"y"}
                {"id":"a","variables":{"document":"d"},"good":"x","bad":"y"}
                """);
        assertThatThrownBy(() -> CalibrationSet.of(file, recipe, "answer-gate"))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("pairs.jsonl line 2 has the id \"a\" of another pair");

        Files.writeString(file, "{\"id\":\"a\",\"good\":\"x\",\"bad\":\"x\"}\n");
        assertThatThrownBy(() -> CalibrationSet.of(file, recipe, "answer-gate"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("no good and bad value that differ");

        Files.writeString(file, "\n");
        assertThatThrownBy(() -> CalibrationSet.of(file, recipe, "answer-gate")).hasMessageEndingWith("holds no pair");
        assertThatThrownBy(() -> CalibrationSet.bundled("worse"))
                .hasMessageContaining("expected better, question-gate");
    }

    private static CalibrationPair pair(String id, boolean hard) {
        return new CalibrationPair(id, "en", hard, Map.of("prompt", "Why?"), "good " + id, "bad " + id, "so it is");
    }

    private static Score compared(int won, int lost, int tied, int unclear) {
        return new Score.Comparison(CalibrationRecipe.SCORER, "m-1", "1", "", won, lost, tied, unclear, won - lost, "");
    }

    private static Score judged(String verdict, double value) {
        return new Score.Judgement(CalibrationRecipe.SCORER, "m-1", "1", "", verdict, value, "");
    }
}
