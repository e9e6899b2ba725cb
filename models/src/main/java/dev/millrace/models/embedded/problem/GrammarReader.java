package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the grammar from the text files that lie beside it: blocks of lines with empty lines between. */
final class GrammarReader {

    private static final List<String> SCENES = List.of(
            "things",
            "wallet",
            "bill",
            "trip",
            "exercise",
            "baking",
            "flour",
            "pages",
            "passengers",
            "classroom",
            "factory",
            "orchard",
            "practice",
            "ground",
            "tank");

    private GrammarReader() {}

    static Grammar bundled() {
        var words = blocks("words");
        var tables = words.subList(1, words.size()).stream()
                .map(GrammarReader::table)
                .toList();
        return new Grammar(SCENES.stream().map(GrammarReader::scene).toList(), tables, keywords(words.get(0)));
    }

    private static List<List<String>> blocks(String file) {
        try (var stream = GrammarReader.class.getResourceAsStream(file + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("the grammar's file " + file + ".txt is missing");
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\\R", "");
            return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                    .map(block -> block.lines().map(String::strip).toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<String>> keywords(List<String> block) {
        var keywords = new LinkedHashMap<String, List<String>>();
        for (var line : block.subList(1, block.size())) {
            var colon = line.indexOf(':');
            var topic = line.substring(0, colon);
            var words = new ArrayList<>(parts(line.substring(colon + 1), ","));
            words.add(topic);
            keywords.put(topic, List.copyOf(words));
        }
        return keywords;
    }

    private static Table table(List<String> block) {
        var columns = byLanguage(block.get(0), side -> parts(side, ","));
        var rows = block.subList(1, block.size()).stream()
                .map(line -> new Table.Row(byLanguage(line, side -> parts(side, ",")), topicsOf(line)))
                .toList();
        return new Table(columns, rows);
    }

    private static Set<String> topicsOf(String line) {
        var parts = parts(line, "\\|");
        return parts.size() < 3 ? Set.of() : Set.copyOf(parts(parts.get(2), " "));
    }

    private static Scene scene(String file) {
        var blocks = blocks(file);
        var head = blocks.get(0);
        var topics = Set.copyOf(parts(after(head.get(0), "topics"), " "));
        var clauses = blocks.subList(1, blocks.size()).stream()
                .map(GrammarReader::clause)
                .toList();
        return new Scene(file, topics, head.contains("decimals"), clauses);
    }

    private static Clause clause(List<String> block) {
        var head = parts(block.get(0), " ");
        var phrases = Map.of(
                Language.ENGLISH, new Phrase(after(block.get(1), "en")),
                Language.KOREAN, new Phrase(after(block.get(2), "ko")));
        var formula = after(block.get(3), "do");
        var colon = formula.indexOf(" : ");
        return new Clause(
                Clause.Role.valueOf(head.get(0).toUpperCase(Locale.ROOT)),
                head.get(1),
                phrases,
                Formula.parse(colon < 0 ? formula : formula.substring(0, colon)),
                labels(colon < 0 ? "" : formula.substring(colon + 3)),
                block.size() < 5 ? Map.of() : byLanguage(after(block.get(4), "unit"), Phrase::new));
    }

    private static Map<Language, List<Phrase>> labels(String text) {
        var labels = new EnumMap<Language, List<Phrase>>(Language.class);
        for (var label : text.isEmpty() ? List.<String>of() : parts(text, ";")) {
            byLanguage(label, Phrase::new)
                    .forEach((language, phrase) -> labels.computeIfAbsent(language, none -> new ArrayList<>())
                            .add(phrase));
        }
        return labels;
    }

    /** The two sides of {@code English | Korean}. */
    private static <T> Map<Language, T> byLanguage(String line, Function<String, T> read) {
        var sides = parts(line, "\\|");
        return Map.of(Language.ENGLISH, read.apply(sides.get(0)), Language.KOREAN, read.apply(sides.get(1)));
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.strip().split(separator)).map(String::strip).toList();
    }

    private static String after(String line, String word) {
        if (!line.startsWith(word + " ")) {
            throw new IllegalStateException("the grammar has \"" + line + "\" where \"" + word + "\" is expected");
        }
        return line.substring(word.length() + 1).strip();
    }
}
