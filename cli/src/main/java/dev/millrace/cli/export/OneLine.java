package dev.millrace.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.contracts.Wire;

/** JSON on a single line, otherwise as it was written: fields that this version does not know stay. */
final class OneLine {

    private static final ObjectMapper MAPPER = Wire.mapperCopy();

    private OneLine() {}

    static String of(String json) {
        if (json.indexOf('\n') < 0 && json.indexOf('\r') < 0) {
            return json;
        }
        try {
            return MAPPER.writeValueAsString(MAPPER.readTree(json));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not JSON: " + unreadable.getOriginalMessage(), unreadable);
        }
    }
}
