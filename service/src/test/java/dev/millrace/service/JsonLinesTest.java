package dev.millrace.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final JsonLines lines = new JsonLines("generator-service");

    @Test
    void aLineIsOneObjectWithItsFields() throws JsonProcessingException {
        var line = line("model %s is \"sick\":\n\tno answer \uD83D\uDE00", "teacher");
        line.setInstant(Instant.parse("2026-03-01T12:00:00.123Z"));

        var json = read(line);

        assertThat(json.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("timestamp", "level", "service", "logger", "thread", "message");
        assertThat(json.path("timestamp").asText()).isEqualTo("2026-03-01T12:00:00.123Z");
        assertThat(json.path("level").asText()).isEqualTo("WARN");
        assertThat(json.path("service").asText()).isEqualTo("generator-service");
        assertThat(json.path("logger").asText()).isEqualTo("dev.millrace.Some");
        assertThat(json.path("thread").asText())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(json.path("message").asText()).isEqualTo("model teacher is \"sick\":\n\tno answer \uD83D\uDE00");
    }

    @Test
    void anExceptionIsOneText() throws JsonProcessingException {
        var line = line("it broke");
        line.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));

        assertThat(read(line).path("exception").asText())
                .startsWith("java.lang.IllegalStateException: outer")
                .contains(
                        "Caused by: java.lang.IllegalArgumentException: inner",
                        "at dev.millrace.service.JsonLinesTest");
    }

    @Test
    void theLineAloneSaysWhatItIsAbout() throws JsonProcessingException {
        var written = new ArrayList<ExtLogRecord>();
        var logger = LogContext.getLogContext().getLogger("dev.millrace.correlated");
        logger.addHandler(new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                line.copyMdc();
                written.add(line);
            }
        });
        MDC.put("foreign", "x");

        Correlation.of(Map.of("dataset", "d", "run", "r", "prompt", "p", "key", "k"), () -> logger.info("about it"));
        logger.info("about nothing");

        assertThat(fields(read(written.get(0)))).containsAll(List.of("dataset", "run", "prompt"));
        assertThat(read(written.get(0)).path("prompt").asText()).isEqualTo("p");
        assertThat(fields(read(written.get(0)))).doesNotContain("foreign", "key");
        assertThat(fields(read(written.get(1)))).doesNotContain("dataset", "run", "prompt");
    }

    private static List<String> fields(JsonNode json) {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static ExtLogRecord line(String message, Object... parameters) {
        var line =
                new ExtLogRecord(Level.WARN, message, ExtLogRecord.FormatStyle.PRINTF, JsonLinesTest.class.getName());
        line.setParameters(parameters);
        line.setLoggerName("dev.millrace.Some");
        return line;
    }

    private JsonNode read(ExtLogRecord line) throws JsonProcessingException {
        var text = lines.format(line);
        assertThat(text).endsWith("}\n").doesNotContain("}\n{");
        assertThat(text.strip().lines()).hasSize(1);
        return new ObjectMapper().readTree(text);
    }
}
