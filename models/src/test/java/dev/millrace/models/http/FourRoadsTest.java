package dev.millrace.models.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Sampling;
import dev.millrace.models.Answer;
import dev.millrace.models.Endpoint;
import dev.millrace.models.EndpointState;
import dev.millrace.models.KeySource;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.ModelWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with a real server, for minutes that pass fast, and what becomes of the prompts. */
@Timeout(60)
class FourRoadsTest {

    private static final Duration SICK = Duration.ofMinutes(5);

    private static final int MOST_BYTES = 8 << 20;

    private final FastTime time = new FastTime();
    private final Scripts scripts = new Scripts(time);
    private final ScriptedServer server = server();
    private final Endpoint endpoint = endpoint("teacher", server);

    @AfterEach
    void stop() throws IOException {
        server.close();
        time.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "429",
                "429 with Retry-After in seconds",
                "429 with Retry-After as a date",
                "500",
                "502",
                "503",
                "503 with Retry-After",
                "no connection",
                "no answer",
                "a drip",
                "a reset at once",
                "a reset amid the body",
                "an end amid the body",
                "no body",
                "garbage",
                "truncated JSON",
                "another JSON"
            })
    void anEndpointThatIsSickForFiveMinutesLosesNothing(String sickness) throws IOException {
        var before = ask("p", 3);
        assertThat(texts(before)).hasSize(3);
        falls(sickness);
        var calls = ask("p", 40);
        pass(SICK);

        assertThat(calls).noneMatch(CompletableFuture::isDone);
        assertThat(endpoint.state().word()).isEqualTo("sick");
        assertThat(server.received).hasSizeLessThan(150);

        recovers(sickness);

        assertThat(texts(calls)).hasSize(40).containsOnly("Yes.");
        assertThat(endpoint.state()).isEqualTo(new EndpointState.Healthy());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500                   | keeps_failing",
                "503                   | keeps_failing",
                "no answer             | keeps_failing",
                "a drip                | keeps_failing",
                "a reset at once       | keeps_failing",
                "a reset amid the body | keeps_failing",
                "an end amid the body  | keeps_failing",
                "garbage               | keeps_failing",
                "truncated JSON        | keeps_failing",
                "no body               | keeps_failing",
                "400                   | bad_request",
                "400 context length    | too_long",
                "413                   | too_long",
                "400 content_filter    | content_filter",
                "9 MB                  | too_large",
            })
    void aPromptAtFaultSettlesWithItsReasonAndTheOthersGoOn(String fault, String reason) {
        server.playsFor(request -> request.contains("bad") ? scripts.of(fault) : scripts.of("yes"));
        var bad = ask("bad", 2);
        var good = new ArrayList<CompletableFuture<Answer>>();

        await().atMost(50, TimeUnit.SECONDS).until(() -> {
            good.addAll(ask("good", 1));
            return bad.stream().allMatch(CompletableFuture::isDone);
        });

        assertThat(failures(bad)).containsExactly(reason, reason);
        assertThat(texts(good)).hasSize(good.size()).containsOnly("Yes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401             | millrace.models.teacher.api-key",
                "403             | millrace.models.teacher.api-key",
                "404             | millrace.models.teacher.base-url",
                "404 no model    | millrace.models.teacher.model",
                "301             | millrace.models.teacher.base-url",
                "400             | millrace.models.teacher.model",
            })
    void aWrongConfigurationRejectsNothingAndSaysWhichKeyToMend(String fault, String key) {
        server.plays(scripts.of(fault));
        var calls = ask("p", 40);
        // On a busy machine fast time runs ahead of the server, and a call may first time out.
        await().atMost(50, TimeUnit.SECONDS).until(() -> endpoint.state() instanceof EndpointState.Misconfigured);
        pass(SICK);

        assertThat(calls).noneMatch(CompletableFuture::isDone);
        assertThat(endpoint.state())
                .isInstanceOfSatisfying(
                        EndpointState.Misconfigured.class,
                        wrong -> assertThat(wrong.key()).isEqualTo(key));
        assertThat(endpoint.state().sentence()).startsWith("mend " + key + ": ");
        assertThat(server.received).hasSizeLessThan(60);

        server.plays(scripts.of("yes"));

        assertThat(texts(calls)).hasSize(40).containsOnly("Yes.");
        assertThat(endpoint.state()).isEqualTo(new EndpointState.Healthy());
    }

    @Test
    void aReplyOfFiveMegabytesIsRead() {
        server.plays(scripts.of("5 MB"));

        assertThat(texts(ask("p", 2))).hasSize(2).allMatch(text -> text.length() == 5 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no answer", "a drip", "no connection", "429", "500"})
    void aDeadEndpointHoldsUpNoOtherThoughBothHaveOnlyOneThread(String sickness) throws IOException {
        try (var deadServer = server()) {
            var dead = endpoint("dead", deadServer);
            if (sickness.equals("no connection")) {
                deadServer.goesAway();
            }
            deadServer.plays(scripts.of(sickness));
            var waiting = ask(dead, "p", 100);

            for (int round = 0; round < 20; round++) {
                assertThat(texts(ask("p", 20))).hasSize(20).containsOnly("Yes.");
            }

            assertThat(waiting).noneMatch(CompletableFuture::isDone);
        }
    }

    private void falls(String sickness) throws IOException {
        server.received.clear();
        if (sickness.equals("no connection")) {
            server.goesAway();
        }
        server.plays(scripts.of(sickness));
    }

    private void recovers(String sickness) throws IOException {
        server.plays(scripts.of("yes"));
        if (sickness.equals("no connection")) {
            server.comesBack();
        }
    }

    private void pass(Duration duration) {
        var end = time.instant().plus(duration);
        await().atMost(30, TimeUnit.SECONDS).until(() -> time.instant().isAfter(end));
    }

    private List<CompletableFuture<Answer>> ask(String name, int prompts) {
        return ask(endpoint, name, prompts);
    }

    private static List<CompletableFuture<Answer>> ask(Endpoint endpoint, String name, int prompts) {
        return IntStream.range(0, prompts)
                .mapToObj(
                        each -> endpoint.ask(request(name + each), Leave.ALWAYS).toCompletableFuture())
                .toList();
    }

    private static ModelRequest request(String text) {
        return ModelRequest.of(List.of(ChatMessage.of(ChatMessage.Role.USER, text)), Sampling.DEFAULT, "teacher");
    }

    private static List<String> texts(List<CompletableFuture<Answer>> calls) {
        return answers(calls).stream()
                .flatMap(answer -> answer.replies().stream())
                .map(reply -> reply.text())
                .toList();
    }

    private static List<String> failures(List<CompletableFuture<Answer>> calls) {
        return answers(calls).stream()
                .flatMap(answer -> answer.failures().stream())
                .map(Failure::reason)
                .toList();
    }

    private static List<Answer> answers(List<CompletableFuture<Answer>> calls) {
        return calls.stream()
                .map(call -> call.orTimeout(30, TimeUnit.SECONDS).join())
                .toList();
    }

    private Endpoint endpoint(String alias, ScriptedServer at) {
        var config = Caller.config(at.url(), new KeySource.None(), Duration.ofSeconds(100), MOST_BYTES);
        var model = new OpenAiModel(config, time.surroundings());
        return new Endpoint(alias, 16, model, time.surroundings(), ModelWatcher.NOBODY);
    }

    private static ScriptedServer server() {
        try {
            return new ScriptedServer().answers(Caller.SAID_YES);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }
}
