package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ids are kept for ever, in datasets and in what is known of duplicates: none of these values may ever change. */
class IdsTest {

    @Test
    void areTheSameForEver() {
        assertThat(Ids.of()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
        assertThat(Ids.of("a")).isEqualTo("72ff6b02949dad95006c343e3db31500");
        assertThat(Ids.of("물레방아", 1, 2L)).isEqualTo("a3ca047f73bb299fa3e9ce865c7feeef");
    }

    @Test
    void dependOnWhereOnePartEnds() {
        assertThat(List.of(Ids.of("ab", "c"), Ids.of("a", "bc"), Ids.of("abc"), Ids.of("abc", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofPromptsComeFromRunStageParentRoundAndOrdinal() {
        assertThat(prompt("s", 0, 0).id()).isEqualTo(Ids.of("d/r", "stage", "s", 0, 0));
        assertThat(List.of(
                        prompt("s", 0, 0).id(),
                        prompt("t", 0, 0).id(),
                        prompt("s", 1, 0).id(),
                        prompt("s", 0, 1).id()))
                .doesNotHaveDuplicates();
        assertThat(prompt("s", 0, 0).sampledBy(7).id())
                .isEqualTo(prompt("s", 0, 0).id());
    }

    @Test
    void ofGenerationsTellDifferentAnswersApart() {
        var prompt = prompt("s", 0, 0);
        var paris = generation(prompt, "Paris.");

        assertThat(generation(prompt, "Paris.").id()).isEqualTo(paris.id());
        assertThat(List.of(
                        paris.id(),
                        generation(prompt, "Lyon.").id(),
                        generation(prompt, "Paris.", "Paris.").id(),
                        generation(prompt("s", 1, 0), "Paris.").id(),
                        failed(prompt, "too_large").id(),
                        failed(prompt, "content_filter").id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofGenerationsDoNotDependOnCostsAndTimes() {
        var prompt = prompt("s", 0, 0);
        var replies = generation(prompt, "Paris.").replies();
        var cheap = new Generation(prompt, replies, List.of(), List.of());
        var dear = new Generation(
                prompt, replies, List.of(new ModelCall("teacher", "m", new Tokens(5, 7), 12)), List.of());

        assertThat(dear.id()).isEqualTo(cheap.id());
    }

    @Test
    void ofRecordsAndRecipesAreDerivedToo() {
        assertThat(AcceptedRecord.idOf("p", 3)).isEqualTo(Ids.of("record", "p", 3));
        assertThat(new RecipeText("one", "stages: []").hash())
                .isEqualTo(new RecipeText("two", "stages: []").hash())
                .isEqualTo(Ids.of("recipe", "stages: []"));
    }

    private static Generation generation(Prompt prompt, String... texts) {
        var replies = List.of(texts).stream()
                .map(text -> new Reply("teacher", "m", text, "", List.of(), Reply.FinishReason.STOP, "", List.of()))
                .toList();
        return new Generation(prompt, replies, List.of(), List.of());
    }

    private static Generation failed(Prompt prompt, String reason) {
        return new Generation(prompt, List.of(), List.of(), List.of(new Failure("teacher", reason, "")));
    }

    private static Prompt prompt(String parent, int round, int ordinal) {
        return new Prompt(
                new RunId("d", "r"),
                "stage",
                "",
                "",
                "",
                parent,
                round,
                ordinal,
                List.of(ChatMessage.of(ChatMessage.Role.USER, "Which city?")),
                List.of("teacher"),
                Sampling.DEFAULT,
                new ReplyForm.Plain("reply"),
                List.of(),
                Acceptance.OF_ALL,
                Map.of(),
                Map.of(),
                List.of(),
                new Lineage(new Origin("s", "", "", 0), List.of()));
    }
}
