package dev.millrace.scorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelRequest;
import dev.millrace.scorer.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReplyReadingTest {

    private static final ReplyForm TOPICS = new ReplyForm.Numbered("topic", 5, "", "judge");

    private final List<ModelRequest> asked = new ArrayList<>();
    private String conversion = "[\"soil\", \"bees\"]";

    @Test
    void asksForAListOnlyWhereAReplyIsNone() {
        var scored = read(TOPICS, "1. soil\n2. bees", "soil and bees");

        assertThat(topics(scored)).containsExactly("soil", "bees", "soil", "bees");
        assertThat(scored.items()).extracting(Item::reply).containsExactly(0, 0, 1, 1);
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.messages().get(0).content()).contains("soil and bees");
            assertThat(request.purpose()).isEqualTo("judge");
        });
        assertThat(scored.calls()).extracting(call -> call.tokens().total()).containsExactly(12L);
    }

    @Test
    void keepsTheReasonWhereTheOtherModelHelpsNeither() {
        conversion = "[]";

        assertThat(reasons(read(TOPICS, "soil and bees"))).containsExactly("no_items");
    }

    @Test
    void asksNobodyWhereTheFormNamesNobody() {
        assertThat(reasons(read(new ReplyForm.Numbered("topic", 5), "soil and bees")))
                .containsExactly("no_items");
        assertThat(asked).isEmpty();
    }

    @Test
    void goesOnWithoutAModelThatIsNotConfigured() {
        assertThat(reasons(read(new ReplyForm.Numbered("topic", 5, "", "nobody"), "soil and bees")))
                .containsExactly("no_items");
    }

    private ScoredGeneration read(ReplyForm form, String... replies) {
        var models = Samples.models(
                "judge",
                request -> {
                    asked.add(request);
                    return CompletableFuture.completedStage(new Completion(
                            List.of(Samples.replyOf("converter", conversion)),
                            new ModelCall("judge", "converter", new Tokens(10, 2), 1)));
                },
                later -> {});
        var scorer = new GenerationScorer(new ReplyReading(models), Map.of());
        return scorer.score(Samples.generation(Samples.prompt(form), replies), Leave.ALWAYS)
                .toCompletableFuture()
                .join();
    }

    private static List<String> topics(ScoredGeneration scored) {
        return scored.items().stream()
                .map(item -> item.values().getOrDefault("topic", ""))
                .toList();
    }

    private static List<String> reasons(ScoredGeneration scored) {
        return scored.items().stream()
                .map(item -> item.fault() == null ? "" : item.fault().rule())
                .toList();
    }
}
