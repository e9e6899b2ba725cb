package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Words that go together in both languages, such as a thing, its plural and its Korean counter. */
record Table(Map<Language, List<String>> columns, List<Row> rows) {

    /** One choice, with the topics it belongs to. */
    record Row(Map<Language, List<String>> words, Set<String> topics) {}

    Table {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }

    boolean has(Language language, String slot) {
        return columns.getOrDefault(language, List.of()).contains(slot);
    }

    /** A row of the topic if there is one, else any. */
    Row draw(String topic, RandomGenerator random) {
        var fitting = rows.stream().filter(row -> row.topics().contains(topic)).toList();
        var choices = fitting.isEmpty() ? rows : fitting;
        return choices.get(random.nextInt(choices.size()));
    }
}
