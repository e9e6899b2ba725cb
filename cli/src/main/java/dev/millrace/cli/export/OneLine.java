package dev.millrace.cli.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A JSON object on a single line, otherwise as it was written: fields that this version does not know stay. */
final class OneLine {

    private static final JsonFactory JSON = Wire.mapperCopy().getFactory();

    private OneLine() {}

    /** The line; nothing if the bytes are anything else. */
    static Optional<String> of(byte[] json) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return isObject(text) ? Optional.of(line(text)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isObject(String text) throws IOException {
        try (var parser = JSON.createParser(text)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && parser.skipChildren().currentToken() == JsonToken.END_OBJECT
                    && parser.nextToken() == null;
        }
    }

    /** In JSON, line breaks stand between values only, where space means nothing. */
    private static String line(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        var line = new StringBuilder();
        var inText = false;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (inText && character == '\\') {
                line.append(character);
                character = text.charAt(++i);
            } else if (character == '"') {
                inText = !inText;
            }
            if (inText || " \t\r\n".indexOf(character) < 0) {
                line.append(character);
            }
        }
        return line.toString();
    }
}
