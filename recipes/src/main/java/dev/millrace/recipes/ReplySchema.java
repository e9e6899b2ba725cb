package dev.millrace.recipes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON Schema (2020-12, without references) that a whole reply obeys or not.
 *
 * <p>JSON is read strictly: one value, no trailing commas, no key twice. One code fence around it all is overlooked, for
 * that is how models write JSON in a chat; prose before or after it is not.
 */
public final class ReplySchema {

    private static final Pattern FENCE = Pattern.compile("(?s)```(?:json|JSON)?[ \\t]*+\\R(.*)\\R[ \\t]*+```");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectSchema schema;

    private ReplySchema(ObjectSchema schema) {
        this.schema = schema;
    }

    /** The schema that a map is; nothing if it is none. */
    public static Optional<ReplySchema> of(Map<String, Object> schema) {
        return faults(schema).isEmpty() ? Optional.of(new ReplySchema(new ObjectSchema(schema))) : Optional.empty();
    }

    /** What keeps a map from being such a schema, each as the object of "a schema with". */
    static List<String> faults(Map<String, Object> schema) {
        return schema.isEmpty() ? List.of("no keywords") : ObjectSchema.faultsOfAnyType(schema);
    }

    /** Why a reply does not obey it, in one sentence; nothing if it does. */
    public Optional<String> faultOf(String reply) {
        var text = reply.strip();
        var fenced = FENCE.matcher(text);
        JsonNode value;
        try {
            value = MAPPER.readTree(fenced.matches() ? fenced.group(1) : text);
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            return Optional.of("the reply is not one JSON value, from its line "
                    + (place == null ? 1 : place.getLineNr()) + " on");
        } catch (NumberFormatException immense) {
            return Optional.of("the reply has a number beyond all measure");
        }
        if (value.isMissingNode()) {
            return Optional.of("the reply is empty");
        }
        if (ObjectSchema.hasImmenseNumber(value)) {
            return Optional.of("the reply has a number beyond all measure");
        }
        return schema.faultsOf(value).stream().findFirst().map(fault -> "the reply does not obey the schema: " + fault);
    }
}
