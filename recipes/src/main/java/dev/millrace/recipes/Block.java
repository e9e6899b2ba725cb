package dev.millrace.recipes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a recipe: gives the values of its keys as what they should be, and notes where they are not. */
final class Block {

    private final String what;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Problems problems;

    Block(String what, MappingNode node, int line, Problems problems) {
        this.what = what;
        this.line = line;
        this.problems = problems;
        for (var tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && values.putIfAbsent(key.getValue(), tuple.getValueNode()) == null) {
                lines.put(key.getValue(), Values.line(key));
            }
        }
    }

    int line() {
        return line;
    }

    /** The line of a key, or of the whole if it is not there. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean hasEmptyList(String key) {
        return values.get(key) instanceof SequenceNode list && list.getValue().isEmpty();
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Notes every key that is not one of these. */
    void allow(Collection<String> known) {
        for (var key : values.keySet()) {
            if (!known.contains(key)) {
                problems.at(
                        line(key),
                        "the unknown key " + Problems.quoted(key) + " of " + what + ", expected "
                                + String.join(", ", known) + Nearest.hint(key, known));
            }
        }
    }

    /** Notes that a key is not there; true if it is. */
    boolean require(String key, String meaning) {
        if (!values.containsKey(key)) {
            problems.at(line, what + " without \"" + key + "\", expected " + meaning);
            return false;
        }
        return true;
    }

    Optional<String> text(String key) {
        return located(key).map(Located::text);
    }

    Optional<Located> located(String key) {
        return node(key).flatMap(node -> Values.text(what(key), node, problems));
    }

    OptionalInt integer(String key, int least, int most) {
        var number = number(key, least, most, "a whole number");
        if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
            problems.at(line(key), what(key) + " is " + number.getAsDouble() + ", expected a whole number");
            return OptionalInt.empty();
        }
        return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }

    OptionalDouble number(String key, double least, double most) {
        return number(key, least, most, "a number");
    }

    /** The words of a list; a single word is a list of one. */
    List<Located> words(String key) {
        return node(key).map(node -> Values.words(what(key), node, problems)).orElse(List.of());
    }

    Optional<Block> block(String key) {
        return node(key).flatMap(node -> block(what(key), node, line(key)));
    }

    /** The mappings of a list. */
    List<Block> blocks(String key, String each) {
        var blocks = new ArrayList<Block>();
        node(key)
                .ifPresent(node -> Values.list(what(key), node, problems)
                        .forEach(entry -> block(each, entry, Values.line(entry)).ifPresent(blocks::add)));
        return blocks;
    }

    String what(String key) {
        return "\"" + key + "\" of " + what;
    }

    private Optional<Block> block(String name, Node node, int at) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Block(name, mapping, at, problems));
        }
        problems.at(Values.line(node), name + " is " + Values.kind(node) + ", expected keys with values");
        return Optional.empty();
    }

    private OptionalDouble number(String key, double least, double most, String expected) {
        var node = values.get(key);
        if (node == null) {
            return OptionalDouble.empty();
        }
        var number = Values.number(node);
        if (number.isEmpty()) {
            problems.at(Values.line(node), what(key) + " is " + Values.kind(node) + ", expected " + expected);
        } else if (!(number.getAsDouble() >= least && number.getAsDouble() <= most)) {
            problems.at(
                    Values.line(node),
                    what(key) + " is " + Problems.cut(((ScalarNode) node).getValue()) + ", expected " + expected
                            + " from " + Values.plain(least) + " to " + Values.plain(most));
            return OptionalDouble.empty();
        }
        return number;
    }
}
