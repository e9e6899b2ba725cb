package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes up word problems: draws a scene of the topic, clauses for the level, and numbers that make sense. */
public final class StoryWriter {

    private static final int MOST_PLOTS = 2_000;

    private static final int MOST_DRAWS = 40;

    private final Grammar grammar = Grammar.read();

    /**
     * A problem that can be solved, the same for the same random numbers. Where the topic has none with numbers so small,
     * they are larger.
     */
    public Story write(String topic, Difficulty difficulty, Language language, Random random) {
        return attempt(topic, difficulty, language, random)
                .or(() -> attempt(topic, difficulty.unlimited(), language, random))
                .orElseThrow(() -> new IllegalStateException("the grammar has no problem about " + topic));
    }

    private Optional<Story> attempt(String topic, Difficulty difficulty, Language language, Random random) {
        var known = grammar.topicOf(topic);
        var scenes = grammar.scenes(known);
        for (int i = 0; i < MOST_PLOTS; i++) {
            var scene = scenes.get(random.nextInt(scenes.size()));
            var plot = plot(scene, difficulty, random);
            var told = tell(scene, plot, difficulty, language, random);
            if (told.isPresent()) {
                var words = grammar.words(plot, language, known, random);
                return Optional.of(new Story(scene, language, told.get(), words));
            }
        }
        return Optional.empty();
    }

    private static List<Clause> plot(Scene scene, Difficulty difficulty, Random random) {
        var plot = new ArrayList<Clause>();
        plot.add(pick(scene.clauses(Clause.Role.OPEN), random));
        var ask = pick(scene.clauses(Clause.Role.ASK), random);
        var steps = new ArrayList<>(scene.clauses(Clause.Role.STEP));
        Collections.shuffle(steps, random);
        var wanted = difficulty.fewest() + random.nextInt(difficulty.most() - difficulty.fewest() + 1);
        var left = wanted - plot.get(0).formula().equations() - ask.formula().equations();
        for (var step : steps) {
            if (step.formula().equations() <= left) {
                plot.add(step);
                left -= step.formula().equations();
            }
        }
        plot.add(ask);
        return left == 0 ? plot : List.of();
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Optional<List<Story.Told>> tell(
            Scene scene, List<Clause> plot, Difficulty difficulty, Language language, Random random) {
        var told = new ArrayList<Story.Told>();
        var quantity = BigDecimal.ZERO;
        for (var clause : plot) {
            var numbers = numbers(scene, clause, quantity, difficulty, language, random);
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            told.add(new Story.Told(clause, numbers.get()));
            quantity = clause.formula()
                    .apply(quantity, numbers.get())
                    .map(Formula.Outcome::value)
                    .orElse(quantity);
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private static Optional<Map<String, BigDecimal>> numbers(
            Scene scene, Clause clause, BigDecimal quantity, Difficulty difficulty, Language language, Random random) {
        for (int i = 0; i < MOST_DRAWS; i++) {
            var drawn = new LinkedHashMap<String, BigDecimal>();
            clause.phrase(language).ranges().forEach((name, range) -> drawn.put(name, range.draw(random)));
            var outcome = clause.formula().apply(quantity, drawn);
            var fits = outcome.isPresent()
                    && drawn.values().stream().allMatch(difficulty::allows)
                    && outcome.get().equations().stream()
                            .map(Equation::result)
                            .allMatch(result -> scene.makesSense(result) && difficulty.allows(result));
            if (fits) {
                return Optional.of(drawn);
            }
        }
        return Optional.empty();
    }
}
