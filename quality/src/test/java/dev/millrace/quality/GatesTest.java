package dev.millrace.quality;

import static dev.millrace.quality.Given.checked;
import static dev.millrace.quality.Given.faulty;
import static dev.millrace.quality.Given.item;
import static dev.millrace.quality.Given.ranked;
import static dev.millrace.quality.Given.rule;
import static dev.millrace.quality.Given.scored;
import static dev.millrace.quality.Given.taking;
import static dev.millrace.quality.Given.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.JudgedItem;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RuleSpec;
import dev.millrace.contracts.Score;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final RuleSpec FLOOR = rule("value_floor", Map.of("scorer", "reward", "min", 2));

    private static final RuleSpec SHORT = rule("length", Map.of("max", 10));

    @Test
    void takeAllThatPass() {
        assertThat(judged(taking(Take.ALL, FLOOR), ranked("a", 3), ranked("b", 1), ranked("c", 2)))
                .containsExactly("taken", "rejected value_floor", "taken");
    }

    @Test
    void nameEveryReason() {
        assertThat(judged(taking(Take.ALL, FLOOR, SHORT), item(" ".repeat(11), value(1)), item("As an AI, I …")))
                .containsExactly("rejected empty value_floor length", "rejected refusal value_floor length");
    }

    @Test
    void giveTheParsersReasonForWhatIsNotWhole() {
        assertThat(judged(taking(Take.ALL, FLOOR), faulty("no_items"), ranked("a", 3)))
                .containsExactly("rejected no_items", "taken");
    }

    @Test
    void judgeByARuleOnceThoughARecipeListsItToo() {
        assertThat(judged(taking(Take.ALL, rule("refusal", Map.of()), rule("empty", Map.of())), item("As an AI, I …")))
                .containsExactly("rejected refusal");
    }

    @Test
    void refuseARuleThatDoesNotExist() {
        var scored = scored(taking(Take.ALL, rule("beauty", Map.of())), item("a"));

        assertThatIllegalArgumentException().isThrownBy(() -> Gates.judge(scored));
    }

    @Test
    void takeTheBestOfThoseThatPass() {
        assertThat(judged(
                        taking(Take.BEST, SHORT),
                        ranked("b", 2),
                        ranked("a much longer one", 4),
                        ranked("a", 3),
                        ranked("c", 1)))
                .containsExactly("rejected not_best", "rejected length", "taken", "rejected not_best");
    }

    @Test
    void takeTheFirstOfEquals() {
        assertThat(judged(taking(Take.BEST), ranked("a", 3), ranked("b", 3)))
                .containsExactly("taken", "rejected not_best");
    }

    @Test
    void takeNoneIfNonePasses() {
        assertThat(judged(taking(Take.BEST, FLOOR), ranked("a", 1), faulty("cut_off")))
                .containsExactly("rejected value_floor", "rejected cut_off");
    }

    @Test
    void rejectWhatCannotBeRanked() {
        assertThat(judged(taking(Take.BEST), item("a"), ranked("b", -1), item("c", checked(true))))
                .containsExactly("rejected unranked", "taken", "rejected unranked");
    }

    @Test
    void rankByWhatOnlyRanks() {
        assertThat(judged(
                        taking(Take.PAIR),
                        item("a", new Score.Rank("reward", "m", "1", -3.5)),
                        item("b", new Score.Rank("reward", "m", "1", -1.5)),
                        item("c", new Score.Unscored("reward", "too_long"))))
                .containsExactly("paired paired", "taken", "rejected unranked");
    }

    @Test
    void rankByTheFirstScorerThatFoundSomethingOut() {
        var both = new Acceptance(Take.BEST, List.of(), List.of("check", "reward"), List.of());

        assertThat(judged(both, item("a", checked(false), value(9)), item("b", checked(true), value(1))))
                .containsExactly("rejected not_best", "taken");
        assertThat(judged(both, item("a", value(9)), item("b", value(1))))
                .containsExactly("taken", "rejected not_best");
        assertThat(judged(both, item("a", value(9)), item("b", checked(true), value(1))))
                .containsExactly("rejected unranked", "taken");
        assertThat(judged(both, item("a"))).containsExactly("rejected unranked");
    }

    @Test
    void pairTheBestWithTheWorst() {
        assertThat(judged(taking(Take.PAIR), ranked("b", 2), ranked("c", 1), ranked("a", 3), ranked("d", 1)))
                .containsExactly("rejected not_best", "paired paired", "taken", "rejected not_best");
    }

    @Test
    void pairTheOnlyOneThatPassesWithABadReply() {
        assertThat(judged(taking(Take.PAIR, FLOOR), ranked("bad", 1), ranked("good", 3)))
                .containsExactly("paired paired value_floor", "taken");
    }

    @Test
    void pairNothingWithWhatIsMalformed() {
        assertThat(judged(
                        taking(Take.PAIR, SHORT),
                        ranked("good", 3),
                        faulty("no_items"),
                        ranked("much too long", 1),
                        ranked("I cannot help", 0),
                        item("unranked")))
                .containsExactly(
                        "rejected no_pair",
                        "rejected no_items",
                        "rejected length",
                        "rejected refusal length",
                        "rejected unranked");
    }

    @Test
    void pairNothingWithItsEqual() {
        assertThat(judged(taking(Take.PAIR), ranked("a", 3), ranked("b", 3)))
                .containsExactly("rejected no_pair", "rejected not_best");
    }

    @Test
    void pairNothingWithTheSameText() {
        assertThat(judged(taking(Take.PAIR), ranked("a", 3), ranked("a", 1)))
                .containsExactly("rejected no_pair", "rejected not_best");
        assertThat(judged(taking(Take.PAIR), ranked("a", 3), ranked("a", 1), ranked("b", 2)))
                .containsExactly("taken", "rejected not_best", "paired paired");
    }

    @Test
    void pairNothingThatStandsAlone() {
        assertThat(judged(taking(Take.PAIR), ranked("a", 3))).containsExactly("rejected no_pair");
    }

    @Test
    void keepRankAndSignature() {
        var verdicts = Gates.judge(scored(taking(Take.BEST), ranked("a", 3), item("A")))
                .verdicts();

        assertThat(verdicts).extracting(JudgedItem::rank).containsExactly(3.0, 0.0);
        assertThat(verdicts.get(0).signature()).isEqualTo(verdicts.get(1).signature());
    }

    /** Of each item its standing, and the rules that spoke against it. */
    private static List<String> judged(Acceptance acceptance, Item... items) {
        return Gates.judge(scored(acceptance, items)).verdicts().stream()
                .map(verdict -> verdict.standing().name().toLowerCase(Locale.ROOT)
                        + verdict.reasons().stream().map(Reason::rule).collect(Collectors.joining(" ", " ", "")))
                .map(String::strip)
                .toList();
    }
}
