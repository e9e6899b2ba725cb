package dev.millrace.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.PromptName;
import dev.millrace.contracts.RunId;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpTracesTest {

    private static final RunId RUN = new RunId("data", "run");

    private static final PromptName PROMPT = new PromptName(RUN, "00112233445566778899aabbccddeeff");

    private final List<Span> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private String endpoint;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/v1/traces", exchange -> {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList()
                    .forEach(resource ->
                            resource.getScopeSpansList().forEach(scope -> received.addAll(scope.getSpansList())));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        endpoint = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/v1/traces";
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void thePromptsIdIsTheTracesAndEachStepFollowsTheOneBefore() {
        var began = Instant.parse("2026-03-01T12:00:00Z");
        try (var traces = new OtlpTraces(endpoint, 1, "some-service")) {
            var issue = traces.issue(PROMPT, "");
            issue.end();
            var generate = traces.begin("generate", PROMPT, issue.headers().getOrDefault("traceparent", ""));
            generate.called("teacher", "teacher", "answered", began, Duration.ofSeconds(2));
            generate.end();
            traces.begin("score", PROMPT, generate.headers().getOrDefault("traceparent", ""))
                    .end();
        }

        assertThat(received)
                .extracting(span -> hex(span.getTraceId().toByteArray()))
                .containsOnly(PROMPT.id());
        assertThat(received).extracting(Span::getName).containsExactlyInAnyOrder("issue", "call", "generate", "score");
        assertThat(span("issue").getParentSpanId().isEmpty()).isTrue();
        assertThat(span("generate").getParentSpanId()).isEqualTo(span("issue").getSpanId());
        assertThat(span("score").getParentSpanId()).isEqualTo(span("generate").getSpanId());
        var call = span("call");
        assertThat(call.getParentSpanId()).isEqualTo(span("generate").getSpanId());
        assertThat(call.getStartTimeUnixNano()).isEqualTo(began.getEpochSecond() * 1_000_000_000L);
        assertThat(call.getEndTimeUnixNano() - call.getStartTimeUnixNano()).isEqualTo(2_000_000_000L);
        assertThat(attributes(call))
                .containsEntry("millrace.model", "teacher")
                .containsEntry("millrace.outcome", "answered");
        assertThat(attributes(span("score")))
                .isEqualTo(Map.of("millrace.dataset", "data", "millrace.run", "run", "millrace.prompt", PROMPT.id()));
    }

    @Test
    void aPromptThatIsIssuedAgainIsTheSameStep() {
        try (var one = new OtlpTraces(endpoint, 1, "one");
                var other = new OtlpTraces(endpoint, 1, "other")) {
            assertThat(one.issue(PROMPT, "").headers())
                    .isEqualTo(other.issue(PROMPT, "").headers())
                    .hasSize(1);
        }
    }

    @Test
    void aLaterStagesPromptIsLinkedToTheOneBefore() {
        var before = Ids.of("before");
        try (var traces = new OtlpTraces(endpoint, 1, "some-service")) {
            traces.issue(PROMPT, before).end();
        }

        assertThat(span("issue").getLinksList())
                .extracting(link -> hex(link.getTraceId().toByteArray()))
                .containsExactly(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-0011223344556677-01",
                "00-00112233445566778899aabbccddeeff-0000000000000000-01",
                "01-00112233445566778899aabbccddeeff-0011223344556677-01",
                "00-ffeeddccbbaa99887766554433221100-0011223344556677-01"
            })
    void withoutAHeaderThatNamesAStepOfItsTraceItFollowsTheIssue(String header) {
        try (var traces = new OtlpTraces(endpoint, 1, "some-service")) {
            traces.begin("generate", PROMPT, header).end();
        }

        assertThat(hex(span("generate").getTraceId().toByteArray())).isEqualTo(PROMPT.id());
        assertThat(hex(span("generate").getParentSpanId().toByteArray()))
                .isEqualTo(PROMPT.id().substring(0, 16));
    }

    @Test
    void aHeaderIsCarriedOnIfItNamesAStep() {
        try (var traces = new OtlpTraces(endpoint, 1, "some-service")) {
            var header = traces.issue(PROMPT, "").headers();
            assertThat(traces.carried(header.getOrDefault("traceparent", "")))
                    .isEqualTo(header)
                    .hasSize(1);
            assertThat(traces.carried("")).isEmpty();
            assertThat(traces.carried("nonsense")).isEmpty();
        }
    }

    @Test
    void aPromptWithAnIdThatIsNoTracesLeavesNone() {
        try (var traces = new OtlpTraces(endpoint, 1, "some-service")) {
            assertThat(traces.issue(new PromptName(RUN, "p-7"), "")).isSameAs(Step.NONE);
            assertThat(traces.begin("generate", new PromptName(RUN, "p-7"), "")).isSameAs(Step.NONE);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void allServicesTakeTheSameShareOfPrompts() {
        var prompts = IntStream.range(0, 1_000)
                .mapToObj(i -> new PromptName(RUN, Ids.of(i)))
                .toList();
        try (var filter = new OtlpTraces(endpoint, 0.1, "filter");
                var generator = new OtlpTraces(endpoint, 0.1, "generator")) {
            var issued = prompts.stream()
                    .filter(prompt -> filter.issue(prompt, "") != Step.NONE)
                    .toList();
            var generated = prompts.stream()
                    .filter(prompt -> generator.begin("generate", prompt, "") != Step.NONE)
                    .toList();
            assertThat(issued).isEqualTo(generated).hasSizeBetween(50, 200);
        }
    }

    @Test
    void aReceiverThatIsGoneCostsNothingButTheSpans() {
        receiver.stop(0);
        try (var traces = new OtlpTraces(endpoint, 1, "some-service")) {
            for (int i = 0; i < 100_000; i++) {
                traces.issue(new PromptName(RUN, Ids.of(i)), "").end();
            }
        }
        assertThat(received).isEmpty();
    }

    private Span span(String name) {
        return received.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(java.util.stream.Collectors.toMap(
                        attribute -> attribute.getKey(),
                        attribute -> attribute.getValue().getStringValue()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
