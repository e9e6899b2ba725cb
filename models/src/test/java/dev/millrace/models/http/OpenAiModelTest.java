package dev.millrace.models.http;

import static dev.millrace.models.http.Caller.failure;
import static dev.millrace.models.http.Caller.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.models.FaultReason;
import dev.millrace.models.KeySource;
import dev.millrace.models.ModelFailure.Road;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of connections that fail, hang, drip or bring too much. */
class OpenAiModelTest {

    private final Caller caller = new Caller();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void aReplyThatDripsEndsWithTheWholeCallsTimeAndTheConnection() throws Exception {
        var gone = new CountDownLatch(1);
        caller.server.plays(connection -> {
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

        var failure = failure(caller.model("", Duration.ofMillis(300), 1_000_000));

        assertThat(failure.road()).isEqualTo(new Road.Sick(Duration.ZERO, true, true));
        assertThat(failure.sentence()).endsWith("gave no whole answer within 300 ms");
        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerThatSaysNothingTimesOut() {
        caller.server.plays(connection -> readOnce(connection));

        assertThat(words(
                        failure(caller.model("", Duration.ofMillis(200), 1_000)).road()))
                .isEqualTo("sick true true");
    }

    @Test
    void aResetIsSick() {
        caller.server.plays(connection -> connection.setSoLinger(true, 0));

        assertThat(failure(caller.model("")).sentence()).endsWith("broke the connection");
    }

    @Test
    void aReplyThatEndsTooSoonIsSick() {
        caller.server.plays(
                connection -> ScriptedServer.write(connection, ScriptedServer.head(200, "", 500) + "{\"choi"));

        assertThat(words(failure(caller.model("")).road())).isEqualTo("sick true false");
    }

    @Test
    void refusedConnectionsAreNobodysFault() throws Exception {
        int free;
        try (var closed = new ServerSocket(0)) {
            free = closed.getLocalPort();
        }
        var failure =
                failure(caller.model("http://127.0.0.1:" + free, new KeySource.None(), Duration.ofSeconds(9), 1_000));

        assertThat(failure.road()).isEqualTo(new Road.Sick(Duration.ZERO, false, true));
        assertThat(failure.sentence()).endsWith("refuses connections");
    }

    @Test
    void aHugeReplyIsCutOff() {
        caller.server.answers("{\"choices\":[{\"message\":{\"content\":\"" + "x".repeat(100_000) + "\"}}]}");

        var failure = failure(caller.model("", Duration.ofSeconds(9), 50_000));

        assertThat(failure.road()).isEqualTo(new Road.Fault(FaultReason.TOO_LARGE));
        assertThat(failure.sentence()).isEqualTo("the answer is larger than 50000 bytes");
    }

    static void readOnce(Socket connection) throws IOException {
        try {
            if (connection.getInputStream().read() < 0) {
                throw new IOException("gone");
            }
        } catch (SocketTimeoutException stillThere) {
            // The client waits on, as it should.
        }
    }
}
