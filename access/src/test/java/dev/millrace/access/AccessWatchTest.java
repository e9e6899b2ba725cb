package dev.millrace.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessWatchTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    /** What Kafka says, answer by answer. */
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final AccessWatch watch = AccessWatch.begin(this::next, new AccessWatch.Listening() {
        @Override
        public void refused(String sentence) {
            heard.add(sentence);
        }

        @Override
        public void allowed() {
            heard.add("allowed");
        }
    });

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void untilKafkaAnsweredItIsAFault() {
        assertThat(watch.fault()).contains("Kafka was not asked yet");
    }

    @Test
    void onlyChangesAreTold() throws InterruptedException {
        answers.addAll(List.of("lacks a", "lacks a", "lacks b", "", "broken"));
        watch.awaitAllowed(LONG);
        assertThat(watch.fault()).isEmpty();
        watch.awaitAllowed(Duration.ofMillis(1));

        await().atMost(LONG).until(() -> heard.size() == 4);
        assertThat(heard)
                .containsExactly("lacks a", "lacks b", "allowed", "Kafka cannot be asked what it allows: broken");
        assertThat(watch.fault()).contains("Kafka cannot be asked what it allows: broken");
    }

    @Test
    void whoWaitsIsNotContentWithAnOldAnswer() throws Exception {
        answers.add("");
        await().atMost(LONG).until(() -> heard.contains("allowed"));

        var waiting = CompletableFuture.runAsync(this::awaitAllowed);
        answers.add("lacks a");
        await().atMost(LONG).until(() -> heard.contains("lacks a"));
        assertThat(waiting).isNotDone();
        answers.add("");

        waiting.get(20, TimeUnit.SECONDS);
        assertThat(watch.fault()).isEmpty();
    }

    @Test
    void whoWaitsIsFreeWhenItIsClosed() throws Exception {
        var waiting = CompletableFuture.runAsync(this::awaitAllowed);

        watch.close();

        waiting.get(20, TimeUnit.SECONDS);
        assertThat(heard).isEmpty();
    }

    @Test
    void anErrorIsAnAnswerAndTheNextOneIsHeard() {
        answers.addAll(List.of("no memory", "lacks a"));

        await().atMost(LONG).until(() -> heard.contains("lacks a"));
        assertThat(heard)
                .containsExactly(
                        "Kafka cannot be asked what it allows: java.lang.OutOfMemoryError: no memory", "lacks a");
    }

    private Optional<String> next() throws InterruptedException {
        var answer = answers.take();
        if (answer.equals("no memory")) {
            throw new OutOfMemoryError(answer);
        }
        if (answer.equals("broken")) {
            throw new IllegalStateException(answer);
        }
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    private void awaitAllowed() {
        try {
            watch.awaitAllowed(LONG);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
