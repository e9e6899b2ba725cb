package dev.millrace.cli.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Seed;
import dev.millrace.recipes.BundledRecipes;
import dev.millrace.recipes.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecordSeedsTest {

    private static final Recipe RESCORE = BundledRecipes.find("rescore").orElseThrow();

    @Test
    void areWhatWasAskedLastAndTheReply() {
        var seed =
                seeds(RESCORE, true, record("user", "Why?", "assistant", "So.")).get(0);

        assertThat(seed.id()).isEqualTo("r-1");
        assertThat(seed.variables()).isEqualTo(Map.of("prompt", "Why?"));
        assertThat(seed.replies()).containsExactly(new GivenReply("So.", "teacher-9", List.of()));
        assertThat(seed.source()).isEqualTo("notes.md");
        assertThat(seed.licence()).isEqualTo("CC-BY-4.0");
        assertThat(seed.depth()).isEqualTo(1);
        assertThat(seed.labels()).containsEntry("team", "blue");
        assertThat(RESCORE.refusal(seed.values())).isEmpty();
    }

    @Test
    void bringEarlierTurnsByTheirNumber() {
        var record = record(
                "system",
                "Be brief.",
                "user",
                "Why?",
                "assistant",
                "So.",
                "user",
                "And then?",
                "assistant",
                "Nothing.");

        assertThat(seeds(RESCORE, true, record).get(0).variables())
                .isEqualTo(
                        Map.of("system", "Be brief.", "user_1", "Why?", "assistant_1", "So.", "prompt", "And then?"));
    }

    @Test
    void bringNoReplyWhereOnlyPromptsAreWanted() {
        assertThat(seeds(RESCORE, false, record("user", "Why?", "assistant", "So."))
                        .get(0)
                        .replies())
                .isEmpty();
    }

    @Test
    void areRefusedWhereTheRecipeWouldLoseATurn() {
        var direct = BundledRecipes.find("direct").orElseThrow();
        var record = record("user", "Why?", "assistant", "So.", "user", "And then?", "assistant", "Nothing.");

        assertThatThrownBy(() -> seeds(direct, true, record))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "the record r-1 of old has the message \"user_1\", which the recipe direct has no");
        assertThatThrownBy(() -> seeds(RESCORE, true, record("user", "Why?")))
                .hasMessageContaining("does not end with a user's and an assistant's message");
        assertThatThrownBy(() -> seeds(
                        RESCORE, true, record("user", "Why?", "user", "Well?", "assistant", "a", "assistant", "b")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> seeds(RESCORE, true)).hasMessageContaining("no accepted record of a dataset old");
    }

    private static List<Seed> seeds(Recipe recipe, boolean withReplies, AcceptedRecord... records) {
        var seeds = new ArrayList<Seed>();
        var source = new RecordSeeds(
                new RecordSeeds.Records() {
                    @Override
                    public String dataset() {
                        return "old";
                    }

                    @Override
                    public void read(Consumer<AcceptedRecord> taker) {
                        List.of(records).forEach(taker);
                    }
                },
                recipe,
                "",
                withReplies);
        source.read(placed -> seeds.add(placed.seed()));
        return seeds;
    }

    private static AcceptedRecord record(String... said) {
        var messages = new ArrayList<ChatMessage>();
        for (int i = 0; i < said.length; i += 2) {
            messages.add(ChatMessage.of(Role.valueOf(said[i].toUpperCase(java.util.Locale.ROOT)), said[i + 1]));
        }
        var step = new LineageStep("reply", "p-1", 0, "", "teacher-9", Sampling.DEFAULT, Map.of(), 1, "");
        return new AcceptedRecord(
                "r-1",
                new RunId("old", "one"),
                "",
                "p-1",
                0,
                messages,
                Map.of("team", "blue"),
                List.of(),
                new Lineage(new Origin("s-1", "notes.md", "CC-BY-4.0", 0), List.of(step)),
                1);
    }
}
