package dev.millrace.scorer.judge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

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
    void doesNotWaitForEver() throws Exception {
        var shelf = new RubricShelf(Duration.ofMillis(1));

        assertThat(shelf.of("none").toCompletableFuture().get(10, SECONDS)).isEmpty();
        assertThat(shelf.missing()).isEqualTo(1);
    }
}
