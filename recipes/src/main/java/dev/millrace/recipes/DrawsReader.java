package dev.millrace.recipes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads what a stage draws: for each name a list, or one for each language, as long as the others. */
final class DrawsReader {

    private static final int MOST = 1_000;

    private final List<String> languages;
    private final Problems problems;

    DrawsReader(List<String> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /** What is drawn; its names are added to the scope. */
    Draws read(String stage, Block block, Scope scope) {
        var lots = new LinkedHashMap<String, Map<String, List<String>>>();
        block.block("draw").ifPresent(draw -> {
            for (var name : draw.keys()) {
                var word = new Located(name, draw.line(name));
                if (Names.check(Names.VARIABLE, "draw", word, problems)) {
                    lots.put(name, lots(draw, name));
                    scope.add(name, "drawn by stage \"" + stage + "\"")
                            .ifPresent(other -> problems.at(
                                    word.line(),
                                    "the draw \"" + name + "\", which is " + other + " too, expected another name"));
                }
            }
        });
        return new Draws(lots);
    }

    private Map<String, List<String>> lots(Block draw, String name) {
        var byLanguage = new LinkedHashMap<String, List<String>>();
        if (draw.node(name).filter(MappingNode.class::isInstance).isEmpty()) {
            byLanguage.put("", lot(draw, name));
            return byLanguage;
        }
        var block = draw.block(name).orElseThrow();
        if (languages.isEmpty()) {
            problems.at(
                    block.line(), draw.what(name) + " by language, expected one list or the recipe's \"languages\"");
            return byLanguage;
        }
        block.allow(languages);
        for (var language : languages) {
            if (block.require(language, "a list in each of " + String.join(", ", languages))) {
                byLanguage.put(language, lot(block, language));
            }
        }
        if (new LinkedHashSet<>(byLanguage.values().stream().map(List::size).toList()).size() > 1) {
            problems.at(
                    block.line(),
                    draw.what(name) + " has lists of different lengths, expected the same in each language");
        }
        return byLanguage;
    }

    private List<String> lot(Block block, String key) {
        var words = block.words(key).stream().map(Located::text).toList();
        if (words.isEmpty() || words.size() > MOST || words.stream().anyMatch(String::isBlank)) {
            problems.at(
                    block.line(key),
                    block.what(key) + " has " + words.size() + " entries or an empty one, expected 1 to " + MOST
                            + " texts");
        }
        return words;
    }
}
