package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ReplyForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainParserTest {

    private static final ReplyForm ANSWER = new ReplyForm.Plain("answer");

    @Test
    void takesTheWholeReplyAsOneItem() {
        assertThat(Replies.lines(ANSWER, Replies.done("Paris.\n\nIt is in France.\n")))
                .containsExactly("Paris.\n\nIt is in France.");
    }

    @Test
    void keepsTheIndentOfTheFirstLine() {
        assertThat(Replies.lines(ANSWER, Replies.done("\r\n \n    return 1;\n")))
                .containsExactly("    return 1;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n"})
    void refusesAReplyWithoutText(String text) {
        assertThat(Replies.lines(ANSWER, Replies.done(text))).containsExactly("!empty");
    }

    @Test
    void leavesATruncatedReplyToTheRuleThatKnowsWhyItEnded() {
        assertThat(Replies.lines(ANSWER, Replies.cutOff("Paris is"))).containsExactly("Paris is");
    }
}
