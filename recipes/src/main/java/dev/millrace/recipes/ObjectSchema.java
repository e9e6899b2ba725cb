package dev.millrace.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.millrace.contracts.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A JSON Schema (2020-12), as recipes may write it: without references, its patterns in linear time. */
final class ObjectSchema {

    private static final int LONGEST_REASON = 200;

    private static final int MOST_DIGITS = 300;

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

    private static final JsonMapper MAPPER = new JsonMapper();

    /** RE2: with Java's own, one pattern and one reply could hold a thread for ever. */
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .regularExpressionFactory(pattern -> {
                var compiled = ReplyPattern.compile(pattern);
                return text -> compiled.matcher(text).find();
            })
            .build();

    private static final Schema OF_SCHEMAS = registry().getSchema(SchemaLocation.of(DIALECT));

    private final Schema schema;

    ObjectSchema(Map<String, Object> schema) {
        this.schema = registry().getSchema(MAPPER.valueToTree(schema));
        this.schema.initializeValidators();
    }

    /** What keeps a map from being such a schema of one object, each as the object of "a schema with". */
    static List<String> faults(Map<String, Object> schema) {
        return "object".equals(schema.get("type"))
                ? faultsOfAnyType(schema)
                : List.of("the type " + schema.getOrDefault("type", "missing"));
    }

    /** The same of a schema of any value. */
    static List<String> faultsOfAnyType(Map<String, Object> schema) {
        var json = MAPPER.<JsonNode>valueToTree(schema);
        if (REFERENCES.stream().anyMatch(keyword -> json.findValue(keyword) != null)) {
            return List.of("references ($ref)");
        }
        if (json.findValues("$schema").stream()
                .anyMatch(dialect -> !dialect.asText().equals(DIALECT))) {
            return List.of("another dialect ($schema)");
        }
        var errors = OF_SCHEMAS.validate(json);
        if (!errors.isEmpty()) {
            return errors.stream().limit(5).map(ObjectSchema::sentence).toList();
        }
        try {
            new ObjectSchema(schema);
        } catch (PatternSyntaxException | SchemaException unusable) {
            return List.of(reason(unusable));
        }
        return List.of();
    }

    /** Which keywords a value breaks, and where; never what it says, for that may be anybody's secret. */
    List<String> faultsOf(JsonNode value) {
        return schema.validate(value).stream()
                .map(error -> "\"" + error.getKeyword() + "\" at " + place(error))
                .toList();
    }

    /** A schema's checks would write out all digits of 1e999999999, and take for endless what no double can hold. */
    static boolean hasImmenseNumber(JsonNode value) {
        if (value.isNumber()) {
            var number = value.decimalValue();
            return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS;
        }
        for (var part : value) {
            if (hasImmenseNumber(part)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(RuntimeException unusable) {
        for (Throwable cause = unusable; cause != null; cause = cause.getCause()) {
            if (cause instanceof PatternSyntaxException pattern) {
                return "the pattern " + Problems.quoted(pattern.getPattern()) + " (" + pattern.getDescription() + ")";
            }
        }
        return "what cannot be used (" + Excerpt.of(String.valueOf(unusable.getMessage()), LONGEST_REASON) + ")";
    }

    private static String sentence(Error error) {
        return Excerpt.of(error.getMessage(), LONGEST_REASON) + " at " + place(error);
    }

    private static String place(Error error) {
        var place = String.valueOf(error.getInstanceLocation());
        return place.isEmpty() ? "its top" : Excerpt.of(place, LONGEST_REASON);
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(CONFIG));
    }
}
