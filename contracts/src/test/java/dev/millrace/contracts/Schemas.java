package dev.millrace.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * JSON Schemas (2020-12) of the wire's records, made from their Java types: fields and alternatives as Jackson sees them,
 * demands as the constructors make them, descriptions as their Javadoc has them. Unknown fields are allowed, for readers
 * ignore them; null is not, though readers take it for absent.
 */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode definitions = JSON.objectNode();

    private Schemas() {}

    /** The records that are values of topics. */
    static List<Class<?>> records() {
        return Topic.all().stream().<Class<?>>map(Topic::record).toList();
    }

    /** The name of a record's files, without their ending: {@code AcceptedRecord} is in {@code accepted-record}. */
    static String file(Class<?> record) {
        return record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The record of a file, whose name may say more behind a dot: {@code seed.plain-prompt.json}. */
    static Class<?> recordOf(Path file) {
        var name = file.getFileName().toString().replaceAll("\\..*", "");
        return records().stream()
                .filter(record -> file(record).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " is named after no record of the wire"));
    }

    /** The schema of a record, whole in itself, as text. */
    static String text(Class<?> record) {
        var schemas = new Schemas();
        var schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:millrace:" + file(record));
        schema.put("title", record.getSimpleName());
        schema.setAll(schemas.ofType(record));
        schema.set("$defs", schemas.definitions);
        return pretty(schema);
    }

    /** A value as people like to read it, the same on every system. */
    static String pretty(Object value) {
        var colons = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(colons).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return Shape.MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private ObjectNode ofType(Class<?> type) {
        var schema = JSON.objectNode().put("description", Javadoc.of(type).type());
        var alternatives = Shape.alternatives(type);
        if (alternatives.isEmpty()) {
            return addRecord(schema.put("type", "object"), type);
        }
        var oneOf = schema.putArray("oneOf");
        alternatives.forEach(alternative -> oneOf.add(reference(alternative)));
        return schema;
    }

    private ObjectNode addRecord(ObjectNode schema, Class<?> type) {
        var demands = new Demands(type);
        var required = JSON.arrayNode();
        var properties = schema.putObject("properties");
        Shape.mark(type).ifPresent(mark -> {
            properties.putObject(mark.field()).put("const", mark.value());
            required.add(mark.field());
        });
        var dependent = JSON.objectNode();
        Shape.fields(type).forEach((name, field) -> {
            properties.set(name, described(type, name, ofField(demands, name, field)));
            demands.needing(name).forEach(other -> dependent.withArray(other).add(name));
        });
        demands.required().forEach(required::add);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (!dependent.isEmpty()) {
            schema.set("dependentRequired", dependent);
        }
        for (var either : demands.eithers()) {
            var anyOf = schema.withArray("anyOf");
            either.forEach(field -> anyOf.addObject().putArray("required").add(field));
        }
        return schema;
    }

    private static ObjectNode described(Class<?> type, String field, ObjectNode schema) {
        var said = Javadoc.of(type).fields().get(field);
        return said == null || schema.has("description") ? schema : schema.put("description", said);
    }

    private ObjectNode ofField(Demands demands, String name, JavaType type) {
        var schema = ofValue(type);
        var raw = type.getRawClass();
        if (raw == String.class) {
            addText(schema, demands, name);
        } else if (type.isCollectionLikeType() && demands.refuses(name, JSON.arrayNode())) {
            schema.put("minItems", 1);
        } else if (type.isMapLikeType() && demands.refuses(name, JSON.objectNode())) {
            schema.put("minProperties", 1);
        } else if (Shape.isWhole(raw)) {
            addRange(schema, demands, name, JSON::numberNode);
        } else if (Shape.isFraction(raw)) {
            addRange(schema, demands, name, number -> JSON.numberNode((double) number));
        }
        return schema;
    }

    private static void addText(ObjectNode schema, Demands demands, String name) {
        var required = demands.required().contains(name);
        if (demands.isName(name)) {
            var pattern = Fields.NAME.pattern();
            schema.put("pattern", required ? "^" + pattern + "$" : "^(" + pattern + ")?$");
        } else if (demands.refuses(name, "x".repeat(Fields.LONGEST_LABEL + 1))) {
            schema.put("maxLength", Fields.LONGEST_LABEL);
        } else if (required && demands.refuses(name, "")) {
            schema.put("minLength", 1);
        }
    }

    private static void addRange(ObjectNode schema, Demands demands, String name, LongFunction<JsonNode> number) {
        if (demands.refuses(name, number.apply(-1))) {
            schema.put(demands.refuses(name, number.apply(0)) ? "exclusiveMinimum" : "minimum", 0);
        }
        demands.most(name, number).ifPresent(most -> schema.put("maximum", most));
    }

    private ObjectNode ofValue(JavaType type) {
        var raw = type.getRawClass();
        var schema = JSON.objectNode();
        if (type.isCollectionLikeType()) {
            return schema.put("type", "array").set("items", ofValue(type.getContentType()));
        }
        if (type.isMapLikeType()) {
            return schema.put("type", "object").set("additionalProperties", ofValue(type.getContentType()));
        }
        if (raw == Object.class) {
            return schema;
        }
        if (raw == String.class) {
            return schema.put("type", "string");
        }
        if (raw == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (raw == RunId.class) {
            var name = Fields.NAME.pattern();
            return schema.put("type", "string").put("pattern", "^" + name + "/" + name + "$");
        }
        if (Shape.isWhole(raw)) {
            return schema.put("type", "integer");
        }
        if (Shape.isFraction(raw)) {
            return schema.put("type", "number");
        }
        if (Shape.isTruth(raw)) {
            return schema.put("type", "boolean");
        }
        if (raw.isEnum()) {
            var words = schema.putArray("enum");
            for (var constant : raw.getEnumConstants()) {
                words.add(Shape.MAPPER.<JsonNode>valueToTree(constant));
            }
            return schema;
        }
        return reference(raw);
    }

    private ObjectNode reference(Class<?> type) {
        var name = type.getSimpleName();
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, ofType(type));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }
}
