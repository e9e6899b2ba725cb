package dev.millrace.models.http;

import static dev.millrace.models.http.Caller.ask;
import static dev.millrace.models.http.Caller.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.ToolCall;
import dev.millrace.models.ModelRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, byte by byte. */
class ChatRequestTest {

    private final Caller caller = new Caller();

    @AfterEach
    void stop() {
        caller.close();
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

        ask(caller.model("key-1"), new ModelRequest(messages, sampling, Map.of("type", "object"), "teacher"));

        var sent = caller.server.received.get(0);
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
        ask(caller.model(""), request());

        assertThat(caller.server.received.get(0))
                .endsWith("\r\n\r\n{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Really?\"}]}")
                .doesNotContain("Authorization");
    }
}
