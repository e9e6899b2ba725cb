package dev.millrace.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A JSON Schema (2020-12) of one object, as recipes may write it: without references, its patterns in linear time. */
final class ObjectSchema {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** RE2: with Java's own, one pattern and one reply could hold a thread for ever. */
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .regularExpressionFactory(pattern -> {
                var compiled = Pattern.compile(pattern);
                return text -> compiled.matcher(text).find();
            })
            .build();

    private static final Schema OF_SCHEMAS =
            registry().getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private final Schema schema;

    ObjectSchema(Map<String, Object> schema) {
        this.schema = registry().getSchema(MAPPER.valueToTree(schema));
        this.schema.initializeValidators();
    }

    /** What keeps a map from being such a schema, each as the object of "a schema with". */
    static List<String> faults(Map<String, Object> schema) {
        if (!"object".equals(schema.get("type"))) {
            return List.of("the type " + schema.getOrDefault("type", "missing"));
        }
        var json = MAPPER.<JsonNode>valueToTree(schema);
        if (!json.findValues("$ref").isEmpty()
                || !json.findValues("$dynamicRef").isEmpty()) {
            return List.of("references ($ref)");
        }
        var errors = OF_SCHEMAS.validate(json);
        if (!errors.isEmpty()) {
            return errors.stream().limit(5).map(ObjectSchema::sentence).toList();
        }
        try {
            new ObjectSchema(schema);
        } catch (com.google.re2j.PatternSyntaxException | SchemaException unusable) {
            return List.of("what cannot be used: " + unusable.getMessage());
        }
        return List.of();
    }

    /** Which keywords an object breaks, and where; never what it says, for that may be anybody's secret. */
    List<String> faultsOf(JsonNode object) {
        return schema.validate(object).stream()
                .map(error -> "\"" + error.getKeyword() + "\" at " + place(error))
                .toList();
    }

    private static String sentence(Error error) {
        return error.getMessage() + " at " + place(error);
    }

    private static String place(Error error) {
        var place = String.valueOf(error.getInstanceLocation());
        return place.isEmpty() ? "its top" : place;
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(CONFIG));
    }
}
