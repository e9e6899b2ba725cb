package dev.millrace.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import dev.millrace.service.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HopTest {

    private static final byte[] WHOLE = Wire.bytes(Given.PROMPT);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Letters letters = new Letters();
    private final EdgeSettings settings = Given.settings(Duration.ofMinutes(1));
    private final Drain drain = new Drain(Given.noModels(), settings);
    private final Hop hop =
            new Hop(new DeadLetters(letters, settings, registry), drain, Given.noModels(), settings, Traces.OFF);
    private final List<String> done = new ArrayList<>();

    /** What a hop can lose, and the reason that it gives. */
    @SuppressWarnings("ArrayRecordComponent")
    record Loss(
            String name,
            byte @Nullable [] value,
            Function<Prompt, @Nullable CompletionStage<Result>> work,
            String reason) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Loss("no JSON", bytes("{\"run\":"), HopTest::answer, "not a Prompt: not JSON at line 1"),
                new Loss("no UTF-8", new byte[] {'"', (byte) 0xC3, 0x28, '"'}, HopTest::answer, "not a Prompt"),
                new Loss("no value", null, HopTest::answer, "not a Prompt: the message has no value"),
                new Loss("empty", new byte[0], HopTest::answer, "not a Prompt: it is empty"),
                new Loss("deep", bytes("[".repeat(100_000)), HopTest::answer, "not a Prompt"),
                new Loss("work throws", WHOLE, HopTest::breaks, "the work on it broke: IllegalStateException"),
                new Loss("work fails", WHOLE, HopTest::fails, "the work on it broke: IllegalStateException"),
                new Loss("work gives nothing", WHOLE, prompt -> null, "the work on it broke: NullPointerException"),
                new Loss("too large", WHOLE, HopTest::tooMuch, "too_large: its prompt leaves no room"));
    }

    @Test
    void aResultGoesOnUnderItsPromptAndThenTheMessageIsDone() {
        var results = pass(HopTest::answer, message("one", WHOLE, Map.of()));

        assertThat(results).hasSize(1);
        assertThat(results.get(0).getPayload()).isEqualTo(bytes("answered"));
        assertThat(Given.kafka(results.get(0)).getKey()).isEqualTo(Given.PROMPT.id());
        assertThat(Given.headers(results.get(0))).isEqualTo(Given.NAMED);
        assertThat(done).isEmpty();

        results.get(0).ack().toCompletableFuture().join();
        assertThat(done).containsExactly("one");
        assertThat(letters.sent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLossIsBuriedAndItsPromptToldOn(Loss loss) {
        var results = pass(loss.work(), message("lost", loss.value(), Given.NAMED));

        assertThat(letters.sent).isNotEmpty();
        assertThat(Given.headers(letters.sent.get(0)))
                .containsAllEntriesOf(Given.NAMED)
                .containsEntry("place", "millrace.prompts-3-7")
                .hasEntrySatisfying("reason", reason -> assertThat(reason).startsWith(loss.reason()));
        var news = results.get(0);
        assertThat(news.getPayload()).isEmpty();
        assertThat(Given.kafka(news).getKey()).isEqualTo(Given.PROMPT.id());
        assertThat(Given.headers(news))
                .containsAllEntriesOf(Given.NAMED)
                .containsOnlyKeys("dataset", "run", "prompt", "failure")
                .hasEntrySatisfying("failure", failure -> assertThat(failure).startsWith(loss.reason()));
        assertThat(done).isEmpty();
        news.ack().toCompletableFuture().join();
        assertThat(done).containsExactly("lost");
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLossThatNamesNoPromptIsOnlyBuried(Loss loss) {
        var results = pass(loss.work(), message("lost", loss.value(), Map.of("dataset", "data", "run", "run")));

        assertThat(results).isEmpty();
        assertThat(letters.sent).hasSize(1);
        assertThat(done).containsExactly("lost");
        assertThat(registry.get("millrace.dead.letters")
                        .tag("topic", "prompts")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theStreamGoesOnAfterALoss() {
        var results = pass(HopTest::answer, message("lost", bytes("?"), Given.NAMED), message("next", WHOLE, Map.of()));

        assertThat(results).hasSize(2);
        assertThat(results.get(1).getPayload()).isEqualTo(bytes("answered"));
    }

    @Test
    void aNameThatIsNoneIsNotToldOn() {
        var nonsense = new HashMap<>(Given.NAMED);
        nonsense.put("dataset", "../etc");

        assertThat(pass(HopTest::answer, message("lost", bytes("?"), nonsense))).isEmpty();
        assertThat(letters.sent).hasSize(1);
        assertThat(done).containsExactly("lost");
    }

    @Test
    void nothingIsToldOrDoneBeforeTheLetterIsWritten() {
        letters.hold();
        var named = message("named", bytes("?"), Given.NAMED);
        var results = open(Multi.createFrom().items(named, message("no", bytes("?"), Map.of())), HopTest::answer);
        assertThat(letters.sent).hasSize(2);
        assertThat(results.getItems()).isEmpty();
        assertThat(done).isEmpty();

        letters.write();
        assertThat(results.getItems()).hasSize(1);
        assertThat(done).containsExactly("no");
    }

    @Test
    void theNewsOfALossPassesAsItCameAndIsNoLoss() {
        var headers = new HashMap<>(Given.NAMED);
        headers.put("failure", "not a Prompt: it is empty");

        var results = pass(HopTest::breaks, message("null", null, headers), message("empty", new byte[0], headers));

        assertThat(results).hasSize(2).allSatisfy(news -> {
            assertThat(news.getPayload()).isEmpty();
            assertThat(Given.headers(news)).isEqualTo(headers);
            assertThat(Given.kafka(news).getKey()).isEqualTo(Given.PROMPT.id());
        });
        assertThat(letters.sent).isEmpty();
        results.forEach(news -> news.ack().toCompletableFuture().join());
        assertThat(done).containsExactly("null", "empty");
    }

    @Test
    void newsOfNobodysLossIsBuried() {
        assertThat(pass(HopTest::answer, message("lost", null, Map.of("failure", "why"))))
                .isEmpty();
        assertThat(Given.headers(letters.sent.get(0))).containsEntry("failure", "why");
        assertThat(done).containsExactly("lost");
    }

    @Test
    void aLetterFitsItsTopicWhateverCame() {
        var headers = Map.of("prompt", "x".repeat(3_000_000), "other", "y".repeat(1_000_000));
        pass(HopTest::answer, message("large", new byte[Topic.MAX_RECORD_BYTES - 100], headers));

        var letter = letters.sent.get(0);
        var size = letter.getPayload().length
                + Given.headers(letter).values().stream()
                        .mapToInt(String::length)
                        .sum();
        assertThat(size).isBetween(Topic.MAX_RECORD_BYTES - 16 * 1024, Topic.MAX_RECORD_BYTES - 8 * 1024);
        assertThat(Given.headers(letter)).containsEntry("place", "millrace.prompts-3-7");
    }

    @Test
    void theLargestResultIsWritten() {
        var results = pass(prompt -> result(new byte[Hop.MOST_BYTES]), message("one", WHOLE, Map.of()));

        assertThat(results).hasSize(1);
        assertThat(letters.sent).isEmpty();
    }

    @Test
    void whatWaitsDoesNotHoldUpOthersAndNoMoreWaitThanThereIsRoomFor() {
        var waiting = new ArrayList<CompletableFuture<Result>>();
        var messages = Multi.createFrom().range(0, 20).map(number -> message("m" + number, WHOLE, Map.of()));
        var results = open(messages, prompt -> {
            waiting.add(new CompletableFuture<>());
            return waiting.get(waiting.size() - 1);
        });
        assertThat(waiting).hasSize(8);

        waiting.get(5).complete(new Result(Given.PROMPT, bytes("six")));
        assertThat(results.getItems()).hasSize(1);
        assertThat(waiting).hasSize(9);
    }

    @Test
    void nothingIsBegunOnceTheServiceStops() {
        drain.stop(new ShutdownEvent());

        assertThat(pass(HopTest::answer, message("late", WHOLE, Map.of()))).isEmpty();
        assertThat(letters.sent).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void aResultThatCannotBeWrittenDoesNotHoldUpTheStop() {
        var results = pass(HopTest::answer, message("one", WHOLE, Map.of()));
        results.get(0)
                .nack(new IllegalStateException("no topic"))
                .toCompletableFuture()
                .exceptionally(refused -> null)
                .join();

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> drain.stop(new ShutdownEvent()));
        assertThat(done).isEmpty();
    }

    private List<Message<byte[]>> pass(
            Function<Prompt, @Nullable CompletionStage<Result>> work, Message<byte[]> message) {
        return open(Multi.createFrom().item(message), work).getItems();
    }

    private List<Message<byte[]>> pass(
            Function<Prompt, @Nullable CompletionStage<Result>> work, Message<byte[]> one, Message<byte[]> two) {
        return open(Multi.createFrom().items(one, two), work).getItems();
    }

    private AssertSubscriber<Message<byte[]>> open(
            Multi<Message<byte[]>> messages, Function<Prompt, @Nullable CompletionStage<Result>> work) {
        return hop.pass(messages, Prompt.class, (prompt, leave) -> work.apply(prompt))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private Message<byte[]> message(String name, byte @Nullable [] value, Map<String, String> headers) {
        return Given.message(value, headers, () -> done.add(name));
    }

    private static CompletionStage<Result> answer(Prompt prompt) {
        return result(bytes("answered"));
    }

    private static CompletionStage<Result> breaks(Prompt prompt) {
        throw new IllegalStateException(prompt.stage());
    }

    private static CompletionStage<Result> fails(Prompt prompt) {
        return CompletableFuture.supplyAsync(() -> breaks(prompt), Runnable::run)
                .thenCompose(stage -> stage);
    }

    private static CompletionStage<Result> tooMuch(Prompt prompt) {
        return result(new byte[Hop.MOST_BYTES + 1]);
    }

    private static CompletionStage<Result> result(byte[] value) {
        return CompletableFuture.completedStage(new Result(Given.PROMPT, value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
