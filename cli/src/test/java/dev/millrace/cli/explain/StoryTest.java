package dev.millrace.cli.explain;

import static dev.millrace.cli.Samples.accepted;
import static dev.millrace.cli.Samples.answer;
import static dev.millrace.cli.Samples.question;
import static dev.millrace.cli.Samples.rejected;
import static dev.millrace.cli.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final Found found = new Found();

    private static Seed seed() {
        return new Seed(
                "tower",
                "facts",
                "one",
                "en",
                Map.of(),
                Map.of("document", "The tower is 30 metres high."),
                "",
                List.of(),
                "notes.md",
                "",
                0);
    }

    @Test
    void tellsEveryStageOfAnAcceptedRecord() {
        var question = question("tower");
        var answer = answer(question, 1);
        found.seed(seed());
        found.prompt(question);
        found.prompt(answer);
        found.scored(scored(question, "What is it?", "How high is the tower?"));
        found.scored(scored(answer, "It is 30 metres high."));

        var story = String.join("\n", Story.of("r-1", Way.of(accepted(answer, 0)), found));

        assertThat(story)
                .containsSubsequence(
                        "record r-1 of run facts/one",
                        "seed tower from notes.md, stratum en",
                        "The tower is 30 metres high.",
                        "stage question, prompt " + question.id(),
                        "asked [teacher], n=1",
                        "user: Ask about the tower.",
                        "reply 0 by rules: reply text",
                        "item 1 of 2, from reply 0",
                        "How high is the tower?",
                        "judge gate: yes (1.00): it stands there",
                        "item 1 passed and was asked on",
                        "stage answer, prompt " + answer.id(),
                        "It is 30 metres high.",
                        "accepted");
    }

    @Test
    void tellsWhyARecordWasRejected() {
        var question = question("tower");
        found.prompt(question);

        var story = String.join("\n", Story.of("r-2", Way.of(rejected(question, 0)), found));

        assertThat(story)
                .contains("seed tower (no longer on its topic)")
                .containsSubsequence(
                        "item rejected at stage question", "judge: the document does not say so", "text: a poor one");
    }

    @Test
    void saysWhatTheTopicsNoLongerHold() {
        var question = question("tower");
        var story = String.join("\n", Story.of("r-3", Way.of(accepted(answer(question, 0), 0)), found));
        assertThat(story).contains("prompt " + question.id() + " (no longer on its topic)");
    }

    @Test
    void aLastPromptAmongTheStepsIsToldOnce() {
        var answer = answer(question("tower"), 0);
        assertThat(Way.of(accepted(answer, 0)).prompts()).hasSize(2).doesNotHaveDuplicates();
    }
}
