package dev.millrace.recipes;

import dev.millrace.contracts.ChatMessage.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rubrics of a recipe. */
final class RubricReader {

    private static final int USUAL_TOKENS = 512;
    private static final int MOST_TOKENS = 1_000_000;

    private final MessagesReader messages;
    private final Problems problems;

    RubricReader(MessagesReader messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    /** The rubrics by name; one that could not be read stands there without its rubric. */
    Map<String, Draft> read(String recipe, Block block) {
        var rubrics = new LinkedHashMap<String, Draft>();
        for (var name : block.keys()) {
            Names.check(Names.TITLE, "rubric", new Located(name, block.line(name)), problems);
            block.block(name).ifPresent(rubric -> rubrics.put(name, rubric(recipe, name, rubric)));
        }
        return rubrics;
    }

    private Draft rubric(String recipe, String name, Block block) {
        var keys = new ArrayList<>(MessagesReader.KEYS);
        keys.addAll(List.of("verdicts", "max_tokens"));
        block.allow(keys);
        var named = messages.read(recipe + "/" + name, block, Role.USER);
        var tokens = block.integer("max_tokens", 1, MOST_TOKENS).orElse(USUAL_TOKENS);
        var verdicts = block.require(
                        "verdicts", "the words a judge may say, each with its value, such as {\"YES\": 1, \"NO\": 0}")
                ? block.block("verdicts").map(this::verdicts).orElse(Map.of())
                : Map.<String, Double>of();
        return new Draft(
                named.template().map(template -> new Rubric(name, template, verdicts, tokens)), named, verdicts);
    }

    private Map<String, Double> verdicts(Block block) {
        var verdicts = new LinkedHashMap<String, Double>();
        var plain = new HashMap<String, String>();
        for (var word : block.keys()) {
            block.number(word, -1_000_000, 1_000_000).ifPresent(value -> verdicts.put(word, value));
            var same = plain.putIfAbsent(Rubric.plain(word), word);
            if (Rubric.plain(word).isEmpty()) {
                problems.at(
                        block.line(word),
                        "the verdict " + Problems.quoted(word) + ", expected a word with letters or digits");
            } else if (same != null) {
                problems.at(
                        block.line(word),
                        "the verdicts " + Problems.quoted(same) + " and " + Problems.quoted(word)
                                + ", expected words that differ in more than case and punctuation");
            }
        }
        if (verdicts.size() < 2) {
            problems.at(
                    block.line(), "fewer than two verdicts, expected the words a judge may say, each with its value");
        }
        return verdicts;
    }

    /** A rubric, if it could be read, with what its text names. */
    record Draft(Optional<Rubric> rubric, NamedIn named, Map<String, Double> verdicts) {}
}
