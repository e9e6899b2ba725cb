package dev.millrace.models.http;

import static dev.millrace.models.http.Caller.failure;
import static dev.millrace.models.http.Caller.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.models.ModelFailure.Road;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which road each error takes. */
class StatusesTest {

    private final Caller caller = new Caller();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void quotesOneLineThatNoTerminalObeys() {
        caller.server.answers(
                500,
                "",
                "{\"error\":{\"message\":\"\\u001b]0;a\\u0007\\u009b31mb\\u0085c\\u2028d" + "x".repeat(185)
                        + "😀😀\"}}");

        assertThat(failure(caller.model("key-1")).sentence())
                .isEqualTo(caller.server.url() + " answered 500 (\uFFFD]0;a\uFFFD\uFFFD31mb\uFFFDc d" + "x".repeat(185)
                        + "…)");
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
                "408 | slow                                                  | sick true false",
                "429 | slow down                                             | sick false true",
                "429 | the context length of your day is spent               | sick false true",
                "500 | oh                                                    | sick true false",
                "500 | the request exceeds the available context size        | fault too_long",
                "502 | bad gateway                                           | sick true false",
                "503 | overloaded                                            | sick true true",
                "504 | gateway timeout                                       | sick true true",
                "529 | overloaded                                            | sick true true",
            })
    void sortsStatusesOntoTheFourRoads(int status, String message, String road) {
        caller.server.answers(status, "", "{\"error\":{\"message\":\"" + message + "\",\"type\":\"t\",\"code\":null}}");

        var failure = failure(caller.model("key-1"));

        assertThat(words(failure.road())).isEqualTo(road);
        assertThat(failure.sentence())
                .isEqualTo(caller.server.url() + " answered " + status + " (" + message.replace("key-1", "***") + ")");
    }

    @Test
    void readsTheCodeOfAnErrorToo() {
        caller.server.answers(400, "", "{\"error\":{\"message\":\"no\",\"code\":\"context_length_exceeded\"}}");

        assertThat(words(failure(caller.model("")).road())).isEqualTo("fault too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"detail\":\"why\"}", "{\"error\":\"why\"}", "{\"message\":\"why\"}"})
    void understandsOtherErrorBodies(String body) {
        caller.server.answers(400, "", body);

        assertThat(failure(caller.model("")).sentence()).endsWith("answered 400 (why)");
    }

    @Test
    void anErrorWithinA200IsSortedByItsCode() {
        caller.server.answers("{\"error\":{\"code\":429,\"message\":\"slow down\"}}");

        assertThat(words(failure(caller.model("")).road())).isEqualTo("sick false true");
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
        caller.server.answers(429, "Retry-After: " + header + "\r\n", "");

        assertThat(failure(caller.model("")).road()).isEqualTo(new Road.Sick(Duration.ofMillis(millis), false, true));
    }
}
