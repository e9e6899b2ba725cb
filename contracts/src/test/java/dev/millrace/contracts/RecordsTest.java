package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    @Test
    void anItemHasNoScoreByAJudgeThatAlwaysContradictsItself() {
        var unclear = new Score.Comparison("better", "m", "1", "", 0, 0, 0, 3, 0, "");
        var tied = new Score.Comparison("better", "m", "1", "", 0, 0, 1, 2, 0, "");

        assertThat(itemWith(unclear).score("better")).isEmpty();
        assertThat(itemWith(new Score.Unscored("better", "nobody was asked")).score("better"))
                .isEmpty();
        assertThat(itemWith(tied).score("better")).contains(tied);
    }

    private static Item itemWith(Score score) {
        return new Item(0, Map.of("answer", "four"), null, List.of(score));
    }

    @Test
    void runsAreWrittenWithASlash() {
        var run = RunId.parse("mills/2026-03_a.b");

        assertThat(run).isEqualTo(new RunId("mills", "2026-03_a.b")).hasToString("mills/2026-03_a.b");
        assertThat(Wire.json(Map.of("run", run))).isEqualTo("{\"run\":\"mills/2026-03_a.b\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mills", "/a", "a/", "a/b/c", "a b/c", "-a/b", "물/a", "a|b/c", "../a"})
    void runsHaveNamesThatFitAnywhere(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RunId.parse(text));
    }

    @Test
    void runsAreOrderedByDatasetThenName() {
        assertThat(List.of(RunId.parse("b/a"), RunId.parse("a/c"), RunId.parse("a/b")).stream()
                        .sorted())
                .extracting(RunId::toString)
                .containsExactly("a/b", "a/c", "b/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "seal", "pause", "resume", "cancel"})
    void commandsHaveIdsThatFitAnywhere(String command) {
        var json =
                "{\"command\":\"" + command + "\",\"run\":\"a/b\",\"recipe\":\"r\",\"id\":\"" + "x".repeat(201) + "\"}";

        assertThatThrownBy(() -> Wire.read(json.getBytes(StandardCharsets.UTF_8), RunCommand.class))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(command + " has the id")
                .hasMessageContaining("expected at most 200 characters");
    }

    @Test
    void callsAndPricesHaveSumsThatAreNumbers() {
        var endless = new Tokens(0, Long.MAX_VALUE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelCall("teacher", "m", endless, 1))
                .withMessage("call has 0 and 9223372036854775807 tokens, expected at most 1000000000000 each");
        assertThatIllegalArgumentException().isThrownBy(() -> new Price(0, 1e308));
        assertThatIllegalArgumentException().isThrownBy(() -> new Price(Double.NaN, 0));
    }

    @ParameterizedTest(name = "total {0}, per stratum {1}, share {2}: {3} of a stratum")
    @CsvSource({
        "0, 0, 1, 0",
        "10, 0, 1, 0",
        "0, 7, 1, 7",
        "10, 7, 1, 7",
        "10, 0, 0.25, 2",
        "10, 1, 0.25, 1",
        "3, 0, 0.1, 1"
    })
    void targetsOfAStratumAreCounts(long total, long perStratum, double share, long expected) {
        assertThat(new Targets(total, perStratum, share).ofStratum()).isEqualTo(expected);
    }

    @Test
    void targetsRefuseASharesOfNothing() {
        assertThat(Targets.NONE.any()).isFalse();
        assertThat(new Targets(0, 0, 0)).isEqualTo(Targets.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Targets(0, 5, 0.5))
                .withMessage("targets have a max share but no total of which it is a part");
        assertThatIllegalArgumentException().isThrownBy(() -> new Targets(5, 0, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Targets(5, 0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Targets(-1, 0, 1));
    }

    @Test
    void budgetsLimitTokensMoneyOrTime() {
        assertThat(Budget.NONE.limitsSpending()).isFalse();
        assertThat(new Budget(0, 0, 60).limitsSpending()).isFalse();
        assertThat(new Budget(1, 0, 0).limitsSpending()).isTrue();
        assertThat(new Budget(0, 0.01, 0).limitsSpending()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(0, Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(0, -0.01, 0));
    }

    @Test
    void pricesAreForAMillionTokens() {
        assertThat(new Price(2, 10).of(new Tokens(500_000, 100_000))).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Price(Double.NaN, 0));
    }

    @Test
    void seedsNameARunWholeOrNotAtAll() {
        assertThat(seed("{'prompt':'Why?'}").adhoc()).isTrue();
        assertThat(seed("{'prompt':'Why?','dataset':'d','run':'r'}").adhoc()).isFalse();
        assertThatThrownBy(() -> seed("{'prompt':'Why?','dataset':'d'}"))
                .hasMessageContaining("seed names the dataset \"d\" but no run, expected both or neither");
    }

    @Test
    void seedsHavePromptOrVariablesThatAgree() {
        assertThat(seed("{'variables':{'document':'물'},'prompt':'Why?'}").values())
                .containsExactly(Map.entry("document", "물"), Map.entry("prompt", "Why?"));
        assertThat(seed("{'variables':{'prompt':'Why?'},'prompt':'Why?'}").values())
                .containsExactly(Map.entry("prompt", "Why?"));
        assertThatThrownBy(() -> seed("{'variables':{'prompt':'How?'},'prompt':'Why?'}"))
                .hasMessageContaining("seed has a prompt and another one among its variables");
    }

    @Test
    void seedsHaveShortIdsAndStrataWithoutControlCharacters() {
        var long200 = "x".repeat(200);

        assertThat(seed("{'prompt':'Why?','id':'" + long200 + "','stratum':'한국어 / korean'}")
                        .id())
                .isEqualTo(long200);
        assertThatThrownBy(() -> seed("{'prompt':'Why?','id':'" + long200 + "x'}"))
                .hasMessageContaining("at most 200");
        assertThatThrownBy(() -> seed("{'prompt':'Why?','stratum':'a\\u0000b'}"))
                .hasMessageContaining("stratum");
    }

    @Test
    void promptsAskSomethingOfSomebody() {
        var whole = Samples.of(Prompt.class);

        assertThatThrownBy(() -> read(whole.deepCopy().without("messages").toString(), Prompt.class))
                .hasMessage("not a Prompt: prompt of stage text has no messages");
        assertThatThrownBy(() -> read(
                        whole.deepCopy().without(List.of("models", "replies")).toString(), Prompt.class))
                .hasMessage("not a Prompt: prompt of stage text names no model and has no given reply");
    }

    @Test
    void scoredGenerationsHaveItemsOfTheirReplies() {
        var scored = Samples.of(ScoredGeneration.class);
        var astray = scored.deepCopy();
        astray.withObject("/items/0").put("reply", 1);

        assertThatThrownBy(() -> read(astray.toString(), ScoredGeneration.class))
                .hasMessage("not a ScoredGeneration: scored generation has an item of reply 1 of 1");
        assertThatThrownBy(() -> read(scored.deepCopy().without("items").toString(), ScoredGeneration.class))
                .hasMessage("not a ScoredGeneration: scored generation has replies but no items");
    }

    @Test
    void whatTakesTheBestNamesARanking() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Acceptance(Acceptance.Take.BEST, List.of(), List.of(), List.of()))
                .withMessage("acceptance takes the best but names no scorer to rank by");
    }

    @Test
    void judgedItemsAreTakenExactlyIfNothingSpeaksAgainstThem() {
        var reason = new Reason("length", "too short");

        assertThat(new JudgedItem(JudgedItem.Standing.PAIRED, List.of(reason), "", 1).reasons())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JudgedItem(JudgedItem.Standing.TAKEN, List.of(reason), "", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JudgedItem(JudgedItem.Standing.REJECTED, List.of(), "", 1));
    }

    @Test
    void depthGrowsFromStepToStep() {
        var people = new Lineage(new Origin("s", "", "CC0-1.0", 0), List.of());
        var step = new LineageStep("question", "p", 0, "", "m", Sampling.DEFAULT, Map.of(), 1, "");

        assertThat(people.depth()).isZero();
        assertThat(people.then(step).depth()).isEqualTo(1);
        assertThat(people.steps()).isEmpty();
    }

    @Test
    void booksOfAStageMustBalance() {
        var books = Books.EMPTY
                .plus(Books.ISSUED)
                .plus(Books.SETTLED)
                .plus(Books.PASSED)
                .plus(Books.REJECTED);

        assertThat(books).isEqualTo(new Books(1, 1, 0, 2, 0, 1, 1, 1, 0));
        assertThat(books.balance()).isTrue();
        assertThat(books.plus(Books.SETTLED).balance()).isFalse();
        assertThat(books.plus(new Books(0, 0, 0, 1, 0, 0, 0, 0, 0)).balance()).isFalse();
    }

    @Test
    void collectionsCannotBeChangedFromOutside() {
        assertThatThrownBy(() ->
                        seed("{'prompt':'Why?','labels':{'a':'b'}}").labels().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static Seed seed(String json) {
        return read(json.replace('\'', '"'), Seed.class);
    }

    private static <T> T read(String json, Class<T> type) {
        return Wire.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
