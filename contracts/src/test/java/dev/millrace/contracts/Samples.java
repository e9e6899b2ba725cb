package dev.millrace.contracts;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** JSON of every type with all fields set, from which trials take one away or change one. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Samples() {}

    /** JSON of a record of this package. */
    static ObjectNode of(Class<?> type) {
        var json = JSON.objectNode();
        Shape.mark(type).ifPresent(mark -> mark.on(json));
        Shape.fields(type).forEach((name, field) -> json.set(name, value(field)));
        return json;
    }

    private static JsonNode value(JavaType type) {
        var raw = type.getRawClass();
        if (type.isCollectionLikeType()) {
            return JSON.arrayNode().add(value(type.getContentType()));
        }
        if (type.isMapLikeType()) {
            return JSON.objectNode().set("name", value(type.getContentType()));
        }
        if (raw == RunId.class) {
            return JSON.textNode("dataset/run");
        }
        if (raw == Instant.class) {
            return JSON.textNode("2026-03-01T09:30:00Z");
        }
        if (raw.isEnum()) {
            return Shape.MAPPER.valueToTree(raw.getEnumConstants()[0]);
        }
        if (Shape.isWhole(raw)) {
            return JSON.numberNode(0);
        }
        if (Shape.isFraction(raw)) {
            return JSON.numberNode(1.0);
        }
        if (Shape.isTruth(raw)) {
            return JSON.booleanNode(true);
        }
        if (raw == String.class || raw == Object.class) {
            return JSON.textNode("text");
        }
        var alternatives = Shape.alternatives(raw);
        return of(alternatives.isEmpty() ? raw : alternatives.get(0));
    }
}
