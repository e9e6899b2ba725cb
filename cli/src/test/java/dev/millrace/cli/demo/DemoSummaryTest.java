package dev.millrace.cli.demo;

import static dev.millrace.cli.Samples.accepted;
import static dev.millrace.cli.Samples.progress;
import static dev.millrace.cli.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSummaryTest {

    private static AcceptedRecord record(String run, String stratum, String answer) {
        var usual = accepted(question(run + stratum), 0);
        return new AcceptedRecord(
                usual.id(),
                new RunId("demo", run),
                stratum,
                usual.prompt(),
                0,
                List.of(
                        ChatMessage.of(ChatMessage.Role.USER, "Why\n is it so?"),
                        ChatMessage.of(ChatMessage.Role.ASSISTANT, answer)),
                usual.labels(),
                usual.scores(),
                usual.lineage(),
                1);
    }

    @Test
    void showsARecordOfEachRunAndOneInKorean() {
        var samples = DemoSummary.samples(List.of(
                record("direct", "ko", "하나"),
                record("document-qa", "en", "two"),
                record("direct", "en", "three"),
                record("document-qa", "ko", "넷")));
        assertThat(samples)
                .extracting(sample -> sample.messages().get(1).content())
                .containsExactly("three", "넷");
        assertThat(DemoSummary.samples(List.of(record("direct", "ko", "하나")))).hasSize(1);
        assertThat(DemoSummary.samples(List.of())).isEmpty();
    }

    @Test
    void tellsARecordInTwoShortLines() {
        var told = DemoSummary.told(record("direct", "en", "x".repeat(1000)));
        assertThat(told).hasSize(3).allMatch(line -> line.length() < 320);
        assertThat(told.get(1)).isEqualTo("  asked:    Why / is it so?");
    }

    @Test
    void summarisesRuns() {
        var run = progress(RunState.DONE, new Books(2, 2, 0, 5, 0, 3, 2, 0, 1), new Books(2, 2, 0, 3, 1, 0, 2, 0, 0));
        var lines = DemoSummary.of(List.of(run), Duration.ofMillis(12_340));
        assertThat(lines.get(0).replaceAll(" +", " ")).isEqualTo("facts/one accepted 1: en 1");
        assertThat(lines).contains("rejected: nothing", "tokens: 0 by teachers, 0 by judges; time: 12.3 s");
    }
}
