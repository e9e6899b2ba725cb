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

class TaggedParserTest {

    private static final ReplyForm QUESTIONS = new ReplyForm.Tagged(List.of("question"), 0);
    private static final ReplyForm PROBLEMS = new ReplyForm.Tagged(List.of("problem", "answer"), 0);

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("as asked for", "[QUESTION]\nWhy?\n[END]\n[QUESTION]\nHow?\n[END]", List.of("Why?", "How?")),
                arguments("on one line", "[QUESTION] Why? [END] [QUESTION] How? [END]", List.of("Why?", "How?")),
                arguments("prose around", "Sure! Here:\n\n[QUESTION]\nWhy?\n[END]\n\nGood luck!", List.of("Why?")),
                arguments("in a fence", "```\n[QUESTION]\nWhy?\n[END]\n```", List.of("Why?")),
                arguments("no [END] between", "[QUESTION] Why?\n[QUESTION] How? [END]", List.of("Why?", "How?")),
                arguments("bold tags", "**[QUESTION]** Why?\n**[END]**", List.of("Why?")),
                arguments("bold with colon", "**[QUESTION]:** Why? [END]", List.of("Why?")),
                arguments("bold over the line", "**[QUESTION] Why?** [END]", List.of("Why?")),
                arguments("bold in the text stays", "[QUESTION] Why **not**? [END]", List.of("Why **not**?")),
                arguments(
                        "numbers before tags",
                        "1. [QUESTION] Why?\n[END]\n2. [QUESTION] How?\n[END]",
                        List.of("Why?", "How?")),
                arguments(
                        "bullets before tags",
                        "- [QUESTION] Why?\n- [QUESTION] How?\n- [END]",
                        List.of("Why?", "How?")),
                arguments("headings", "### [QUESTION]\nWhy?\n### [END]", List.of("Why?")),
                arguments(
                        "numbered tags",
                        "[QUESTION 1]\nWhy?\n[END]\n[QUESTION #2]\nHow?\n[END]",
                        List.of("Why?", "How?")),
                arguments("mixed case", "[Question] Why? [End]", List.of("Why?")),
                arguments("lower case on lines of their own", "[question]\nWhy?\n[end]", List.of("Why?")),
                arguments(
                        "tags that are written about, in Korean",
                        "형식은 [QUESTION]과 [END]를 씁니다.\n[QUESTION]왜?[END]",
                        List.of("왜?")),
                arguments("a text that begins like a particle", "1) [QUESTION]은행은 어디인가요?[END]", List.of("은행은 어디인가요?")),
                arguments("fullwidth brackets", "【QUESTION】왜?【END】\n［QUESTION］어떻게?［END］", List.of("왜?", "어떻게?")),
                arguments("carriage returns", "[QUESTION]\r\nWhy?\r\n[END]\r\n", List.of("Why?")),
                arguments(
                        "closing tags",
                        "[QUESTION] Why? [/QUESTION]\n[QUESTION] How? [/QUESTION]",
                        List.of("Why?", "How?")),
                arguments(
                        "named ends",
                        "[QUESTION] Why? [END QUESTION]\n[QUESTION] How? [END_QUESTION]",
                        List.of("Why?", "How?")),
                arguments("escaped brackets", "\\[QUESTION\\] Why? \\[END\\]", List.of("Why?")),
                arguments("several lines", "[QUESTION]\nWhy?\n\nAnd then?\n[END]", List.of("Why?\n\nAnd then?")),
                arguments(
                        "code with an index",
                        "[QUESTION] What is a[end] in list[0]? [END]",
                        List.of("What is a[end] in list[0]?")),
                arguments("a link", "[QUESTION] See [Question](http://x)? [END]", List.of("See [Question](http://x)?")),
                arguments(
                        "other tags are text",
                        "[QUESTION] What does [DRAFT] mean? [END]",
                        List.of("What does [DRAFT] mean?")),
                arguments("twice", "[QUESTION] Why? [END] [QUESTION]  Why?\n[END]", List.of("Why?", "!repeated Why?")),
                arguments(
                        "three times",
                        "[QUESTION] a [QUESTION] a [QUESTION] a [END]",
                        List.of("a", "!repeated a", "!repeated a")),
                arguments("without its end", "[QUESTION] Why? [END] [QUESTION] How", List.of("Why?", "!cut_off How")),
                arguments("only half a tag", "[QUESTION] Why? [END] [QUEST", List.of("Why?")),
                arguments(
                        "the form said back", "[QUESTION] … [END] [QUESTION] Why? [END]", List.of("!empty …", "Why?")),
                arguments("empty", "[QUESTION] [END]", List.of("!empty")),
                arguments("prose alone", "I cannot write questions about this.", List.of("!no_items")),
                arguments("an end alone", "[END]", List.of("!no_items")),
                arguments("nothing", "", List.of("!no_items")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void readsQuestions(String style, String reply, List<String> expected) {
        assertThat(Replies.lines(QUESTIONS, Replies.done(reply))).isEqualTo(expected);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments("as asked for", "[PROBLEM]\nTwo and two?\n[ANSWER]\n4\n[END]", List.of("Two and two?|4")),
                arguments(
                        "no [END] between",
                        "[PROBLEM] p [ANSWER] 1 [PROBLEM] q [ANSWER] 2 [END]",
                        List.of("p|1", "q|2")),
                arguments(
                        "an [END] after each field",
                        "[PROBLEM] p [END]\n[ANSWER] 1 [END]\n[PROBLEM] q [END]\n[ANSWER] 2 [END]",
                        List.of("p|1", "q|2")),
                arguments("closing tags", "[PROBLEM]p[/PROBLEM]\n[ANSWER]1[/ANSWER]", List.of("p|1")),
                arguments(
                        "no answer", "[PROBLEM] p [END] [PROBLEM] q [ANSWER] 2 [END]", List.of("!incomplete p", "q|2")),
                arguments(
                        "no answer and no end",
                        "[PROBLEM] p [PROBLEM] q [ANSWER] 2 [END]",
                        List.of("!incomplete p", "q|2")),
                arguments(
                        "an answer to nothing",
                        "[ANSWER] 1 [END] [PROBLEM] q [ANSWER] 2 [END]",
                        List.of("!incomplete 1", "q|2")),
                arguments(
                        "answers first are not paired",
                        "[ANSWER] 1 [PROBLEM] p [ANSWER] 2 [PROBLEM] q [END]",
                        List.of("!incomplete 1", "p|2", "!incomplete q")),
                arguments("two answers", "[PROBLEM] p [ANSWER] 1 [ANSWER] 2 [END]", List.of("!incomplete p|1")),
                arguments("an empty answer", "[PROBLEM] p [ANSWER] [END]", List.of("!empty p|")),
                arguments("cut in the answer", "[PROBLEM] p [ANSWER] 12", List.of("!cut_off p|12")),
                arguments(
                        "cut after a problem",
                        "[PROBLEM] p [ANSWER] 1 [END] [PROBLEM] q",
                        List.of("p|1", "!cut_off q")),
                arguments(
                        "the same problem with another answer",
                        "[PROBLEM] p [ANSWER] 1 [PROBLEM] p [ANSWER] 2 [END]",
                        List.of("p|1", "p|2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void readsEntriesOfSeveralFields(String style, String reply, List<String> expected) {
        assertThat(Replies.lines(PROBLEMS, Replies.done(reply))).isEqualTo(expected);
    }

    @Test
    void takesTheWholeEntriesOfATruncatedReply() {
        var reply = Replies.cutOff("[PROBLEM] p [ANSWER] 1 [END] [PROBLEM] q [ANSWER] 2 [END] [PROBLEM] r [ANS");

        assertThat(Replies.lines(PROBLEMS, reply)).containsExactly("p|1", "q|2", "!cut_off r [ANS");
    }

    @Test
    void takesFieldsWithSpacesAndDigitsInTheirTags() {
        var form = new ReplyForm.Tagged(List.of("answer_1", "final_answer"), 0);

        assertThat(Replies.lines(form, Replies.done("[ANSWER 1] a [FINAL ANSWER] b [END]")))
                .containsExactly("a|b");
    }

    @Test
    void namesAFieldOnceHoweverOftenItStandsThere() {
        var reply = "[PROBLEM] p [ANSWER] a" + " [ANSWER] a".repeat(500) + " [END]";

        assertThat(new ReplyParser().parse(PROBLEMS, Replies.done(reply), 0))
                .extracting(Replies::detail)
                .containsExactly("the entry has more than one answer");
    }

    @Test
    void saysHowManyEntriesWereTooMany() {
        var form = new ReplyForm.Tagged(List.of("question"), 2);

        var items = new ReplyParser()
                .parse(form, Replies.done("[QUESTION] a [QUESTION] b [QUESTION] c [QUESTION] d [END]"), 3);

        assertThat(items).hasSize(3).allMatch(item -> item.reply() == 3);
        assertThat(items.get(2).values()).isEmpty();
        assertThat(Replies.detail(items.get(2)))
                .isEqualTo("the reply has 4 entries, expected at most 2; the further 2 were not taken");
    }

    @Test
    void cutsTheLoopOfAModelEvenWithoutLimit() {
        var reply = Replies.done("[QUESTION] again [END]\n".repeat(5000));

        var lines = Replies.lines(QUESTIONS, reply);

        assertThat(lines)
                .hasSize(ReplyParser.MOST_ITEMS + 1)
                .startsWith("again", "!repeated again")
                .endsWith("!too_many");
    }
}
