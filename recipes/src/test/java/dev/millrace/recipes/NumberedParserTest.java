package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millrace.contracts.ReplyForm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberedParserTest {

    private static final ReplyForm TOPICS = new ReplyForm.Numbered("topic", 0);

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments("numbers", "1. Sea\n2. Sky", List.of("Sea", "Sky")),
                arguments("parentheses", "1) Sea\n2) Sky", List.of("Sea", "Sky")),
                arguments("parentheses around", "(1) Sea\n(2) Sky", List.of("Sea", "Sky")),
                arguments("no space, Korean", "1.바다\n2.하늘", List.of("바다", "하늘")),
                arguments("fullwidth dots", "1．바다\n2．하늘", List.of("바다", "하늘")),
                arguments("dashes", "- Sea\n- Sky", List.of("Sea", "Sky")),
                arguments("stars", "* Sea\n* Sky", List.of("Sea", "Sky")),
                arguments("bullets", "• Sea\n• Sky", List.of("Sea", "Sky")),
                arguments("bold numbers", "**1.** Sea\n**2.** Sky", List.of("Sea", "Sky")),
                arguments("bold entries", "1. **Sea**\n2. **Sky**", List.of("Sea", "Sky")),
                arguments("bold over number and entry", "**1. Sea**\n**2. Sky**", List.of("Sea", "Sky")),
                arguments(
                        "a bold word stays",
                        "1. **Sea**: deep and blue\n2. the **Sky**",
                        List.of("**Sea**: deep and blue", "the **Sky**")),
                arguments(
                        "prose around",
                        "Here are two topics:\n\n1. Sea\n2. Sky\n\nI hope these help.",
                        List.of("Sea", "Sky")),
                arguments("in a fence", "```\n1. Sea\n2. Sky\n```", List.of("Sea", "Sky")),
                arguments("empty lines between", "1. Sea\n\n2. Sky\n\n3. Land", List.of("Sea", "Sky", "Land")),
                arguments("quoted entries", "- \"Sea\"\n- \"Sky\"", List.of("Sea", "Sky")),
                arguments("a quotation stays", "1. \"Sea\" and \"Sky\"", List.of("\"Sea\" and \"Sky\"")),
                arguments("JSON", "[\"Sea\", \"Sky\"]", List.of("Sea", "Sky")),
                arguments("JSON in a fence", "```json\n[\n  \"Sea\",\n  \"Sky\"\n]\n```", List.of("Sea", "Sky")),
                arguments("JSON in prose", "Here they are:\n[\"Sea\", \"Sky\"]\nEnjoy.", List.of("Sea", "Sky")),
                arguments("JSON in an object", "{\"topics\": [\"Sea\", \"Sky\"]}", List.of("Sea", "Sky")),
                arguments(
                        "JSON with escapes", "[\"the \\\"Sea\\\"\", \"\\ud558\\ub298\"]", List.of("the \"Sea\"", "하늘")),
                arguments("JSON twice", "[\"Sea\", \"Sea\"]", List.of("Sea", "!repeated Sea")),
                arguments("JSON cut off", "[\"Sea\", \"Sk", List.of("Sea", "!cut_off")),
                arguments("JSON below a list", "1. Sea\n[\"a\"]\n2. Sky", List.of("Sea\n[\"a\"]", "Sky")),
                arguments("all ones", "1. Sea\n1. Sky", List.of("Sea", "Sky")),
                arguments("indented", "  1. Sea\n  2. Sky", List.of("Sea", "Sky")),
                arguments("right-aligned numbers", " 9. Sea\n10. Sky", List.of("Sea", "Sky")),
                arguments("carriage returns", "1. Sea\r\n2. Sky\r\n", List.of("Sea", "Sky")),
                arguments("further lines", "1. Sea\n   and coast\n2. Sky", List.of("Sea\nand coast", "Sky")),
                arguments(
                        "points below an entry",
                        "1. Sea\n   - fish\n   - salt\n2. Sky",
                        List.of("Sea\n- fish\n- salt", "Sky")),
                arguments("numbers below a point", "- Sea\n  1. fish\n- Sky", List.of("Sea\n1. fish", "Sky")),
                arguments(
                        "a year begins no entry",
                        "1. Sea of\n1990. A year\n2. Sky",
                        List.of("Sea of\n1990. A year", "Sky")),
                arguments(
                        "a decimal begins no entry",
                        "1. Sea is\n2.5 km deep\n2. Sky",
                        List.of("Sea is\n2.5 km deep", "Sky")),
                arguments("a number left out", "1. Sea\n3. Sky", List.of("Sea", "Sky")),
                arguments("twice", "1. Sea\n2. Sky\n3. Sea", List.of("Sea", "Sky", "!repeated Sea")),
                arguments("an empty entry", "1. Sea\n2.\n3. Sky", List.of("Sea", "!empty", "Sky")),
                arguments("prose alone", "Sea and sky.", List.of("!no_items")),
                arguments("nothing", "", List.of("!no_items")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void readsLists(String style, String reply, List<String> expected) {
        assertThat(Replies.lines(TOPICS, Replies.done(reply))).isEqualTo(expected);
    }

    @Test
    void doesNotTakeTheLastEntryOfATruncatedReply() {
        assertThat(Replies.lines(TOPICS, Replies.cutOff("1. Sea\n2. Sky\n3. La")))
                .containsExactly("Sea", "Sky", "!cut_off La");
    }

    @Test
    void takesNoMoreThanItMay() {
        assertThat(Replies.lines(new ReplyForm.Numbered("topic", 1), Replies.done("- Sea\n- Sky\n- Land")))
                .containsExactly("Sea", "!too_many");
    }
}
