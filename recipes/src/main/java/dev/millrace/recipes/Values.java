package dev.millrace.recipes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a YAML value is, by the JSON schema of YAML 1.2: {@code no} is a word, {@code 1} a number. */
final class Values {

    private Values() {}

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    static Optional<Located> text(String what, Node node, Problems problems) {
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            var hint = number(node).isPresent() ? " (a number that is text stands in quotation marks)" : "";
            problems.at(line(node), what + " is " + kind(node) + ", expected text" + hint);
            return Optional.empty();
        }
        return Optional.of(new Located(scalar.getValue(), line(node)));
    }

    static OptionalDouble number(Node node) {
        var isNumber = node instanceof ScalarNode
                && (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT));
        if (!isNumber) {
            return OptionalDouble.empty();
        }
        try {
            var number = Double.parseDouble(((ScalarNode) node).getValue());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException notFinite) {
            return OptionalDouble.empty();
        }
    }

    static List<Node> list(String what, Node node, Problems problems) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.at(line(node), what + " is " + kind(node) + ", expected a list");
        return List.of();
    }

    static List<Located> words(String what, Node node, Problems problems) {
        var words = new ArrayList<Located>();
        var nodes = node instanceof ScalarNode ? List.of(node) : list(what, node, problems);
        for (var entry : nodes) {
            text("an entry of " + what, entry, problems).ifPresent(words::add);
        }
        return words;
    }

    /** What a value is, in a word for people. */
    static String kind(Node node) {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (!(node instanceof ScalarNode scalar)) {
            return "a block of keys";
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            return "empty";
        }
        return (number(node).isPresent() ? "the number " : "") + Problems.quoted(scalar.getValue());
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A mapping as Jackson would read it, without keys that have no value; any other value is an empty one. */
    static Map<String, Object> jsonObject(Node node) {
        var object = new LinkedHashMap<String, Object>();
        if (json(node) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    object.put(String.valueOf(key), value);
                }
            });
        }
        return object;
    }

    /** A value as Jackson would read it: for JSON Schemas, which stand in a recipe as they are. */
    static @Nullable Object json(Node node) {
        if (node instanceof SequenceNode sequence) {
            var list = new ArrayList<@Nullable Object>();
            sequence.getValue().forEach(entry -> list.add(json(entry)));
            return list;
        }
        if (node instanceof MappingNode mapping) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            for (var tuple : mapping.getValue()) {
                var key =
                        tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : kind(tuple.getKeyNode());
                map.put(key, json(tuple.getValueNode()));
            }
            return map;
        }
        var text = ((ScalarNode) node).getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        var number = number(node);
        if (number.isEmpty()) {
            return text;
        }
        var exact = number.getAsDouble();
        return exact == Math.rint(exact) && Math.abs(exact) <= Integer.MAX_VALUE
                ? (Object) (int) exact
                : (Object) exact;
    }
}
