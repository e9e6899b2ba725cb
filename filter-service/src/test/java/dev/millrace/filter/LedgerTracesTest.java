package dev.millrace.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.Wire;
import dev.millrace.ledger.LedgerConfig;
import dev.millrace.service.Traces;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTracesTest {

    @TempDir
    Path directory;

    private final StubTraces traces = new StubTraces();

    @Test
    void aPromptsIssueBeginsItsTraceAndItsSettlingGoesOnWithIt() {
        try (var filter = filter(traces)) {
            var prompt = asked(filter);
            assertThat(only(filter, Topic.PROMPTS)).containsEntry("traceparent", "step 1");
            assertThat(traces.told).containsExactly("1 issue " + prompt.id(), "1 stage=" + prompt.stage(), "1 ends");
            traces.told.clear();

            filter.send(
                    Topic.SCORES, Wire.bytes(Filter.answered(prompt, "Because.")), Map.of("traceparent", "the score"));

            assertThat(only(filter, Topic.ACCEPTED)).containsEntry("traceparent", "step 2");
            assertThat(traces.told)
                    .containsExactly(
                            "2 settle " + prompt.id() + " after the score", "2 accepted=1", "2 rejected=0", "2 ends");
        }
    }

    @Test
    void aPromptThatIsLostSaysWhy() {
        try (var filter = filter(traces)) {
            var prompt = asked(filter);
            traces.told.clear();

            filter.send(
                    Topic.SCORES, "{".getBytes(UTF_8), Map.of("dataset", "data", "run", "run", "prompt", prompt.id()));

            assertThat(only(filter, Topic.REJECTED)).containsEntry("traceparent", "step 2");
            assertThat(traces.told).hasSize(5).contains("2 settle " + prompt.id() + " after ", "2 rejected=1");
            assertThat(traces.told.get(1)).startsWith("2 failed: ").contains("not a ScoredGeneration");
        }
    }

    @Test
    void withoutTracesNoMessageHasAHeaderMore() {
        try (var filter = filter(Traces.OFF)) {
            var prompt = asked(filter);
            filter.send(
                    Topic.SCORES, Wire.bytes(Filter.answered(prompt, "Because.")), Map.of("traceparent", "the score"));

            assertThat(only(filter, Topic.PROMPTS)).containsOnlyKeys("dataset", "run", "prompt");
            assertThat(only(filter, Topic.ACCEPTED)).containsOnlyKeys("dataset", "run", "prompt");
            assertThat(filter.inputs("control"))
                    .flatExtracting(input -> List.copyOf(headers(input).keySet()))
                    .doesNotContain("traceparent");
        }
    }

    private Filter filter(Traces of) {
        return new Filter(directory, LedgerConfig.DEFAULT, TopicNames.DEFAULT, of);
    }

    private static Prompt asked(Filter filter) {
        filter.command(LedgerTopologyTest.open("data/run"));
        filter.seed(LedgerTopologyTest.seed("s", "Why?"));
        return filter.prompts().get(0);
    }

    private static Map<String, String> only(Filter filter, Topic topic) {
        var sent = filter.all(TopicNames.DEFAULT.of(topic));
        assertThat(sent).hasSize(1);
        return headers(sent.get(0));
    }

    private static Map<String, String> headers(TestRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), Filter.header(record, header.key())));
        return headers;
    }
}
