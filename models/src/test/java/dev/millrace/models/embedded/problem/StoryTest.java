package dev.millrace.models.embedded.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.models.embedded.text.Language;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {

    private static final int STORIES = 4_000;

    private static final List<String> TOPICS =
            List.of("", "shopping", "a trip by train", "부엌", "용돈", "학교", "garden", "sports", "도서관", "factory", "home");

    private static final List<String> LEVELS =
            List.of("easy", "medium", "hard", "two steps, numbers up to 100", "세 단계");

    private final StoryWriter writer = new StoryWriter();
    private final StoryReader reader = new StoryReader();

    @Test
    void everyStoryThatIsWrittenIsReadBackAndSolvedToItsAnswer() {
        for (int seed = 0; seed < STORIES; seed++) {
            var story = story(seed);
            var solution = story.solve().orElseThrow();

            assertThat(reader.read(story.text()).flatMap(Story::solve))
                    .as("seed %d: %s", seed, story.text())
                    .contains(solution);
        }
    }

    @Test
    void storiesSayAllInWordsOfTheirLanguage() {
        for (int seed = 0; seed < STORIES; seed++) {
            var story = story(seed);

            assertThat(story.text())
                    .as("seed %d", seed)
                    .doesNotContain("{", "}", "  ", "(는)", " .")
                    .endsWith("?");
            assertThat(Language.of(story.text())).as("seed %d", seed).isEqualTo(story.language());
        }
    }

    @Test
    void everyClauseOfTheGrammarIsTold() {
        var told = new HashSet<Clause>();
        for (int seed = 0; seed < STORIES; seed++) {
            story(seed).told().forEach(one -> told.add(one.clause()));
        }

        assertThat(Grammar.read().scenes().stream().flatMap(scene -> scene.clauses().stream()))
                .allSatisfy(clause -> assertThat(told).contains(clause));
    }

    @Test
    void hundredsOfStoriesOfOneTopicAndLevelAreDistinct() {
        var random = new Random(5);
        var texts = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            texts.add(writer.write("shopping", Difficulty.of("easy"), Language.ENGLISH, random)
                    .text());
        }

        assertThat(texts).hasSizeGreaterThan(480);
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(story(42).text())
                .isEqualTo(story(42).text())
                .isNotEqualTo(story(44).text());
    }

    @Test
    void numbersStayBelowWhatTheLevelAllows() {
        var random = new Random(6);
        for (int i = 0; i < 200; i++) {
            var story = writer.write("school", Difficulty.of("two steps, numbers up to 100"), Language.ENGLISH, random);
            var solution = story.solve().orElseThrow();

            assertThat(solution.steps()).as(story.text()).hasSize(2);
            assertThat(solution.steps())
                    .as(story.text())
                    .allSatisfy(
                            step -> assertThat(step.equation().result()).isLessThanOrEqualTo(BigDecimal.valueOf(100)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoe has 24 kiwis. She gives 7 kiwis to her teacher. How many kiwis does Zoe have now?      | 17
            Zoe has 24 kiwis. Now, she gives half of the kiwis to her dad. How many kiwis does Zoe have now? | 12
            가람이는 딱지를 30장 가지고 있습니다. 그중 8장을 형에게 주었습니다. 가람이가 지금 가지고 있는 딱지는 모두 몇 장입니까? | 22
            """)
    void readsOtherNamesAndThings(String problem, BigDecimal answer) {
        assertThat(reader.read(problem).flatMap(Story::solve).map(Story.Solution::result))
                .contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoe has 24 kiwis. She gives 7 pears to her teacher. How many kiwis does Zoe have now?
            Zoe has 24 kiwis. She eats some. How many kiwis does Zoe have now?
            Zoe has 24 kiwis.
            Zoe has 4 kiwis. She gives 7 kiwis to her teacher. How many kiwis does Zoe have now?
            Zoe has 25 kiwis. She gives half of the kiwis to her dad. How many kiwis does Zoe have now?
            """)
    void doesNotSolveWhatItCannotRead(String problem) {
        assertThat(reader.read(problem).flatMap(Story::solve)).isEmpty();
    }

    @Test
    void wordsTheSameSolutionDifferently() {
        var story = reader.read(
                        "Zoe has 24 kiwis. She gives 7 kiwis to her teacher. She gets 5 more kiwis from her uncle."
                                + " How many kiwis does Zoe have now?")
                .orElseThrow();
        var solution = story.solve().orElseThrow();

        var texts = List.of(0L, 1L, 2L).stream()
                .map(seed -> SolutionWording.write(solution, Language.ENGLISH, seed))
                .collect(Collectors.toList());
        assertThat(texts).containsExactly("""
                        Kiwis left: 24 - 7 = 17
                        Kiwis after that: 17 + 5 = 22
                        The answer is 22 kiwis.
                        #### 22""", """
                        First, work out the kiwis left: 24 - 7 = 17.
                        Then work out the kiwis after that: 17 + 5 = 22.
                        The answer is 22 kiwis.
                        #### 22""", """
                        Step 1. 24 - 7 = 17 (kiwis left)
                        Step 2. 17 + 5 = 22 (kiwis after that)
                        The answer is 22 kiwis.
                        #### 22""");
    }

    @ParameterizedTest
    @CsvSource({
        "easy, 1, 2", "medium, 2, 3", "hard, 4, 5", "쉬움, 1, 2", "어려움, 4, 5", "one step, 1, 1",
        "two or three steps, 2, 3", "4 steps, 4, 4", "두 단계, 2, 2", "3~4단계, 3, 4", "nine steps, 2, 3", "9 steps, 5, 5"
    })
    void understandsLevels(String said, int fewest, int most) {
        assertThat(Difficulty.of(said)).isEqualTo(new Difficulty(fewest, most, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "numbers up to 1,000 | 1000\n100 이하의 수 | 100\nbelow 50 | 50")
    void understandsLimits(String said, BigDecimal largest) {
        assertThat(Difficulty.of(said).largest()).contains(largest);
    }

    private Story story(int seed) {
        var language = seed % 2 == 0 ? Language.ENGLISH : Language.KOREAN;
        var topic = TOPICS.get(seed / 2 % TOPICS.size());
        var level = LEVELS.get(seed / 2 / TOPICS.size() % LEVELS.size());
        return writer.write(topic, Difficulty.of(level), language, new Random(seed));
    }
}
