package dev.millrace.scorer.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.scorer.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionVerifierTest {

    private static final ScorerSpec WHOLE = new ScorerSpec("check", "instruction", Map.of("instruction", "rule"));

    @Test
    void passesAReplyThatFollowsTheInstruction() {
        assertThat(found(WHOLE, "words_at_most count=3", "Three, he said."))
                .isEqualTo(new Score.Verification("check", "1", true, "the instruction is followed"));
        assertThat(found(WHOLE, "words_at_most count=3", "Three, he then said."))
                .isEqualTo(new Score.Verification(
                        "check", "1", false, "words_at_most: the reply has 4 words, expected at most 3"));
    }

    @Test
    void passesAReplyOnlyIfItFollowsEveryInstructionOfTheList() {
        var rules = "words_at_least count=3\n\n  no_commas \r\nends_with phrase=\"Done.\"\n";

        assertThat(found(WHOLE, rules, "It is three. Done."))
                .isEqualTo(new Score.Verification("check", "1", true, "all 3 instructions are followed"));
        assertThat(found(WHOLE, rules, "It, is three."))
                .isEqualTo(new Score.Verification(
                        "check",
                        "1",
                        false,
                        "no_commas: the reply has 1 comma, the first in \"It, is three.\"; "
                                + "ends_with: the reply ends with \"It, is three.\""));
    }

    @Test
    void checksTheValueThatItsSettingNames() {
        var spec = new ScorerSpec("check", "instruction", Map.of("instruction", "rule", "reply", "answer"));
        var form = new ReplyForm.Tagged(List.of("question", "answer"), 1);
        var reply = "[QUESTION] What is it, then? [ANSWER] It is three. [END]";

        assertThat(found(spec, form, "no_commas", reply)).isInstanceOf(Score.Verification.class);
        assertThat(found(spec, form, "no_commas", reply).value()).isEqualTo(1);
        assertThat(found(WHOLE, form, "no_commas", reply).value()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n "})
    void findsNothingOutWhereThereIsNoInstruction(String rule) {
        assertThat(found(WHOLE, rule, "Three."))
                .isEqualTo(new Score.Unscored("check", "there is no instruction to check"));
    }

    @Test
    void findsNothingOutWhereAValueIsAbsent() {
        var noRule = new ScorerSpec("check", "instruction", Map.of("instruction", "absent"));
        var noReply = new ScorerSpec("check", "instruction", Map.of("instruction", "rule", "reply", "absent"));

        assertThat(found(noRule, "no_commas", "Three."))
                .isEqualTo(new Score.Unscored("check", "there is no instruction to check"));
        assertThat(found(noReply, "no_commas", "Three."))
                .isEqualTo(new Score.Unscored("check", "there is no reply to check"));
    }

    @Test
    void findsNothingOutWhereAnyInstructionCannotBeRead() {
        assertThat(found(WHOLE, "no_commas\nwords_at_least count=many", "Three."))
                .isEqualTo(new Score.Unscored(
                        "check",
                        "the parameter count of the instruction words_at_least is \"many\", expected a whole number from"
                                + " 1 to 999999"));
        assertThat(found(WHOLE, "no_commas\n".repeat(21), "Three."))
                .isEqualTo(new Score.Unscored("check", "there are more than 20 instructions"));
    }

    private static Score found(ScorerSpec spec, String rule, String text) {
        return found(spec, new ReplyForm.Plain("text"), rule, text);
    }

    private static Score found(ScorerSpec spec, ReplyForm form, String rule, String text) {
        var prompt = Samples.prompt(form, Map.of("rule", rule), spec);
        return new InstructionVerifier()
                .score(Samples.candidate(prompt, text), spec)
                .toCompletableFuture()
                .join()
                .scores()
                .get(0);
    }
}
