package dev.millrace.quality;

import static dev.millrace.quality.Given.checked;
import static dev.millrace.quality.Given.ended;
import static dev.millrace.quality.Given.item;
import static dev.millrace.quality.Given.reward;
import static dev.millrace.quality.Given.rule;
import static dev.millrace.quality.Given.scored;
import static dev.millrace.quality.Given.value;
import static dev.millrace.quality.Given.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.Score;
import dev.millrace.recipes.Catalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @Test
    void thatRecipesMayNameAreAllThere() {
        assertThat(Rules.names())
                .containsExactlyInAnyOrderElementsOf(Catalogue.rules().keySet());
        assertThat(Rules.ALWAYS)
                .extracting(Rule::name)
                .containsExactlyElementsOf(Catalogue.rules().values().stream()
                        .filter(Catalogue.Entry::always)
                        .map(Catalogue.Entry::name)
                        .toList());
        assertThat(ScoreFloor.ATTRIBUTES).isEqualTo(Catalogue.ATTRIBUTES);
    }

    @Test
    void areCalledAsRecipesCallThem() {
        var settings = Map.<String, Object>of("scorer", "s", "min", 1, "verdicts", List.of("YES"));

        assertThat(Rules.names())
                .allSatisfy(name ->
                        assertThat(Rules.of(rule(name, settings)).name()).isEqualTo(name));
    }

    @Test
    void thatDoNotExistOrLackASettingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(rule("beauty", Map.of())))
                .withMessageStartingWith("there is no rule \"beauty\", expected one of [empty, finish_reason, judge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(rule("judge", Map.of("scorer", "gate", "verdicts", "YES"))))
                .withMessage("rule judge has the setting verdicts YES, expected a list of texts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(rule("value_floor", Map.of("scorer", "reward"))))
                .withMessage("rule value_floor has the setting min null, expected a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(rule("verifier", Map.of("scorer", 7))))
                .withMessage("rule verifier has the setting scorer 7, expected a text");
    }

    @Test
    void scoreFloorLooksAtEachAttributeNamed() {
        var floor = Rules.of(rule("score_floor", Map.of("scorer", "reward", "helpfulness", 2.5, "correctness", 3)));

        assertPasses(floor, item("Paris.", attributes(2.5, 3.0)));
        assertRejects(floor, item("Paris.", attributes(2.49, 3.0)), "helpfulness 2.49 is below 2.50");
        assertRejects(floor, item("Paris.", attributes(4, 2.0)), "correctness 2.00 is below 3.00");
    }

    @Test
    void scoreFloorFailsClosed() {
        var floor = Rules.of(rule("score_floor", Map.of("scorer", "reward", "coherence", 1)));

        assertRejects(floor, item("Paris."), "it has no score by reward");
        assertRejects(floor, item("Paris.", verdict("YES")), "it has no score by reward");
        assertRejects(floor, item("Paris.", attributes(4, 4)), "coherence is missing");
    }

    @Test
    void valueFloorComparesOneNumberOfAnyScorer() {
        assertPasses(Rules.of(rule("value_floor", Map.of("scorer", "reward", "min", 2))), item("a", value(2)));
        assertRejects(
                Rules.of(rule("value_floor", Map.of("scorer", "reward", "min", 2))),
                item("a", value(1.994)),
                "reward 1.99 is below 2.00");
        assertPasses(Rules.of(rule("value_floor", Map.of("scorer", "check", "min", 1))), item("a", checked(true)));
        assertRejects(
                Rules.of(rule("value_floor", Map.of("scorer", "check", "min", 0))),
                item("a"),
                "it has no score by check");
    }

    @Test
    void valueFloorIsNoneForARank() {
        assertRejects(
                Rules.of(rule("value_floor", Map.of("scorer", "reward", "min", -10))),
                item("a", new Score.Rank("reward", "m", "1", 7)),
                "its score by reward only compares the replies to one prompt");
    }

    @Test
    void floorsSayWhyThereIsNoScore() {
        var unscored = item("a", new Score.Unscored("reward", "too_long: 5000 tokens"));

        assertRejects(
                Rules.of(rule("score_floor", Map.of("scorer", "reward", "helpfulness", -10))),
                unscored,
                "it has no score by reward: too_long: 5000 tokens");
        assertRejects(
                Rules.of(rule("value_floor", Map.of("scorer", "reward", "min", -10))),
                unscored,
                "it has no score by reward: too_long: 5000 tokens");
    }

    @Test
    void valueFloorKnowsForWhichWeightsItIsMeant() {
        var floor = Rules.of(rule("value_floor", Map.of("scorer", "reward", "min", 2, "weights", "nemotron-4")));

        assertPasses(floor, item("a", reward(Map.of(), "nemotron-4", 3)));
        assertRejects(
                floor,
                item("a", reward(Map.of(), "other", 3)),
                "its score by reward was not made with the weights nemotron-4");
    }

    @Test
    void judgeGateTakesOnlyTheVerdictsAskedFor() {
        var gate = Rules.of(rule("judge", Map.of("scorer", "gate", "verdicts", List.of("GOOD", "FAIR"))));

        assertPasses(gate, item("a", verdict("FAIR")));
        assertRejects(gate, item("a", verdict("BAD")), "gate says BAD: It says otherwise.");
        assertRejects(gate, item("a", verdict("")), "what gate said cannot be understood");
        assertRejects(gate, item("a"), "gate did not judge it");
        assertRejects(gate, item("a", verdict("good")), "gate says good: It says otherwise.");
    }

    @Test
    void verifierGateTakesOnlyWhatPassed() {
        var gate = Rules.of(rule("verifier", Map.of("scorer", "check")));

        assertPasses(gate, item("a", checked(true)));
        assertRejects(gate, item("a", checked(false)), "12 × 5 is 60, not 61");
        assertRejects(gate, item("a"), "it has no score by check");
    }

    @Test
    void verifierGateMayTakeWhatCouldNotBeChecked() {
        var off = item("a", new Score.Unscored("check", "code is not run"));
        var lenient = Rules.of(rule("verifier", Map.of("scorer", "check", "unscored", "passes")));

        assertPasses(lenient, off);
        assertPasses(lenient, item("a"));
        assertPasses(lenient, item("a", checked(true)));
        assertRejects(lenient, item("a", checked(false)), "12 × 5 is 60, not 61");
        for (var strict : List.of(Map.of("scorer", "check"), Map.of("scorer", "check", "unscored", "fails"))) {
            assertRejects(
                    Rules.of(rule("verifier", Map.copyOf(strict))), off, "it has no score by check: code is not run");
        }
    }

    @Test
    void lengthCountsCharactersAsPeopleDo() {
        var length = Rules.of(rule("length", Map.of("field", "answer", "min", 2, "max", 4)));

        assertPasses(length, item("물레방아"));
        assertPasses(length, item("😀😀😀😀"));
        assertRejects(length, item("a"), "1 characters are fewer than 2");
        assertRejects(length, item("abcde"), "5 characters are more than 4");
        assertRejects(
                Rules.of(rule("length", Map.of("field", "other", "min", 1))),
                item("a"),
                "0 characters are fewer than 1");
    }

    @Test
    void lengthWithoutFieldCountsTheWholeItem() {
        var item = new Item(0, Map.of("question", "Why?", "answer", "So."), null, List.of());

        assertRejects(Rules.of(rule("length", Map.of("max", 7))), item, "8 characters are more than 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u00a0\u3000", "\u200b\ufeff", "\u3164", "\u2800"})
    void emptyIsWhatShowsNothing(String text) {
        assertRejects(new Blank(), item(text), "answer is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "—", "아", "😀"})
    void notEmptyIsWhatShowsAnything(String text) {
        assertPasses(new Blank(), item(text));
    }

    @Test
    void finishTakesWhatEndedByItself() {
        assertPasses(new Finish(), FinishReason.STOP, Given.PLAIN);
        assertPasses(new Finish(), FinishReason.GIVEN, Given.PLAIN);
        assertRejects(new Finish(), FinishReason.LENGTH, Given.PLAIN);
        assertRejects(new Finish(), FinishReason.TOOL_CALLS, Given.PLAIN);
        assertRejects(new Finish(), FinishReason.CONTENT_FILTER, Given.PLAIN);
    }

    @Test
    void finishTakesWhatIsWholeOfAListThatWasCutOff() {
        var list = new ReplyForm.Numbered("answer", 5);

        assertPasses(new Finish(), FinishReason.LENGTH, list);
        assertRejects(new Finish(), FinishReason.CONTENT_FILTER, list);
    }

    private static Score attributes(double helpfulness, double correctness) {
        return reward(Map.of("helpfulness", helpfulness, "correctness", correctness), "", 0);
    }

    private static void assertPasses(Rule rule, Item item) {
        assertThat(rule.judge(item, scored(item))).isEqualTo(Verdict.PASS);
    }

    private static void assertRejects(Rule rule, Item item, String reason) {
        assertThat(rule.judge(item, scored(item))).isEqualTo(new Verdict.Reject(rule.name(), reason));
    }

    private static void assertPasses(Rule rule, FinishReason finish, ReplyForm form) {
        assertThat(rule.judge(item("a"), ended(finish, form, item("a")))).isEqualTo(Verdict.PASS);
    }

    private static void assertRejects(Rule rule, FinishReason finish, ReplyForm form) {
        assertThat(rule.judge(item("a"), ended(finish, form, item("a")))).isInstanceOf(Verdict.Reject.class);
    }
}
