package dev.millrace.recipes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ReplyForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Objects of JSON, each by the form's schema: one, several, or a list of them, in a fence or in prose.
 *
 * <p>Each object is read by itself, so a bad one harms no other, and of a list that was cut off the whole ones are kept.
 */
final class JsonParser {

    private static final int MOST_SCHEMAS = 256;

    private static final String BEYOND_MEASURE = "the entry has a number beyond all measure";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<Map<String, Object>, Optional<ObjectSchema>> schemas = new ConcurrentHashMap<>();

    List<Item> parse(ReplyForm.Json form, Reply reply, int index) {
        var entries = new Entries(index, form.fields(), form.maxItems());
        var schema = schema(form.schema());
        if (schema.isEmpty()) {
            entries.addFaulty(Fault.INVALID, "the form has a schema that cannot be used", Map.of());
            return entries.items("");
        }
        for (var slice : JsonSlices.of(reply.text(), form.fields()::contains)) {
            if (entries.isFull()) {
                entries.addSurplus();
            } else if (slice.whole()) {
                take(slice.text(), form, schema.get(), entries);
            } else {
                entries.addFaulty(Fault.CUT_OFF, "the reply ends within the object", Map.of());
            }
        }
        return entries.items("the reply has no JSON object");
    }

    private static void take(String text, ReplyForm.Json form, ObjectSchema schema, Entries entries) {
        JsonNode object;
        try {
            object = MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            entries.addFaulty(
                    Fault.INVALID,
                    "the entry is not JSON from its line " + (place == null ? 1 : place.getLineNr()) + " on",
                    Map.of());
            return;
        } catch (NumberFormatException immense) {
            entries.addFaulty(Fault.INVALID, BEYOND_MEASURE, Map.of());
            return;
        }
        if (ObjectSchema.hasImmenseNumber(object)) {
            entries.addFaulty(Fault.INVALID, BEYOND_MEASURE, Map.of());
            return;
        }
        var faults = schema.faultsOf(object);
        if (!faults.isEmpty()) {
            entries.addFaulty(Fault.INVALID, "the entry is not by the schema: " + faults.get(0), values(object, form));
        } else {
            entries.add(values(object, form));
        }
    }

    private static Map<String, String> values(JsonNode object, ReplyForm.Json form) {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var value = object.path(field);
            if (value.isValueNode() && !value.isNull()) {
                values.put(field, value.asText().strip());
            } else if (value.isContainerNode()) {
                values.put(field, value.toString());
            }
        }
        return values;
    }

    /**
     * Made once for each of a few schemas: making one takes longer than a thousand checks by it. That of a recipe was
     * looked at when it was read; one that stands in somebody else's prompt may be anything, and is none then.
     */
    private Optional<ObjectSchema> schema(Map<String, Object> schema) {
        if (schemas.size() >= MOST_SCHEMAS) {
            schemas.clear();
        }
        return schemas.computeIfAbsent(
                schema,
                unknown -> ObjectSchema.faults(unknown).isEmpty()
                        ? Optional.of(new ObjectSchema(unknown))
                        : Optional.empty());
    }
}
