package dev.millrace.scorer.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.models.embedded.problem.Difficulty;
import dev.millrace.models.embedded.problem.Numbers;
import dev.millrace.models.embedded.problem.SolutionWording;
import dev.millrace.models.embedded.problem.StoryWriter;
import dev.millrace.models.embedded.text.Language;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddedSolutionsTest {

    private static final int STORIES = 3_000;

    private static final List<String> LEVELS = List.of("easy", "medium", "hard");

    private final StoryWriter writer = new StoryWriter();

    @Test
    void everySolutionOfTheEmbeddedModelPasses() {
        for (int seed = 0; seed < STORIES; seed++) {
            var language = seed % 2 == 0 ? Language.ENGLISH : Language.KOREAN;
            var story = writer.write("", Difficulty.of(LEVELS.get(seed % 3)), language, new Random(seed));
            var solution = story.solve().orElseThrow();
            var text = SolutionWording.write(solution, language, seed);

            var verdict = ArithmeticVerifier.verify(text, Numbers.plain(solution.result()));

            assertThat(verdict).as("seed %d: %s", seed, text).matches(ArithmeticVerifier.Verdict::passed);
            assertThat(verdict.detail()).as("seed %d: %s", seed, text).contains("hold");
        }
    }

    @Test
    void noSolutionPassesWithOneWrongNumber() {
        for (int seed = 0; seed < STORIES; seed++) {
            var language = seed % 2 == 0 ? Language.ENGLISH : Language.KOREAN;
            var random = new Random(seed);
            var solution = writer.write("", Difficulty.of("medium"), language, random)
                    .solve()
                    .orElseThrow();
            var step = solution.steps()
                    .get(random.nextInt(solution.steps().size()))
                    .equation();
            var wrong = step.toString()
                    .replaceAll("= .*", "= " + Numbers.text(step.result().add(step.result())));
            var text = SolutionWording.write(solution, language, seed).replace(step.toString(), wrong);

            assertThat(ArithmeticVerifier.verify(text, Numbers.plain(solution.result()))
                            .passed())
                    .as("seed %d: %s", seed, text)
                    .isFalse();
        }
    }
}
