package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.recipes.MessagesTemplate.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictParserTest {

    private static final Rubric GATE = rubric("YES", "NO", "NOT SURE");

    static Stream<Arguments> judgements() {
        return Stream.of(
                arguments("as asked for", "[EXPLANATION]\nIt fits.\n[VERDICT]\nYES\n[END]", "YES", "It fits."),
                arguments("on one line", "[EXPLANATION] It fits. [VERDICT] NO [END]", "NO", "It fits."),
                arguments("case and a full stop", "[EXPLANATION] x [VERDICT] Yes. [END]", "YES", "x"),
                arguments("bold", "**[EXPLANATION]** x\n**[VERDICT]** **YES**\n**[END]**", "YES", "x"),
                arguments("quoted", "[EXPLANATION] x [VERDICT] \"no\" [END]", "NO", "x"),
                arguments("fullwidth", "【EXPLANATION】이유【VERDICT】ＹＥＳ【END】", "YES", "이유"),
                arguments("two words", "[EXPLANATION] x [VERDICT] not-sure [END]", "NOT SURE", "x"),
                arguments("no tag before the explanation", "It fits.\n[VERDICT] YES [END]", "YES", "It fits."),
                arguments("an [END] after the explanation", "[EXPLANATION] x [END]\n[VERDICT] YES [END]", "YES", "x"),
                arguments("a closing tag", "[EXPLANATION]x[/EXPLANATION] [VERDICT]YES[/VERDICT]", "YES", "x"),
                arguments("the last [END] left out", "[EXPLANATION] x [VERDICT] YES\n", "YES", "x"),
                arguments("talk after the end", "[EXPLANATION] x [VERDICT] YES [END] Anything else?", "YES", "x"),
                arguments("talk after the verdict", "[EXPLANATION] x [VERDICT] YES because it fits [END]", "", "x"),
                arguments("both words", "[EXPLANATION] x [VERDICT] YES or NO [END]", "", "x"),
                arguments("another word", "[EXPLANATION] x [VERDICT] MAYBE [END]", "", "x"),
                arguments("no word", "[EXPLANATION] x [VERDICT] [END]", "", "x"),
                arguments("two verdicts", "[EXPLANATION] x [VERDICT] YES [END] [VERDICT] NO [END]", "", "x"),
                arguments("the same verdict twice", "[EXPLANATION] x [VERDICT] YES [VERDICT] YES [END]", "", "x"),
                arguments("no verdict", "[EXPLANATION] It fits, YES. [END]", "", "It fits, YES."),
                arguments("prose", "YES", "", "YES"),
                arguments("nothing", "", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("judgements")
    void understandsJudges(String style, String reply, String verdict, String explanation) {
        assertThat(VerdictParser.parse(Replies.done(reply), GATE)).isEqualTo(new Ruling(verdict, explanation));
    }

    @Test
    void cutsAnExplanationBetweenCharacters() {
        var ruling = VerdictParser.parse(
                Replies.done("[EXPLANATION]" + "x".repeat(3_999) + "😀😀[VERDICT] YES [END]"), GATE);

        assertThat(ruling.explanation()).isEqualTo("x".repeat(3_999) + "…");
    }

    @Test
    void doesNotTrustTheEndOfATruncatedJudgement() {
        var ruling = VerdictParser.parse(Replies.cutOff("[EXPLANATION] x [VERDICT] 1"), rubric("1", "10"));

        assertThat(ruling.unparsable()).isTrue();
    }

    @Test
    void takesAWholeVerdictOfATruncatedJudgement() {
        assertThat(VerdictParser.parse(Replies.cutOff("[EXPLANATION] x [VERDICT] YES [END] and"), GATE)
                        .verdict())
                .isEqualTo("YES");
    }

    @Test
    void cutsAnEndlessExplanation() {
        var ruling = VerdictParser.parse(Replies.done("x".repeat(1_000_000) + "[VERDICT] YES [END]"), GATE);

        assertThat(ruling.verdict()).isEqualTo("YES");
        assertThat(ruling.explanation()).hasSize(4001);
    }

    private static Rubric rubric(String... words) {
        var verdicts = new LinkedHashMap<String, Double>();
        for (var word : words) {
            verdicts.put(word, (double) verdicts.size());
        }
        return new Rubric(
                "gate", new MessagesTemplate("gate", List.of(Message.of(Role.USER, "{question}"))), verdicts, 100);
    }
}
