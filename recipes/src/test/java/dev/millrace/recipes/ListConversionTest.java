package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ReplyForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListConversionTest {

    private static final ReplyForm.Numbered TOPICS = new ReplyForm.Numbered("topic", 4, "", "judge");

    private static final String PROSE = "Topics worth writing about are **soil health**, bees\nand the price of bread.";

    private final ReplyParser parser = new ReplyParser();

    @Test
    void isNeededWhereAReplyHasNoEntry() {
        assertThat(isNeeded(TOPICS, Replies.done(PROSE))).isTrue();
        assertThat(isNeeded(TOPICS, Replies.done("1. Soil\n2. Bees"))).isFalse();
        assertThat(isNeeded(TOPICS, Replies.done(" ...\n"))).isFalse();
        assertThat(isNeeded(new ReplyForm.Numbered("topic", 4), Replies.done(PROSE)))
                .isFalse();
        assertThat(isNeeded(TOPICS, Replies.done("no list ".repeat(100_000)))).isFalse();
    }

    @Test
    void takesEntriesThatStandInTheReply() {
        assertThat(converted(Replies.done(PROSE), "[\"Soil health\", \"bees\", \"the price of bread\"]"))
                .containsExactly("Soil health", "bees", "the price of bread");
    }

    @Test
    void inventsNothing() {
        assertThat(converted(Replies.done(PROSE), "[\"Soil health\", \"Wasps\"]"))
                .containsExactly("Soil health", "!not_in_reply Wasps");
    }

    @Test
    void takesEachOnceAndNoMoreThanAreAllowed() {
        assertThat(converted(Replies.done("a b c d e"), "[\"a\", \"a\", \"b\", \"c\", \"d\", \"e\"]"))
                .containsExactly("a", "!repeated a", "b", "c", "!too_many");
    }

    @Test
    void doesNotTakeTheEntryAtWhichAReplyWasCutOff() {
        assertThat(converted(Replies.cutOff("soil, bees, the price of"), "[\"soil\", \"bees\", \"the price of\"]"))
                .containsExactly("soil", "bees", "!cut_off the price of");
    }

    @Test
    void leavesAReplyAsItIsThatTheOtherModelFindsNoListInEither() {
        assertThat(converted(Replies.done(PROSE), "[]")).containsExactly("!no_items");
        assertThat(converted(Replies.done(PROSE), "There is no list.")).containsExactly("!no_items");
    }

    @Test
    void asksInTheLanguageOfTheRecipeAndShowsTheReply() {
        assertThat(ListConversion.request(Replies.done(PROSE), "ko").get(0).content())
                .contains("JSON 문자열 배열", PROSE);
        assertThat(ListConversion.request(Replies.done(PROSE), "").get(0).content())
                .contains("JSON list of texts", PROSE);
    }

    private boolean isNeeded(ReplyForm.Numbered form, Reply reply) {
        return ListConversion.isNeeded(form, reply, parser.parse(form, reply, 0));
    }

    private List<String> converted(Reply reply, String conversion) {
        var none = parser.parse(TOPICS, reply, 0);
        return ListConversion.items(TOPICS, reply, none, Replies.done(conversion), 0).stream()
                .map(ListConversionTest::line)
                .toList();
    }

    private static String line(Item item) {
        var topic = item.values().getOrDefault("topic", "");
        var fault = item.fault();
        return fault == null ? topic : ("!" + fault.rule() + " " + topic).strip();
    }
}
