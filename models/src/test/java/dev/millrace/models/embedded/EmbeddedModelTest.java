package dev.millrace.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Sampling;
import dev.millrace.models.Completion;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.RewardText;
import dev.millrace.models.Surroundings;
import dev.millrace.models.embedded.skill.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedModelTest {

    private static final String PROBLEMS =
            "Write problems. <topic>shopping</topic> <level>easy</level> <count>3</count> [PROBLEM] p [ANSWER] a [END]";

    private final List<Runnable> later = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final Surroundings surroundings = new Surroundings(
            clock,
            (delay, task) -> {
                later.add(task);
                return () -> later.remove(task);
            },
            Runnable::run,
            1);
    private final EmbeddedModel model = new EmbeddedModel("teacher", Duration.ZERO, surroundings);

    @Test
    void saysWhatItIsInEveryReply() {
        assertThat(ask("What is 6 * 7?", sampling(2, 1L)).replies()).hasSize(2).allSatisfy(reply -> {
            assertThat(reply.alias()).isEqualTo("teacher");
            assertThat(reply.model()).isEqualTo("millrace-embedded-1");
            assertThat(reply.notice()).contains("for trying and testing, not for training");
            assertThat(reply.finish()).isEqualTo(FinishReason.STOP);
        });
    }

    @Test
    void rewardsAConversationThatEndsWithAReply() {
        var asked = ChatMessage.of(ChatMessage.Role.USER, "Why is the sky blue?");
        var good = ChatMessage.of(
                ChatMessage.Role.ASSISTANT, "The sky is blue because air scatters blue light more than red light.");
        var refusal = ChatMessage.of(ChatMessage.Role.ASSISTANT, "I'm sorry, but I can't help with that.");

        assertThat(helpfulness(asked, good)).isGreaterThan(2);
        assertThat(helpfulness(asked, refusal)).isLessThan(1);
    }

    private double helpfulness(ChatMessage... conversation) {
        var request = ModelRequest.of(List.of(conversation), Sampling.DEFAULT, "judge");
        var text = model.complete(request)
                .toCompletableFuture()
                .join()
                .replies()
                .get(0)
                .text();
        return RewardText.read(text).orElseThrow().getOrDefault("helpfulness", 0.0);
    }

    @Test
    void drawsBySeed() {
        assertThat(texts(PROBLEMS, sampling(3, 1L)))
                .isEqualTo(texts(PROBLEMS, sampling(3, 1L)))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(texts(PROBLEMS, sampling(3, 2L)));
    }

    @Test
    void composesInTheFormThatIsAskedFor() {
        assertThat(texts(PROBLEMS, sampling(1, 1L)).get(0))
                .matches("(?s)(?:\\[PROBLEM] [^\\[]+\\n\\[ANSWER] \\d+\\n\\[END]\\n?){3}");
    }

    @Test
    void solvesWithTheSignsThatAreAskedFor() {
        var problem = "<problem>Zoe buys 3 mugs at $4 each. How much does Zoe pay in total?</problem>";

        assertThat(texts(problem, sampling(1, 3L)).get(0))
                .contains("3 × 4 = 12")
                .endsWith("#### 12");
        assertThat(texts("Use + - * / only. " + problem, sampling(1, 3L)).get(0))
                .contains("3 * 4 = 12");
    }

    @Test
    void judgesASolutionByItsOwn() {
        var problem =
                "[EXPLANATION] e [VERDICT] v [END] <problem>Zoe buys 3 mugs at $4 each. How much does Zoe pay in total?"
                        + "</problem>";

        assertThat(texts(problem + "<solution>3 * 4 = 12 #### 12</solution>", sampling(1, 1L))
                        .get(0))
                .contains("[VERDICT] YES");
        assertThat(texts(problem + "<answer>13</answer>", sampling(1, 1L)).get(0))
                .contains("[VERDICT] NO");
        assertThat(texts("[VERDICT] <problem>Why?</problem><answer>13</answer>", sampling(1, 1L))
                        .get(0))
                .contains("cannot read", "[VERDICT] NO");
    }

    @Test
    void refusesPlainlyInTheLanguageOfThePrompt() {
        assertThat(texts("Write a poem.", sampling(1, 1L))).containsExactly(Refusal.ENGLISH);
        assertThat(texts("시를 써 주세요.", sampling(1, 1L))).containsExactly(Refusal.KOREAN);
    }

    @Test
    void needsNoSeedToBeTheSameEachTime() {
        var unseeded = new Sampling(2, null, null, 0, List.of(), null);

        assertThat(texts(PROBLEMS, unseeded))
                .isEqualTo(texts(PROBLEMS, unseeded))
                .doesNotHaveDuplicates();
    }

    @Test
    void countsNoMoreTokensThanBytes() {
        var completion = ask(PROBLEMS + " 한국어도 있습니다.", sampling(2, 1L));
        var said = completion.replies().stream()
                .mapToLong(reply -> bytes(reply.text()))
                .sum();

        assertThat(completion.call().tokens().prompt()).isBetween(20L, bytes(PROBLEMS + " 한국어도 있습니다."));
        assertThat(completion.call().tokens().completion()).isBetween(20L, said);
    }

    @Test
    void stopsAtItsLongestLengthAndAtStopWords() {
        var cut = ask("Write in upper case: one two three four", new Sampling(1, null, null, 2, List.of(), 1L));
        assertThat(cut.replies().get(0).text().strip()).isEqualTo("ONE TWO");
        assertThat(cut.replies().get(0).finish()).isEqualTo(FinishReason.LENGTH);

        var stopped = ask("Write in upper case: one two three", new Sampling(1, null, null, 9, List.of("THREE"), 1L));
        assertThat(stopped.replies().get(0).text()).isEqualTo("ONE TWO ");
        assertThat(stopped.replies().get(0).finish()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void takesItsTimeIfItIsTold() {
        var slow = new EmbeddedModel("teacher", Duration.ofSeconds(1), surroundings);
        var completion =
                slow.complete(request("What is 6 * 7?", sampling(1, 1L))).toCompletableFuture();

        assertThat(completion).isNotDone();
        later.forEach(Runnable::run);
        assertThat(completion).isDone();
    }

    private List<String> texts(String prompt, Sampling sampling) {
        return ask(prompt, sampling).replies().stream().map(Reply::text).toList();
    }

    private Completion ask(String prompt, Sampling sampling) {
        return model.complete(request(prompt, sampling)).toCompletableFuture().join();
    }

    private static ModelRequest request(String prompt, Sampling sampling) {
        return ModelRequest.of(List.of(ChatMessage.of(ChatMessage.Role.USER, prompt)), sampling, "teacher");
    }

    private static Sampling sampling(int n, long seed) {
        return new Sampling(n, null, null, 0, List.of(), seed);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
