package dev.millrace.recipes;

import dev.millrace.contracts.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML text that may come from anyone: it is looked through event by event before anything is built from it. */
final class YamlText {

    private static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 20;
    private static final int LONGEST_REASON = 200;

    private static final Pattern IMMENSE_ESCAPE = Pattern.compile("\\\\U[89A-Fa-f][0-9A-Fa-f]{7}");

    private final String text;
    private final Problems problems;

    YamlText(String text, Problems problems) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.problems = problems;
    }

    /** The mapping it is, or nothing, with the reason among the problems. */
    Optional<MappingNode> root() {
        if (!isText()) {
            return Optional.empty();
        }
        try {
            return isSafe() ? mapping(new Compose(settings()).composeString(text)) : Optional.empty();
        } catch (MarkedYamlEngineException malformed) {
            problems.at(
                    line(malformed.getProblemMark()),
                    "text that is not YAML (" + sentence(malformed) + "), expected a recipe");
        } catch (YamlEngineException malformed) {
            problems.at(
                    1,
                    "text that is not YAML (" + oneLine(String.valueOf(malformed.getMessage()))
                            + "), expected a recipe");
        } catch (NumberFormatException beyond) {
            // The parser reads eight digits as a number, which they need not fit.
            var escape = IMMENSE_ESCAPE.matcher(text);
            problems.at(
                    lineAt(escape.find() ? escape.start() : 0),
                    "an escape that is no character, expected one up to \\U0010FFFF");
        }
        return Optional.empty();
    }

    private boolean isText() {
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            problems.at(1, "a recipe of more than " + LARGEST / 1024 + " KiB, expected a smaller one");
            return false;
        }
        var strange = strangeIn(text);
        if (strange >= 0) {
            problems.at(
                    lineAt(strange), "the character U+" + hex(text.codePointAt(strange)) + ", expected text in UTF-8");
        }
        return strange < 0;
    }

    /** Where a character stands that is no text, or half of one; -1 if all of it is text. */
    private static int strangeIn(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var character = text.codePointAt(i);
            var control = Character.isISOControl(character) && "\n\r\t\u0085".indexOf(character) < 0;
            if (control || Character.getType(character) == Character.SURROGATE) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is one document, not deep, and without anything by which a small text becomes a large one. */
    private boolean isSafe() {
        var documents = 0;
        var depth = 0;
        for (var event : new Parse(settings()).parseString(text)) {
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            var refusal = documents > 1
                    ? "a second document, expected one recipe in a file"
                    : depth > DEEPEST
                            ? "values nested deeper than " + DEEPEST + ", expected at most four or five levels"
                            : refusal(event);
            if (!refusal.isEmpty()) {
                problems.at(line(event.getStartMark()), refusal);
                return false;
            }
        }
        return true;
    }

    private static String refusal(Event event) {
        if (event instanceof AliasEvent) {
            return "an alias (*), expected the text itself: a recipe has no aliases";
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return "an anchor (&), expected the text itself: a recipe has no aliases";
        }
        var tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        return tagged ? "a tag (!), expected a plain value" : "";
    }

    private Optional<MappingNode> mapping(Optional<Node> root) {
        if (root.orElse(null) instanceof MappingNode mapping) {
            look(mapping);
            return Optional.of(mapping);
        }
        problems.at(
                1,
                (root.isEmpty() ? "nothing" : "text without keys")
                        + ", expected a recipe that begins with \"recipe:\"");
        return Optional.empty();
    }

    /** Notes keys that stand there twice, and escapes that make characters which are no text. */
    private void look(Node node) {
        if (node instanceof ScalarNode scalar && strangeIn(scalar.getValue()) >= 0) {
            problems.at(Values.line(scalar), "an escaped control character or half a character, expected text");
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::look);
        }
        if (!(node instanceof MappingNode mapping)) {
            return;
        }
        var seen = new HashSet<String>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.at(Values.line(tuple.getKeyNode()), "a key that is a list or a block, expected a word");
            } else if (!seen.add(key.getValue())) {
                problems.at(
                        Values.line(key),
                        "the key " + Problems.quoted(key.getValue()) + " a second time, expected it once");
            }
            look(tuple.getKeyNode());
            look(tuple.getValueNode());
        }
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setCodePointLimit(LARGEST + 1)
                .setAllowNonScalarKeys(true)
                .build();
    }

    private int lineAt(int index) {
        return (int) text.substring(0, index)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(1);
    }

    private static String hex(int character) {
        return Integer.toHexString(0x10000 | character).substring(1);
    }

    private static String sentence(MarkedYamlEngineException malformed) {
        var context = malformed.getContext();
        return oneLine((context == null ? "" : context + ": ") + malformed.getProblem());
    }

    private static String oneLine(String text) {
        return Excerpt.of(text.replaceAll("\\s+", " ").strip(), LONGEST_REASON);
    }
}
