package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The one way in which records become bytes on Kafka, and bytes become records: JSON in UTF-8. */
public final class Wire {

    private static final int DEEPEST = 100;

    private static final int LONGEST_TEXT = 16 * 1024 * 1024;

    private static final ObjectMapper MAPPER = mapper();

    private Wire() {}

    /** A record's bytes; fields that are empty are left out. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " cannot be written", unexpected);
        }
    }

    /** A record's JSON as text, for people. */
    public static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " cannot be written", unexpected);
        }
    }

    /**
     * Reads one record; unknown fields are ignored.
     *
     * @throws UnreadableException if the bytes are not JSON, have fields of another type, or break a rule of the record;
     *     its message is one sentence that names what and where
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            var value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new UnreadableException("not a " + type.getSimpleName() + ": the JSON is null");
            }
            return value;
        } catch (IOException unreadable) {
            throw UnreadableException.of(type, unreadable);
        }
    }

    /** The mapper behind, for other JSON that is read by the same strict rules. */
    public static ObjectMapper mapperCopy() {
        return MAPPER.copy();
    }

    private static ObjectMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .build();
        var mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(limits)
                        // As escapes they would be three times as long, and an emoji that fits would not.
                        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                        .build())
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }
}
