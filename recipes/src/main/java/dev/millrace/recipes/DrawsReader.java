package dev.millrace.recipes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads what a stage draws: for each name a list, one for each language, as long as the others, or instructions. */
final class DrawsReader {

    private static final int MOST = 1_000;

    private final List<String> languages;
    private final ConstraintsReader constraints;
    private final Problems problems;

    DrawsReader(List<String> languages, Problems problems) {
        this.languages = languages;
        constraints = new ConstraintsReader(languages, problems);
        this.problems = problems;
    }

    /** What is drawn; its names are added to the scope. */
    Draws read(String stage, Block block, Scope scope) {
        var lots = new LinkedHashMap<String, Lot>();
        block.block("draw").ifPresent(draw -> {
            for (var name : draw.keys()) {
                var word = new Located(name, draw.line(name));
                if (Names.check(Names.VARIABLE, "draw", word, problems)) {
                    var lot = lot(draw, name);
                    lots.put(name, lot);
                    lot.names(name).forEach(value -> declare(new Located(value, word.line()), stage, scope));
                }
            }
        });
        return new Draws(lots);
    }

    private void declare(Located value, String stage, Scope scope) {
        if (Names.check(Names.VARIABLE, "draw", value, problems)) {
            scope.add(value.text(), "drawn by stage \"" + stage + "\"")
                    .ifPresent(other -> problems.at(
                            value.line(),
                            "the draw \"" + value.text() + "\", which is " + other + " too, expected another name"));
        }
    }

    private Lot lot(Block draw, String name) {
        if (draw.node(name).filter(MappingNode.class::isInstance).isEmpty()) {
            return new Lot.Texts(Map.of("", texts(draw, name)));
        }
        var block = draw.block(name).orElseThrow();
        return ConstraintsReader.isMeant(block)
                ? constraints.read(block)
                : new Lot.Texts(byLanguage(draw, name, block));
    }

    private Map<String, List<String>> byLanguage(Block draw, String name, Block block) {
        var byLanguage = new LinkedHashMap<String, List<String>>();
        if (languages.isEmpty()) {
            problems.at(
                    block.line(), draw.what(name) + " by language, expected one list or the recipe's \"languages\"");
            return byLanguage;
        }
        block.allow(languages);
        for (var language : languages) {
            if (block.require(language, "a list in each of " + String.join(", ", languages))) {
                byLanguage.put(language, texts(block, language));
            }
        }
        if (new LinkedHashSet<>(byLanguage.values().stream().map(List::size).toList()).size() > 1) {
            problems.at(
                    block.line(),
                    draw.what(name) + " has lists of different lengths, expected the same in each language");
        }
        return byLanguage;
    }

    private List<String> texts(Block block, String key) {
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
