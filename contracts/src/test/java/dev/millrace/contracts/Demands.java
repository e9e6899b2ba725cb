package dev.millrace.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** What a record demands of its fields, found by trying: a whole sample is changed, and read or refused. */
final class Demands {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final long HUGE = 1L << 30;

    private final Class<?> type;
    private final ObjectNode whole;
    private final List<String> fields;

    Demands(Class<?> type) {
        this.type = type;
        this.whole = Samples.of(type);
        this.fields = List.copyOf(Shape.fields(type).keySet());
        if (!isRead(whole)) {
            throw new IllegalStateException("the sample of " + type.getSimpleName() + " cannot be read: " + whole);
        }
    }

    /** Fields without which it is never read, whatever else is left out. */
    List<String> required() {
        return fields.stream()
                .filter(field -> !isReadWithout(field) && needing(field).isEmpty())
                .toList();
    }

    /** Fields that may only stand there together with a given one. */
    List<String> needing(String field) {
        return isReadWithout(field)
                ? List.of()
                : fields.stream()
                        .filter(other -> !other.equals(field) && isReadWithout(field, other))
                        .toList();
    }

    /** Pairs of fields of which one at least must stand there. */
    List<List<String>> eithers() {
        var optional = fields.stream().filter(this::isReadWithout).toList();
        var pairs = new ArrayList<List<String>>();
        for (int first = 0; first < optional.size(); first++) {
            for (var second : optional.subList(first + 1, optional.size())) {
                if (!isReadWithout(optional.get(first), second)) {
                    pairs.add(List.of(optional.get(first), second));
                }
            }
        }
        return pairs;
    }

    boolean refuses(String field, JsonNode value) {
        return !isRead(whole.deepCopy().set(field, value));
    }

    boolean refuses(String field, String value) {
        return refuses(field, JSON.textNode(value));
    }

    /** Whether a text must be a name: letters, digits, and so on. */
    boolean isName(String field) {
        return refuses(field, "not/a name") && !refuses(field, "a-name");
    }

    /** The largest whole number that a field may be, if there is any limit. */
    Optional<Long> most(String field, LongFunction<JsonNode> number) {
        if (!refuses(field, number.apply(HUGE))) {
            return Optional.empty();
        }
        long most = 0;
        for (long step = HUGE / 2; step > 0; step /= 2) {
            most += refuses(field, number.apply(most + step)) ? 0 : step;
        }
        return Optional.of(most);
    }

    private boolean isReadWithout(String... left) {
        return isRead(whole.deepCopy().without(List.of(left)));
    }

    private boolean isRead(JsonNode json) {
        try {
            Wire.read(Wire.bytes(json), type);
            return true;
        } catch (UnreadableException refused) {
            return false;
        }
    }
}
