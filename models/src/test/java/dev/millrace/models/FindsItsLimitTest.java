package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint with 256 slots, on virtual time: how many of them are busy, with more calls in line than it can answer. */
class FindsItsLimitTest {

    private static final Duration WARM = Duration.ofSeconds(15);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Of a log-normal latency with a median of 1 and a sigma of 0.5. */
    private static final double MEAN_SECONDS = Math.exp(0.125);

    private final FakeTime time = new FakeTime();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFixedLimitKeepsAllSlotsBusy(long seed) {
        var server = new SimulatedServer(time, seed);
        load(server, Limit.fixed(256), 30_000);
        time.pass(WARM);

        assertThat(server.busyShareIn(MINUTE)).isGreaterThan(0.99);
        assertThat(server.refused()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 429, 0", "2, 429, 0", "3, 429, 1", "4, 429, 30", "5, 503, 0"})
    void anAdaptiveOneFindsThemAndIsSeldomRefused(long seed, int status, long retryAfter) {
        var server = new SimulatedServer(time, seed).refuses(refusal(status, retryAfter));
        var endpoint = load(server, Limit.adaptive(1_024), 30_000);
        time.pass(WARM);
        var asked = server.asked();
        var refused = server.refused();

        assertThat(server.busyShareIn(MINUTE)).isGreaterThan(0.97);
        assertThat(endpoint.limit()).isBetween(249, 260);
        assertThat(server.refused() - refused).isLessThan((server.asked() - asked) / 50);
        assertThat(endpoint.state()).isEqualTo(new EndpointState.Healthy());
    }

    @ParameterizedTest
    @CsvSource({"1, 429, 0", "2, 429, 1", "3, 503, 0"})
    void followsAnEndpointThatLosesSlotsAndGetsThemBack(long seed, int status, long retryAfter) {
        var server = new SimulatedServer(time, seed).refuses(refusal(status, retryAfter));
        load(server, Limit.adaptive(1_024), 60_000);
        time.pass(WARM);

        server.has(64);
        time.pass(WARM);
        assertThat(server.busyShareIn(MINUTE)).isBetween(0.95, 1.0);

        server.has(256);
        assertThat(server.timeUntilBusy(0.9)).isLessThanOrEqualTo(Duration.ofSeconds(15));
        assertThat(server.busyShareIn(MINUTE)).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @CsvSource({
        "1, refused, adaptive",
        "2, 429, adaptive",
        "3, 500, adaptive",
        "4, refused, fixed",
        "5, 429, fixed",
        "6, 500, fixed"
    })
    void isBusyAgainSoonAfterFiveDeadMinutes(long seed, String death, String kind) {
        var server = new SimulatedServer(time, seed);
        var limit = kind.equals("fixed") ? Limit.fixed(256) : Limit.adaptive(1_024);
        var endpoint = load(server, limit, 30_000);
        time.pass(WARM);

        server.fails(request -> ModelFailure.sick(death.equals("500"), death));
        time.pass(Duration.ofMinutes(1));
        var asked = server.asked();
        time.pass(Duration.ofMinutes(4));
        assertThat(endpoint.state()).isInstanceOf(EndpointState.Sick.class);
        assertThat(endpoint.limit()).isEqualTo(1);
        assertThat(server.asked() - asked).isLessThan(20);

        server.isWell();
        assertThat(server.timeUntilBusy(0.9)).isLessThanOrEqualTo(Duration.ofSeconds(30 + 10));
        assertThat(endpoint.state()).isEqualTo(new EndpointState.Healthy());
    }

    @Test
    void findsWhatAQueueBearsFromCallsThatTimeOut() {
        var server = new SimulatedServer(time, 1).has(64).queues(Duration.ofSeconds(8));
        load(server, Limit.adaptive(1_024), 60_000);
        time.pass(MINUTE);
        var answered = server.answered();
        var worked = server.busyShareIn(Duration.ofMinutes(10)) * 64 * 600 / MEAN_SECONDS;

        assertThat(server.answered() - answered).isGreaterThan((int) (0.75 * worked));
    }

    @Test
    void aRefusedCallIsTheNextToBeMade() {
        var model = new StubModel();
        var endpoint = new Endpoint("teacher", Limit.adaptive(3), model, time.surroundings(), ModelWatcher.NOBODY);
        for (var text : new String[] {"a", "b", "c", "d", "e"}) {
            endpoint.ask(StubModel.request(text), Leave.ALWAYS);
        }

        model.open.get(1).completeExceptionally(ModelFailure.sick(Duration.ofMinutes(1), false, "429"));
        assertThat(model.asked()).containsExactly("a", "b", "c");

        model.open.get(0).complete(StubModel.reply("A"));
        assertThat(model.asked()).containsExactly("a", "b", "c", "b");
    }

    private Endpoint load(SimulatedServer server, Limit limit, int calls) {
        var endpoint = new Endpoint("teacher", limit, server, time.surroundings(), ModelWatcher.NOBODY);
        IntStream.range(0, calls).forEach(each -> endpoint.ask(StubModel.request("p" + each), Leave.ALWAYS));
        return endpoint;
    }

    private static ModelFailure refusal(int status, long retryAfter) {
        return status == 429
                ? ModelFailure.sick(Duration.ofSeconds(retryAfter), false, "429")
                : ModelFailure.overloaded("503");
    }
}
