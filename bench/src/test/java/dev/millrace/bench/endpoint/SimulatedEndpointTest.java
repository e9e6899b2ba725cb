package dev.millrace.bench.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedEndpointTest {

    private final ArrayList<SimulatedEndpoint> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SimulatedEndpoint::close);
    }

    @Test
    void answersNoTwoCallsAlike() throws Exception {
        var asking = asking(EndpointOptions.USUAL);

        assertThat(asking.answer("ASK about bees").body())
                .isNotEqualTo(asking.answer("ASK about bees").body());
        assertThat(asking.endpoint().asked("ASK about bees")).isEqualTo(2);
        assertThat(asking.endpoint().stats().prompts()).isEqualTo(1);
        assertThat(asking.endpoint().stats().repeats()).isEqualTo(1);
    }

    @Test
    void forgetsWhatItSawWhenItStartsAnew() throws Exception {
        var asking = asking(EndpointOptions.USUAL);
        asking.answer("ASK about bees");
        asking.endpoint().startAnew();

        assertThat(asking.endpoint().asked("ASK about bees")).isZero();
        assertThat(asking.endpoint().stats().admitted()).isZero();
        asking.answer("ASK about bees");
        assertThat(asking.endpoint().stats().ended("answered")).isEqualTo(1);
    }

    @Test
    void sendsAwayWhatFindsNoSlot() {
        var asking = asking(EndpointOptions.USUAL.withSlots(2).withRetryAfter(Duration.ofSeconds(7), false));
        asking.endpoint().allow("teacher", 0);

        var answers = ask(asking, 3);
        var refused = CompletableFuture.anyOf(answers.toArray(CompletableFuture<?>[]::new))
                .join();
        assertThat(refused).isInstanceOfSatisfying(HttpResponse.class, answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        });
        assertThat(asking.endpoint().waiting("teacher")).isEqualTo(2);
    }

    @Test
    void namesADateToComeAgain() throws Exception {
        var asking = asking(EndpointOptions.USUAL.withSlots(0).withRetryAfter(Duration.ofMinutes(5), true));

        var date =
                asking.answer("Is it so?").headers().firstValue("Retry-After").orElseThrow();
        var wait = Duration.between(
                Clock.systemUTC().instant(),
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        assertThat(wait).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    void letsCallsWaitForASlotWhereItQueues() {
        var asking = asking(EndpointOptions.USUAL.withSlots(1).queueing());

        assertThat(ask(asking, 20))
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(asking.endpoint().stats().mostInFlight()).isEqualTo(1);
    }

    @Test
    void answersOnlySoManyCallsInASecond() {
        var asking = asking(EndpointOptions.USUAL.withCallsPerSecond(5));

        var statuses = ask(asking, 40).stream()
                .map(answer -> answer.join().statusCode())
                .toList();
        assertThat(statuses).contains(429);
        assertThat(statuses).filteredOn(status -> status == 200).hasSizeBetween(5, 20);
    }

    @Test
    void holdsBackAndAnswersAsManyAsItIsAllowed() {
        var asking = asking(EndpointOptions.USUAL);
        var endpoint = asking.endpoint();
        endpoint.allow("teacher", 3);
        var answers = ask(asking, 5);
        await().until(() -> endpoint.waiting("teacher") == 2 && endpoint.stats().ended("answered") == 3);

        endpoint.allow("teacher", Long.MAX_VALUE);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    @Test
    void holdsBackPromptsWithAWordUntilTheyAreReleased() {
        var asking = asking(EndpointOptions.USUAL);
        asking.endpoint().keepWaiting("stuck");
        var stuck = asking.ask("teacher", "Is it stuck?");
        assertThat(asking.ask("teacher", "Is it so?").join().statusCode()).isEqualTo(200);
        await().until(() -> asking.endpoint().waiting("teacher") == 1);

        asking.endpoint().keepWaiting("");
        assertThat(stuck.join().statusCode()).isEqualTo(200);
    }

    @Test
    void hangsUpOnThoseThatWait() {
        var asking = asking(EndpointOptions.USUAL);
        asking.endpoint().allow("teacher", 0);
        var answer = asking.ask("teacher", "Is it so?");
        await().until(() -> asking.endpoint().waiting("teacher") == 1);

        asking.endpoint().forget("teacher");
        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(IOException.class);
        await().until(() -> asking.endpoint().stats().inFlight() == 0);
        assertThat(asking.endpoint().stats().ended("hung_up")).isEqualTo(1);
    }

    @Test
    void aCallerWhoLeavesFreesTheSlot() {
        var asking = asking(EndpointOptions.USUAL.withSlots(1));
        asking.endpoint().allow("teacher", 0);
        var answer = asking.ask("teacher", "Is it so?");
        await().until(() -> asking.endpoint().waiting("teacher") == 1);

        answer.cancel(true);
        await().until(() -> asking.endpoint().stats().inFlight() == 0);
        assertThat(asking.endpoint().waiting("teacher")).isZero();
    }

    @Test
    void tellsWhichShareOfItsSlotsWasBusy() {
        var asking = asking(EndpointOptions.USUAL.withSlots(4));
        asking.endpoint().allow("teacher", 0);
        ask(asking, 3);
        await().until(() -> asking.endpoint().stats().inFlight() == 3);
        var before = asking.endpoint().stats();
        await().until(() -> asking.endpoint().stats().seconds() > before.seconds() + 0.2);

        assertThat(asking.endpoint().stats().busySince(before, 4)).isEqualTo(0.75, within(0.001));
    }

    @Test
    void drawsTheSameLatenciesFromTheSameSeed() {
        var latencies = Latency.logNormal(1_000, 0.5, 7).first(10_000);

        assertThat(latencies).isEqualTo(Latency.logNormal(1_000, 0.5, 7).first(10_000));
        assertThat(latencies).isNotEqualTo(Latency.logNormal(1_000, 0.5, 8).first(10_000));
        assertThat((double) IntStream.range(0, 10_000)
                        .filter(i -> latencies[i] < 1_000)
                        .count())
                .isEqualTo(5_000, within(200.0));
        // The mean of a log-normal distribution is its median times e to the half of sigma squared.
        assertThat(Arrays.stream(latencies).average().orElseThrow()).isEqualTo(1_000 * Math.exp(0.125), within(30.0));
    }

    @Test
    void isToldItsFaultsAndTellsWhatItSawByHttp() throws Exception {
        var asking = asking(EndpointOptions.USUAL);
        try (var control = new EndpointControl(asking.endpoint(), 0)) {
            assertThat(send(asking, control, "POST", "/faults", "{\"kind\":\"error\",\"model\":\"teacher\"}"))
                    .contains("\"kind\":\"ERROR\"");
            assertThat(asking.answer("Is it so?").statusCode()).isEqualTo(500);
            assertThat(send(asking, control, "POST", "/faults", "{\"kind\":\"sulks\"}"))
                    .contains("\"error\"")
                    .contains("sulks");
            assertThat(send(asking, control, "DELETE", "/faults", "")).isEqualTo("[]\n");
            assertThat(asking.answer("Is it so?").statusCode()).isEqualTo(200);
            assertThat(send(asking, control, "GET", "/stats", "")).contains("\"asked\":2");
        }
    }

    private static String send(Asking asking, EndpointControl control, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(control.address() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return asking.client().send(request, BodyHandlers.ofString()).body();
    }

    private static List<CompletableFuture<HttpResponse<String>>> ask(Asking asking, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> asking.ask("teacher", "Is it so? " + i))
                .toList();
    }

    private Asking asking(EndpointOptions options) {
        var endpoint = new SimulatedEndpoint(options);
        opened.add(endpoint);
        return new Asking(endpoint);
    }
}
