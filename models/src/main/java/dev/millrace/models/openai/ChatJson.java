package dev.millrace.models.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.contracts.Wire;
import java.io.IOException;

/** JSON as endpoints speak it, read within the limits of the wire. */
final class ChatJson {

    private static final ObjectMapper MAPPER = Wire.mapperCopy();

    private ChatJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JsonNode tree(byte[] bytes) throws IOException {
        return MAPPER.readTree(bytes);
    }

    static byte[] bytes(ObjectNode tree) {
        return Wire.bytes(tree);
    }
}
