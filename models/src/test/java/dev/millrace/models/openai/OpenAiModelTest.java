package dev.millrace.models.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.ToolCall;
import dev.millrace.models.Completion;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.FaultReason;
import dev.millrace.models.KeySource;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.ModelFailure.Road;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Secret;
import dev.millrace.models.Surroundings;
import dev.millrace.models.SystemScheduler;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, byte by byte, and what comes of all that endpoints send back. */
class OpenAiModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private static final String SAID_YES = """
            {"id":"c-1","model":"m-1","choices":[{"index":0,"finish_reason":"stop",
             "message":{"role":"assistant","content":"Yes."}}],
             "usage":{"prompt_tokens":7,"completion_tokens":2,"total_tokens":9}}
            """;

    private final SystemScheduler scheduler = new SystemScheduler("timeouts");
    private final Surroundings surroundings =
            new Surroundings(CLOCK, scheduler, Executors.newFixedThreadPool(2, OpenAiModelTest::daemon), 1);
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer().answers(SAID_YES);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        scheduler.close();
    }

    @Test
    void sendsExactlyWhatIsAsked() throws Exception {
        var tool = new ToolCall("t-1", "add", "{\"a\":1}");
        var messages = List.of(
                ChatMessage.of(ChatMessage.Role.SYSTEM, "Be \"short\"."),
                ChatMessage.of(ChatMessage.Role.USER, "물은 몇 도에서 끓나요?"),
                new ChatMessage(ChatMessage.Role.ASSISTANT, "", "thinking", List.of(tool), ""),
                new ChatMessage(ChatMessage.Role.TOOL, "2", "", List.of(), "t-1"));
        var sampling = new Sampling(2, 0.7, 0.9, 64, List.of("END", "\n\n"), 42L);

        ask(model("key-1"), new ModelRequest(messages, sampling, Map.of("type", "object"), "teacher"));

        var sent = server.received.get(0);
        assertThat(sent)
                .startsWith("POST /v1/chat/completions HTTP/1.1\r\n")
                .contains("\r\nAuthorization: Bearer key-1\r\n", "\r\nContent-Type: application/json\r\n");
        assertThat(sent.substring(sent.indexOf("\r\n\r\n") + 4))
                .isEqualTo("{\"model\":\"m\",\"messages\":["
                        + "{\"role\":\"system\",\"content\":\"Be \\\"short\\\".\"},"
                        + "{\"role\":\"user\",\"content\":\"물은 몇 도에서 끓나요?\"},"
                        + "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"t-1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"add\",\"arguments\":\"{\\\"a\\\":1}\"}}]},"
                        + "{\"role\":\"tool\",\"content\":\"2\",\"tool_call_id\":\"t-1\"}],"
                        + "\"n\":2,\"temperature\":0.7,\"top_p\":0.9,\"max_tokens\":64,\"stop\":[\"END\",\"\\n\\n\"],"
                        + "\"seed\":42,\"response_format\":{\"type\":\"json_schema\",\"json_schema\":"
                        + "{\"name\":\"reply\",\"strict\":true,\"schema\":{\"type\":\"object\"}}}}");
    }

    @Test
    void sendsNothingThatIsNotSaid() throws Exception {
        ask(model(""), request());

        assertThat(server.received.get(0))
                .endsWith("\r\n\r\n{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Really?\"}]}")
                .doesNotContain("Authorization");
    }

    @Test
    void readsReplyModelAndUsage() throws Exception {
        assertThat(ask(model(""), request()))
                .isEqualTo(new Completion(
                        List.of(reply("Yes.", "", FinishReason.STOP)),
                        new ModelCall("teacher", "m-1", new Tokens(7, 2), 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain          | {'role':'assistant','content':'A'}                              | stop     | A | ",
                "null fields    | {'content':'A','refusal':null,'tool_calls':null,'reasoning':null}| null    | A | ",
                "list           | [{'role':'assistant','content':'A'}]                            | stop     | A | ",
                "parts          | {'content':[{'type':'text','text':'A'},{'type':'image_url'}]}   | stop     | A | ",
                "reasoning      | {'content':'A','reasoning_content':'hm'}                        | stop     | A | hm",
                "reasoning 2    | {'content':'A','reasoning':'hm'}                                | stop     | A | hm",
                "think block    | {'content':' <think>hm</think>~~A'}                             | stop     | A | hm",
                "think to end   | {'content':'<think>hm'}                                         | length   |   | hm",
                "think later    | {'content':'A <think>'}                                         | stop     | A <think> | ",
                "refusal        | {'content':null,'refusal':'No.'}                                | stop     | No. | ",
                "filter         | {'content':''}                                                  | content_filter | | ",
                "cut            | {'content':'A'}                                                 | length   | A | ",
            })
    void readsOddShapes(String name, String message, String finish, String text, String reasoning) throws Exception {
        var json = message.replace('\'', '"').replace("~", "\\n");
        server.answers("{\"created\":null,\"model\":null,\"object\":null,\"choices\":[{\"finish_reason\":"
                + (finish.equals("null") ? "null" : "\"" + finish + "\"") + ",\"message\":" + json
                + "}],\"usage\":null}");

        var completion = ask(model(""), request());

        assertThat(completion.replies()).hasSize(1);
        assertThat(completion.replies().get(0).text()).isEqualTo(text == null ? "" : text);
        assertThat(completion.replies().get(0).reasoning()).isEqualTo(reasoning == null ? "" : reasoning);
        assertThat(completion.replies().get(0).finish().name())
                .isEqualTo(
                        name.equals("refusal") || finish.equals("content_filter")
                                ? "CONTENT_FILTER"
                                : finish.equals("length") ? "LENGTH" : "STOP");
        assertThat(completion.call()).isEqualTo(new ModelCall("teacher", "m", Tokens.NONE, 0));
    }

    @Test
    void readsToolCalls() throws Exception {
        server.answers("""
                {"choices":[{"finish_reason":"tool_calls","message":{"content":null,"tool_calls":[
                  {"id":"t-1","type":"function","function":{"name":"add","arguments":"{\\"a\\":1}"}},
                  {"function":{"name":"sub","arguments":{"b":2}}}, {"odd":true}]}}]}
                """);

        var reply = ask(model(""), request()).replies().get(0);

        assertThat(reply.finish()).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(reply.toolCalls())
                .containsExactly(new ToolCall("t-1", "add", "{\"a\":1}"), new ToolCall("", "sub", "{\"b\":2}"));
    }

    @Test
    void leavesOutWhatTheServerBrokeOff() throws Exception {
        server.answers("""
                {"choices":[{"finish_reason":"abort","message":{"content":"Y"}},
                            {"finish_reason":"stop","message":{"content":"Yes."}}, {"index":2}, null]}
                """);

        assertThat(ask(model(""), request()).replies()).extracting(Reply::text).containsExactly("Yes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"Yes.\"",
                "<html>It works!</html>",
                "{\"choices\":[{\"message\":{\"content\":\"Ye",
                "{\"choices\":[]}",
                "{\"choices\":{}}",
                "{\"choices\":[{\"finish_reason\":\"abort\",\"message\":{\"content\":\"Y\"}}]}",
                "{\"error\":{\"message\":\"something went wrong\"}}",
                "{} {}",
            })
    void whatIsNoCompletionIsUnreadable(String body) {
        server.answers(body);

        assertThat(failure(model("")).road()).isEqualTo(new Road.Unreadable());
    }

    @Test
    void tooDeepIsUnreadable() {
        server.answers("[".repeat(100_000));

        assertThat(failure(model("")).road()).isEqualTo(new Road.Unreadable());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | the temperature is odd                                | fault bad_request",
                "400 | This model's maximum context length is 4096 tokens    | fault too_long",
                "400 | the request exceeds the available context size        | fault too_long",
                "413 | too big                                               | fault too_long",
                "400 | The response was filtered due to the content management policy | fault content_filter",
                "422 | body.n: wrong                                         | fault bad_request",
                "401 | Incorrect API key provided: key-1                     | misconfigured api-key",
                "402 | Insufficient balance                                  | misconfigured api-key",
                "403 | no                                                    | misconfigured api-key",
                "404 | The model `m` does not exist                          | misconfigured model",
                "404 | Not Found                                             | misconfigured base-url",
                "405 | Method Not Allowed                                    | misconfigured base-url",
                "301 | moved                                                 | misconfigured base-url",
                "408 | slow                                                  | sick true",
                "429 | slow down                                             | sick false",
                "429 | the context length of your day is spent               | sick false",
                "500 | oh                                                    | sick true",
                "500 | the request exceeds the available context size        | fault too_long",
                "502 | bad gateway                                           | sick true",
                "503 | overloaded                                            | sick true",
                "529 | overloaded                                            | sick true",
            })
    void sortsStatusesOntoTheFourRoads(int status, String message, String road) {
        server.answers(status, "", "{\"error\":{\"message\":\"" + message + "\",\"type\":\"t\",\"code\":null}}");

        var failure = failure(model("key-1"));

        assertThat(words(failure.road())).isEqualTo(road);
        assertThat(failure.sentence())
                .isEqualTo(server.url() + " answered " + status + " (" + message.replace("key-1", "***") + ")");
    }

    @Test
    void readsTheCodeOfAnErrorToo() {
        server.answers(400, "", "{\"error\":{\"message\":\"no\",\"code\":\"context_length_exceeded\"}}");

        assertThat(words(failure(model("")).road())).isEqualTo("fault too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"detail\":\"why\"}", "{\"error\":\"why\"}", "{\"message\":\"why\"}"})
    void understandsOtherErrorBodies(String body) {
        server.answers(400, "", body);

        assertThat(failure(model("")).sentence()).endsWith("answered 400 (why)");
    }

    @Test
    void anErrorWithinA200IsSortedByItsCode() {
        server.answers("{\"error\":{\"code\":429,\"message\":\"slow down\"}}");

        assertThat(words(failure(model("")).road())).isEqualTo("sick false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                             | 7000",
                "0.5                           | 500",
                "Mon, 23 Nov 2026 10:01:00 GMT | 60000",
                "Mon, 23 Nov 2026 09:00:00 GMT | 0",
                "-3                            | 0",
                "tomorrow                      | 0",
                "99999999999999999999          | 0",
            })
    void honoursRetryAfter(String header, long millis) {
        server.answers(429, "Retry-After: " + header + "\r\n", "");

        assertThat(failure(model("")).road()).isEqualTo(new Road.Sick(Duration.ofMillis(millis), false));
    }

    @Test
    void aReplyThatDripsEndsWithTheWholeCallsTimeAndTheConnection() throws Exception {
        var gone = new CountDownLatch(1);
        server.plays(connection -> {
            ScriptedServer.write(connection, ScriptedServer.head(200, "", 1_000_000));
            try {
                while (connection.getInputStream().available() == 0) {
                    ScriptedServer.write(connection, " ");
                    connection.setSoTimeout(20);
                    readOnce(connection);
                }
            } finally {
                gone.countDown();
            }
        });

        var failure = failure(model("", Duration.ofMillis(300), 1_000_000));

        assertThat(failure.road()).isEqualTo(new Road.Sick(Duration.ZERO, true));
        assertThat(failure.sentence()).endsWith("gave no whole answer within 300 ms");
        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerThatSaysNothingTimesOut() {
        server.plays(connection -> readOnce(connection));

        assertThat(words(failure(model("", Duration.ofMillis(200), 1_000)).road()))
                .isEqualTo("sick true");
    }

    @Test
    void aResetIsSick() {
        server.plays(connection -> connection.setSoLinger(true, 0));

        assertThat(failure(model("")).sentence()).endsWith("broke the connection");
    }

    @Test
    void aReplyThatEndsTooSoonIsSick() {
        server.plays(connection -> ScriptedServer.write(connection, ScriptedServer.head(200, "", 500) + "{\"choi"));

        assertThat(words(failure(model("")).road())).isEqualTo("sick true");
    }

    @Test
    void refusedConnectionsAreNobodysFault() throws Exception {
        int free;
        try (var closed = new ServerSocket(0)) {
            free = closed.getLocalPort();
        }
        var failure = failure(model("http://127.0.0.1:" + free, new KeySource.None(), Duration.ofSeconds(9), 1_000));

        assertThat(failure.road()).isEqualTo(new Road.Sick(Duration.ZERO, false));
        assertThat(failure.sentence()).endsWith("refuses connections");
    }

    @Test
    void aHugeReplyIsCutOff() {
        server.answers("{\"choices\":[{\"message\":{\"content\":\"" + "x".repeat(100_000) + "\"}}]}");

        var failure = failure(model("", Duration.ofSeconds(9), 50_000));

        assertThat(failure.road()).isEqualTo(new Road.Fault(FaultReason.TOO_LARGE));
        assertThat(failure.sentence()).isEqualTo("the answer is larger than 50000 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "http://h,                             http://h/v1/chat/completions",
        "http://h/,                            http://h/v1/chat/completions",
        "http://h:8000/v1,                     http://h:8000/v1/chat/completions",
        "http://h:8000/v1/,                    http://h:8000/v1/chat/completions",
        "https://h/openai/v1,                  https://h/openai/v1/chat/completions",
        "https://h/v1beta/openai,              https://h/v1beta/openai/chat/completions",
        "https://h/vllm,                       https://h/vllm/v1/chat/completions",
        "http://h/v1/chat/completions,         http://h/v1/chat/completions",
    })
    void findsTheAddressWithOrWithoutItsVersion(String base, String address) {
        assertThat(ChatAddress.of(config(base, new KeySource.None(), Duration.ofSeconds(1), 1))
                        .uri())
                .hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8000", "ftp://h", "http://", "http://u:p@h", "http://h?q=1", "http://h h"})
    void refusesWhatIsNoAddress(String base) {
        assertThatExceptionOfType(ConfigRefused.class)
                .isThrownBy(() ->
                        new OpenAiModel(config(base, new KeySource.None(), Duration.ofSeconds(1), 1), surroundings))
                .withMessageStartingWith("millrace.models.teacher.base-url ")
                .withMessageNotContaining("u:p");
    }

    private static void readOnce(Socket connection) throws IOException {
        try {
            if (connection.getInputStream().read() < 0) {
                throw new IOException("gone");
            }
        } catch (SocketTimeoutException stillThere) {
            // The client waits on, as it should.
        }
    }

    private OpenAiModel model(String key) {
        return model(key, Duration.ofSeconds(9), 1_000_000);
    }

    private OpenAiModel model(String key, Duration timeout, int mostBytes) {
        var source = key.isEmpty() ? new KeySource.None() : new KeySource.Given(new Secret(key));
        return model(server.url(), source, timeout, mostBytes);
    }

    private OpenAiModel model(String url, KeySource key, Duration timeout, int mostBytes) {
        return new OpenAiModel(config(url, key, timeout, mostBytes), surroundings);
    }

    private static ModelConfig config(String url, KeySource key, Duration timeout, int mostBytes) {
        return new ModelConfig(
                "teacher",
                "openai",
                url,
                "m",
                key,
                4,
                Duration.ofSeconds(2),
                timeout,
                mostBytes,
                "max_tokens",
                true,
                Duration.ZERO);
    }

    private static ModelRequest request() {
        return ModelRequest.of(List.of(ChatMessage.of(ChatMessage.Role.USER, "Really?")), Sampling.DEFAULT, "teacher");
    }

    private static Reply reply(String text, String reasoning, FinishReason finish) {
        return new Reply("teacher", "m-1", text, reasoning, List.of(), finish, "", List.of());
    }

    private static Completion ask(OpenAiModel model, ModelRequest request)
            throws InterruptedException, ExecutionException, TimeoutException {
        return model.complete(request).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static ModelFailure failure(OpenAiModel model) {
        try {
            throw new AssertionError("expected a failure, got " + ask(model, request()));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ModelFailure failure) {
                return failure;
            }
            throw new AssertionError("expected a ModelFailure", failed);
        } catch (InterruptedException | TimeoutException other) {
            throw new AssertionError(other);
        }
    }

    private static String words(Road road) {
        if (road instanceof Road.Fault fault) {
            return "fault " + fault.reason().word();
        }
        if (road instanceof Road.Misconfigured wrong) {
            return "misconfigured " + wrong.key();
        }
        return road instanceof Road.Sick sick ? "sick " + sick.blamesPrompt() : "unreadable";
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "calls");
        thread.setDaemon(true);
        return thread;
    }
}
