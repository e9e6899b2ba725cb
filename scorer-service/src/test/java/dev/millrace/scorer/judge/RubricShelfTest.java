package dev.millrace.scorer.judge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.contracts.UnreadableException;
import dev.millrace.scorer.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RubricShelfTest {

    @Test
    void waitsForARecipe() throws Exception {
        var shelf = new RubricShelf();
        var rubrics = shelf.of(Samples.RECIPE.hash()).toCompletableFuture();
        assertThat(rubrics).isNotDone();

        shelf.put(Samples.RECIPE);

        assertThat(rubrics.get(10, SECONDS)).isNotEmpty();
    }

    @Test
    void doesNotWaitForEver() {
        var shelf = new RubricShelf(Duration.ofMillis(1));

        var rubrics = shelf.of("none").toCompletableFuture();

        assertThatThrownBy(() -> rubrics.get(10, SECONDS))
                .hasCauseInstanceOf(UnreadableException.class)
                .hasMessageContaining("its recipe none is not there");
    }
}
