package dev.millrace.generator.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Score;
import dev.millrace.generator.Prompts;
import dev.millrace.generator.StubModel;
import dev.millrace.models.Endpoint;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TeacherTest {

    private final StubModel first = new StubModel("first");
    private final StubModel second = new StubModel("second");
    private final Teacher teacher =
            new Teacher(Models.of(List.of(endpoint("first", first), endpoint("second", second))));

    @Test
    void gathersWhatAllModelsSayInTheOrderOfTheirNames() {
        var generation = answer(Prompts.asking("why", "second", "first"));

        assertThat(generation.replies()).extracting(Reply::text).containsExactly("second says why", "first says why");
        assertThat(generation.calls()).extracting(ModelCall::alias).containsExactly("second", "first");
        assertThat(generation.failures()).isEmpty();
    }

    @Test
    void isDoneWhenTheLastModelIs() {
        var generation = teacher.answer(Prompts.asking("hang", "first", "second"), Leave.ALWAYS)
                .toCompletableFuture();
        first.answer("hang");
        assertThat(generation).isNotDone();

        second.answer("hang");

        assertThat(generation.join().replies()).hasSize(2);
    }

    @Test
    void keepsWhatOneModelSaysWhereAnotherIsUnknown() {
        var generation = answer(Prompts.asking("why", "nobody", "first"));

        assertThat(generation.replies()).extracting(Reply::alias).containsExactly("first");
        assertThat(generation.failures())
                .containsExactly(
                        new Failure("nobody", "unknown_model", "no model is configured under the alias nobody"));
    }

    @Test
    void asksForAllRepliesAtOnce() {
        var generation = answer(asking("first", new Sampling(3, 0.5, null, 10, List.of("END"), null)));

        assertThat(generation.replies()).hasSize(3);
        assertThat(first.requests).hasSize(1);
        assertThat(first.requests.get(0).sampling().withSeed(0))
                .isEqualTo(new Sampling(3, 0.5, null, 10, List.of("END"), 0L));
        assertThat(first.requests.get(0).purpose()).isEqualTo("teacher");
    }

    @Test
    void everyPromptModelAndRecipeSeedHasItsOwnSeed() {
        answer(Prompts.asking("why", "first", "second"));
        answer(Prompts.asking("how", "first"));
        answer(Prompts.inRound(1, "why", "first"));
        answer(asking("first", Sampling.DEFAULT.withSeed(42)));

        assertThat(seeds()).hasSize(5).doesNotHaveDuplicates().allMatch(seed -> seed >= 0 && seed <= Integer.MAX_VALUE);
    }

    @Test
    void thePromptThatIsReadAgainHasTheSameSeed() {
        answer(Prompts.asking("why", "first"));
        answer(Prompts.asking("why", "first"));

        assertThat(seeds().get(0)).isEqualTo(seeds().get(1));
    }

    @Test
    void handsOnWhatIsGivenAndAsksNobody() {
        var score = new Score.Verification("sum", "1", true, "");
        var generation = answer(Prompts.given(
                "hang", new GivenReply("Four.", "gpt", List.of(score)), new GivenReply("Five.", "", List.of())));

        assertThat(generation.replies())
                .containsExactly(
                        new Reply("", "gpt", "Four.", "", List.of(), FinishReason.GIVEN, "", List.of(score)),
                        new Reply("", "", "Five.", "", List.of(), FinishReason.GIVEN, "", List.of()));
        assertThat(first.requests).isEmpty();
    }

    private static Prompt asking(String model, Sampling sampling) {
        return Prompts.sampled("sampled", model, sampling);
    }

    private Generation answer(Prompt prompt) {
        return teacher.answer(prompt, Leave.ALWAYS).toCompletableFuture().join();
    }

    private List<Long> seeds() {
        return Stream.of(first, second)
                .flatMap(model -> model.requests.stream())
                .map(request -> Objects.requireNonNull(request.sampling().seed()))
                .toList();
    }

    private static Endpoint endpoint(String alias, StubModel model) {
        var surroundings = new Surroundings(Clock.systemUTC(), (delay, task) -> () -> {}, Runnable::run, 1);
        return new Endpoint(alias, 4, model, surroundings, ModelWatcher.NOBODY);
    }
}
