package dev.millrace.models.http;

import static dev.millrace.models.http.Caller.ask;
import static dev.millrace.models.http.Caller.failure;
import static dev.millrace.models.http.Caller.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.ToolCall;
import dev.millrace.models.Completion;
import dev.millrace.models.ModelFailure.Road;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of all that endpoints answer with 200. */
class ChatResponseTest {

    private final Caller caller = new Caller();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void readsReplyModelAndUsage() throws Exception {
        assertThat(ask(caller.model(""), request()))
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
        caller.server.answers("{\"created\":null,\"model\":null,\"object\":null,\"choices\":[{\"finish_reason\":"
                + (finish.equals("null") ? "null" : "\"" + finish + "\"") + ",\"message\":" + json
                + "}],\"usage\":null}");

        var completion = ask(caller.model(""), request());

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
        caller.server.answers("""
                {"choices":[{"finish_reason":"tool_calls","message":{"content":null,"tool_calls":[
                  {"id":"t-1","type":"function","function":{"name":"add","arguments":"{\\"a\\":1}"}},
                  {"function":{"name":"sub","arguments":{"b":2}}}, {"odd":true}]}}]}
                """);

        var reply = ask(caller.model(""), request()).replies().get(0);

        assertThat(reply.finish()).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(reply.toolCalls())
                .containsExactly(new ToolCall("t-1", "add", "{\"a\":1}"), new ToolCall("", "sub", "{\"b\":2}"));
    }

    @Test
    void leavesOutWhatTheServerBrokeOff() throws Exception {
        caller.server.answers("""
                {"choices":[{"finish_reason":"abort","message":{"content":"Y"}},
                            {"finish_reason":"stop","message":{"content":"Yes."}}, {"index":2}, null]}
                """);

        assertThat(ask(caller.model(""), request()).replies())
                .extracting(Reply::text)
                .containsExactly("Yes.");
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
        caller.server.answers(body);

        assertThat(failure(caller.model("")).road()).isEqualTo(new Road.Unreadable());
    }

    @Test
    void tooDeepIsUnreadable() {
        caller.server.answers("[".repeat(100_000));

        assertThat(failure(caller.model("")).road()).isEqualTo(new Road.Unreadable());
    }

    private static Reply reply(String text, String reasoning, FinishReason finish) {
        return new Reply("teacher", "m-1", text, reasoning, List.of(), finish, "", List.of());
    }
}
