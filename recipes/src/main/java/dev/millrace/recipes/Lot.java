package dev.millrace.recipes;

import dev.millrace.recipes.instruction.Instruction;
import dev.millrace.recipes.instruction.Instructions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is drawn from, in each language; under an empty language what serves all of them. */
public sealed interface Lot {

    /** The names of the values that a draw of this name gives. */
    List<String> names(String name);

    /**
     * The values that a draw of this name gives.
     *
     * @param number by which it is drawn, not negative
     */
    Map<String, String> draw(String name, String language, long number);

    /** Texts, one of which is drawn. */
    record Texts(Map<String, List<String>> byLanguage) implements Lot {

        /** Keeps the order of the languages. */
        public Texts {
            byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        }

        @Override
        public List<String> names(String name) {
            return List.of(name);
        }

        @Override
        public Map<String, String> draw(String name, String language, long number) {
            var texts = in(language, byLanguage);
            return texts.isEmpty() ? Map.of() : Map.of(name, texts.get((int) (number % texts.size())));
        }
    }

    /**
     * Kinds of instruction, of which some that do not contradict each other are drawn, with their amounts and words. They
     * are said in the prompt's language, or in English where kinds serve all languages.
     *
     * @param count how many are drawn
     */
    record Constraints(Map<String, List<String>> byLanguage, int count) implements Lot {

        /** The language of recipes that name none. */
        static final String ENGLISH = "en";

        private static final String CHECK = "_check";

        /** Keeps the order of the languages. */
        public Constraints {
            byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        }

        /** What a model is told, and what the scorer {@code instruction} reads. */
        @Override
        public List<String> names(String name) {
            return List.of(name, name + CHECK);
        }

        @Override
        public Map<String, String> draw(String name, String language, long number) {
            var kinds = in(language, byLanguage);
            if (kinds.isEmpty()) {
                return Map.of();
            }
            var said = byLanguage.containsKey(language) && !language.isEmpty() ? language : ENGLISH;
            var drawn = Instructions.draw(number, said, kinds, count);
            return Map.of(
                    name,
                    lines(drawn, instruction -> instruction.text(said)),
                    name + CHECK,
                    lines(drawn, Instruction::written));
        }

        private static String lines(List<Instruction> instructions, Function<Instruction, String> line) {
            return instructions.stream().map(line).collect(Collectors.joining("\n"));
        }
    }

    private static List<String> in(String language, Map<String, List<String>> byLanguage) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault("", List.of()));
    }
}
