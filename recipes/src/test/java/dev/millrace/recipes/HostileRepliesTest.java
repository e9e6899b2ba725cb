package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.recipes.MessagesTemplate.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Megabytes of what would hurt a careless parser; the time allowed is far above what linear time needs, and far below any other. */
class HostileRepliesTest {

    private static final int SIZE = 1_000_000;

    private static final int LARGE = 5_000_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final List<ReplyForm> FORMS = List.of(
            new ReplyForm.Tagged(List.of("question", "answer"), 0),
            new ReplyForm.Numbered("topic", 0),
            new ReplyForm.Json(List.of("q", "a"), Map.of("type", "object"), 0),
            new ReplyForm.Plain("answer"));

    private static final Rubric RUBRIC = new Rubric(
            "gate",
            new MessagesTemplate("gate", List.of(Message.of(Role.USER, "?"))),
            Map.of("YES", 1.0, "NO", 0.0),
            10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "[QUESTION",
                "[QUESTION]",
                "[QUESTION] a ",
                "[ANSWER]",
                "[END]",
                "[VERDICT]",
                "[VERDICT] YES [END]",
                "          ",
                "\n",
                "\r\n",
                " \n",
                "* ",
                "*",
                "**[",
                "- ",
                "-\n",
                "- a\n",
                "1. ",
                "1.\n",
                "1. a\n",
                "0",
                "(1",
                "  - a\n",
                "{",
                "{\"",
                "{\"q\":",
                "{\"q\":[",
                "[{",
                "[{\"q\":\"",
                "{\"q\":\"a\",\"a\":\"b\"}",
                "{\"q\":\"a\"} and ",
                "{\"b\":[{}]",
                "{\"b\":[{}]}",
                "[{\"q\":1}] ",
                "[QUESTION]과 ",
                "\"",
                "\\",
                "\\\"",
                "```",
                "```json\n{\"",
                "{ ",
                "[ ",
                "}",
                ",",
                "한",
                "가. ",
                "\uD83D\uDE00",
                "[［【"
            })
    void costsNoMoreThanLinearTime(String scrap) {
        withstands(scrap.repeat(SIZE / scrap.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[QUESTION] a ", "[QUESTION", "- a\n", "{\"q\":\"a\",\"a\":\"b\"}", "[{\"q\":["})
    void bearsFiveMegabytes(String scrap) {
        withstands(scrap.repeat(LARGE / scrap.length()));
    }

    private static void withstands(String text) {
        FORMS.forEach(form -> assertTimeoutPreemptively(LONGEST, () -> {
            assertThat(new ReplyParser().parse(form, Replies.done(text), 0))
                    .hasSizeBetween(1, ReplyParser.MOST_ITEMS + 1);
        }));
        assertTimeoutPreemptively(LONGEST, () -> {
            assertThat(VerdictParser.parse(Replies.done(text), RUBRIC).unparsable())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[QUESTION] a [END]", "- a", "[{\"q\":\"b\",\"a\":\"c\"}]"})
    void findsTheEntryBehindAMountainOfSpace(String entry) {
        var text = " \n".repeat(SIZE / 2) + entry;

        var found = FORMS.stream()
                .flatMap(form -> new ReplyParser().parse(form, Replies.done(text), 0).stream())
                .filter(item -> item.fault() == null)
                .toList();

        assertThat(found).hasSizeGreaterThanOrEqualTo(1);
    }
}
