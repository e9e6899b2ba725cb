package dev.millrace.bench.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.bench.endpoint.Fault.Kind;
import dev.millrace.cli.outcome.BadInput;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SimulatedEndpoint endpoint = new SimulatedEndpoint(EndpointOptions.USUAL);
    private final Asking asking = new Asking(endpoint);

    @AfterEach
    void close() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY, 429", "ERROR, 500", "BAD_REQUEST, 400", "UNAUTHORIZED, 401", "NOT_FOUND, 404"})
    void aStatusIsToldAndEndsWithRecovery(Kind kind, int status) throws Exception {
        endpoint.fail(Fault.all(kind));
        assertThat(asking.answer("Is it so?").statusCode()).isEqualTo(status);

        endpoint.recover();
        assertThat(asking.answer("Is it so?").statusCode()).isEqualTo(200);
        assertThat(endpoint.stats().outcomes())
                .containsEntry("answered", 1L)
                .containsEntry(kind.name().toLowerCase(Locale.ROOT), 1L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"GARBAGE", "TRUNCATED"})
    void whatIsNoJsonComesWithStatus200(Kind kind) throws Exception {
        endpoint.fail(Fault.all(kind));
        var answer = asking.answer("Is it so?");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> MAPPER.readTree(answer.body())).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aHugeReplyIsARightOneOf5Megabytes() throws Exception {
        endpoint.fail(Fault.all(Kind.HUGE));

        var body = asking.answer("Is it so?").body();
        assertThat(body.length()).isGreaterThanOrEqualTo(5 * 1024 * 1024);
        assertThat(MAPPER.readTree(body).path("choices").size()).isEqualTo(1);
    }

    @Test
    void aResetComesInTheMiddleOfTheAnswer() {
        endpoint.fail(Fault.all(Kind.RESET));

        assertThatThrownBy(() -> asking.answer("Is it so?"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(ConnectException.class);
    }

    @Test
    void silenceAndDripsLastLongerThanACallerWaits() {
        for (var kind : new Kind[] {Kind.SILENT, Kind.DRIP}) {
            endpoint.fail(Fault.all(kind));
            var answer = asking.ask("teacher", "Is it so?").orTimeout(500, TimeUnit.MILLISECONDS);
            assertThatThrownBy(answer::join).hasCauseInstanceOf(TimeoutException.class);
            endpoint.recover();
        }
        assertThat(endpoint.stats().inFlight()).isEqualTo(2);
    }

    @Test
    void theFirstBytesOfADripComeSoon() throws Exception {
        endpoint.fail(Fault.all(Kind.DRIP));

        try (var answer = asking.stream("Is it so?")) {
            assertThat(answer.readNBytes(2)).asString(StandardCharsets.UTF_8).startsWith("{");
            assertThat(endpoint.stats().inFlight()).isEqualTo(1);
        }
    }

    @Test
    void refusedConnectionsOpenAgainOnTheSamePort() throws Exception {
        var before = endpoint.address();
        endpoint.fail(Fault.all(Kind.REFUSED));
        assertThatThrownBy(() -> asking.answer("Is it so?")).isInstanceOf(ConnectException.class);

        endpoint.recover();
        assertThat(asking.answer("Is it so?").statusCode()).isEqualTo(200);
        assertThat(endpoint.address()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsMeantFails() throws Exception {
        endpoint.fail(Fault.all(Kind.ERROR).ofModel("judge"));
        endpoint.fail(Fault.all(Kind.BAD_REQUEST).where("poison"));
        endpoint.fail(Fault.all(Kind.UNAUTHORIZED).where("third").each(3));

        assertThat(asking.ask("judge", "Is it so?").join().statusCode()).isEqualTo(500);
        assertThat(asking.answer("Is it so?").statusCode()).isEqualTo(200);
        assertThat(asking.answer("Is it poison?").statusCode()).isEqualTo(400);
        assertThat(asking.answer("third 1").statusCode()).isEqualTo(200);
        assertThat(asking.answer("third 2").statusCode()).isEqualTo(200);
        assertThat(asking.answer("third 3").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyRefusesConnectionsOfOneModel() {
        assertThatThrownBy(() -> Fault.all(Kind.REFUSED).ofModel("judge"))
                .isInstanceOf(BadInput.class)
                .hasMessage("connections are refused for all calls or for none");
    }
}
