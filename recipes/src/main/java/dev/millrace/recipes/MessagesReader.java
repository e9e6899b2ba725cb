package dev.millrace.recipes;

import dev.millrace.contracts.ChatMessage.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads messages: {@code system}, {@code user}, {@code assistant}, or a list of those under {@code messages}. */
final class MessagesReader {

    /** The keys under which messages stand. */
    static final List<String> KEYS = List.of("system", "user", "assistant", "messages");

    private static final List<String> ROLES = List.of("system", "user", "assistant");

    private final List<String> languages;
    private final Problems problems;

    MessagesReader(List<String> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /** The messages of a block, which are to end with one of a certain role. */
    NamedIn read(String name, Block block, Role last) {
        var messages = new ArrayList<MessagesTemplate.Message>();
        var uses = new ArrayList<Located>();
        var whole = true;
        for (var turn : turns(block)) {
            for (var key : turn.keys()) {
                if (ROLES.contains(key)) {
                    var message = message(turn, key, uses);
                    whole &= message.isPresent();
                    message.ifPresent(messages::add);
                }
            }
        }
        if (!whole) {
            return new NamedIn(Optional.empty(), uses);
        }
        if (messages.isEmpty() || messages.get(messages.size() - 1).role() != last) {
            problems.at(
                    block.line(),
                    "the template \"" + name + "\""
                            + (messages.isEmpty() ? " without messages" : " whose last message is not " + word(last))
                            + ", expected one of \"" + word(last) + "\" at the end");
            return new NamedIn(Optional.empty(), uses);
        }
        return new NamedIn(Optional.of(new MessagesTemplate(name, messages)), uses);
    }

    private List<Block> turns(Block block) {
        if (!block.has("messages")) {
            return List.of(block);
        }
        for (var role : ROLES) {
            if (block.has(role)) {
                problems.at(
                        block.line(role), "\"" + role + "\" beside \"messages\", expected it as an entry of the list");
            }
        }
        var turns = block.blocks("messages", "a message");
        turns.forEach(turn -> turn.allow(ROLES));
        return turns;
    }

    private Optional<MessagesTemplate.Message> message(Block turn, String key, List<Located> uses) {
        var node = turn.node(key).orElseThrow();
        var texts = new LinkedHashMap<String, String>();
        var expected = node instanceof MappingNode ? languages : List.of("");
        byLanguage(turn, key, node).forEach((language, text) -> {
            if (expected.contains(language) && parse(what(turn, key, language), text, uses)) {
                texts.put(language, withoutEnd(text));
            }
        });
        if (texts.size() < expected.size() || texts.isEmpty()) {
            return Optional.empty();
        }
        var ordered = new LinkedHashMap<String, String>();
        expected.forEach(language -> ordered.put(language, texts.getOrDefault(language, "")));
        return Optional.of(new MessagesTemplate.Message(Role.valueOf(key.toUpperCase(Locale.ROOT)), ordered));
    }

    private Map<String, ScalarNode> byLanguage(Block turn, String key, Node node) {
        var texts = new LinkedHashMap<String, ScalarNode>();
        if (!(node instanceof MappingNode)) {
            Values.text(turn.what(key), node, problems).ifPresent(text -> texts.put("", (ScalarNode) node));
            return texts;
        }
        var block = turn.block(key).orElseThrow();
        if (languages.isEmpty()) {
            problems.at(block.line(), turn.what(key) + " by language, expected one text or the recipe's \"languages\"");
            return texts;
        }
        block.allow(languages);
        for (var language : languages) {
            if (block.require(language, "a text in each of " + String.join(", ", languages))) {
                block.node(language)
                        .ifPresent(text -> Values.text(block.what(language), text, problems)
                                .ifPresent(found -> texts.put(language, (ScalarNode) text)));
            }
        }
        return texts;
    }

    private static String what(Block turn, String key, String language) {
        return (language.isEmpty() ? "" : "\"" + language + "\" of ") + turn.what(key);
    }

    private boolean parse(String what, ScalarNode node, List<Located> uses) {
        var first = Values.line(node) + (isBlock(node) ? 1 : 0);
        if (node.getValue().isBlank()) {
            problems.at(Values.line(node), what + " is empty, expected a text");
            return false;
        }
        try {
            for (var use : new TemplateText(node.getValue()).uses()) {
                uses.add(new Located(use.variable(), first + use.line() - 1));
            }
            return true;
        } catch (TemplateText.MalformedException malformed) {
            problems.at(first + malformed.line() - 1, what + " has " + malformed.getMessage());
            return false;
        }
    }

    private static boolean isBlock(ScalarNode node) {
        return node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
    }

    /** The line break that ends a YAML block is not part of what is said. */
    private static String withoutEnd(ScalarNode node) {
        return isBlock(node) ? node.getValue().stripTrailing() : node.getValue();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
