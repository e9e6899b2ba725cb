package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Everything that word problems are made of.
 *
 * @param keywords by topic, the words in a request that mean it
 */
record Grammar(List<Scene> scenes, List<Table> tables, Map<String, List<String>> keywords) {

    Grammar {
        scenes = List.copyOf(scenes);
        tables = List.copyOf(tables);
    }

    /** The bundled one. */
    static Grammar read() {
        return Bundled.GRAMMAR;
    }

    /** The topic that a request means, or nothing of the kind. */
    String topicOf(String request) {
        var words = request.toLowerCase(Locale.ROOT);
        return keywords.entrySet().stream()
                .filter(topic -> topic.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The scenes of a topic; all of them where none fits. */
    List<Scene> scenes(String topic) {
        var fitting =
                scenes.stream().filter(scene -> scene.topics().contains(topic)).toList();
        return fitting.isEmpty() ? scenes : fitting;
    }

    /** Words for all blanks of some clauses. */
    Map<String, String> words(List<Clause> clauses, Language language, String topic, RandomGenerator random) {
        var words = new LinkedHashMap<String, String>();
        for (var table : tables) {
            var needed = clauses.stream()
                    .flatMap(clause -> clause.phrase(language).slots().stream())
                    .anyMatch(slot -> table.has(language, slot));
            if (!needed) {
                continue;
            }
            var row = table.draw(topic, random);
            var columns = table.columns().getOrDefault(language, List.of());
            for (int i = 0; i < columns.size(); i++) {
                words.put(
                        columns.get(i),
                        row.words().getOrDefault(language, List.of()).get(i));
            }
        }
        return words;
    }

    private static final class Bundled {

        private static final Grammar GRAMMAR = GrammarReader.bundled();
    }
}
