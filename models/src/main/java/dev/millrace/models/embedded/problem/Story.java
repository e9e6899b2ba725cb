package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A word problem: clauses of one scene with their blanks filled.
 *
 * @param words what stands in the blanks for words, throughout
 */
public record Story(Scene scene, Language language, List<Told> told, Map<String, String> words) {

    /** A clause with its numbers. */
    record Told(Clause clause, Map<String, BigDecimal> numbers) {}

    /** One step towards the answer: what it finds out, and how. */
    public record Step(String label, Equation equation) {}

    /**
     * All steps, and what was asked for.
     *
     * @param answer the number with its unit
     */
    public record Solution(List<Step> steps, BigDecimal result, String answer) {

        /** Copies its steps. */
        public Solution {
            steps = List.copyOf(steps);
        }
    }

    /** Copies what is told. */
    public Story {
        told = List.copyOf(told);
        words = Map.copyOf(words);
    }

    /** The problem as it is put to people. */
    public String text() {
        return told.stream()
                .map(one -> one.clause().phrase(language).fill(one.numbers(), words))
                .collect(Collectors.joining(" "));
    }

    /** How many calculations it takes. */
    int equations() {
        return told.stream().mapToInt(one -> one.clause().formula().equations()).sum();
    }

    /** Works it out; nothing if a result makes no sense, such as a part of a person. */
    public Optional<Solution> solve() {
        var steps = new ArrayList<Step>();
        var quantity = BigDecimal.ZERO;
        for (var one : told) {
            var outcome = one.clause().formula().apply(quantity, one.numbers());
            if (outcome.isEmpty() || !outcome.get().equations().stream().allMatch(e -> scene.makesSense(e.result()))) {
                return Optional.empty();
            }
            var labels = one.clause().labels(language);
            for (int i = 0; i < labels.size(); i++) {
                var label = labels.get(i).fill(one.numbers(), words);
                steps.add(new Step(label, outcome.get().equations().get(i)));
            }
            quantity = outcome.get().value();
        }
        var unit = told.get(told.size() - 1).clause().unit(language).fill(Map.of(), words);
        return Optional.of(new Solution(steps, quantity, unit.replace("#", Numbers.text(quantity))));
    }
}
