package dev.millrace.recipes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A JSON list of texts that stands in a reply, by itself, in a fence or as the only value of an object. */
final class JsonTexts {

    private static final Pattern START = Pattern.compile(
            "(?m)^[ \\t]{0,40}+(?:\\{\\s{0,40}+\"[^\"\\n]{1,60}+\"\\s{0,40}+:\\s{0,40}+)?\\[\\s{0,40}+(?=\")");

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String text;
    private final int start;

    private JsonTexts(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The first list of the reply, if there is one. */
    static Optional<JsonTexts> in(String reply) {
        var found = START.matcher(reply);
        return found.find() ? Optional.of(new JsonTexts(reply, found.end())) : Optional.empty();
    }

    /** What stands before it. */
    String before() {
        return text.substring(0, start);
    }

    /** Hands over each text; tells whether the list has its end. */
    boolean each(Consumer<String> entries) {
        int place = start;
        while (place < text.length() && text.charAt(place) == '"') {
            var end = stringEnd(place);
            if (end < 0) {
                return false;
            }
            var entry = read(text.substring(place, end));
            if (entry.isEmpty()) {
                return false;
            }
            entries.accept(entry.get().strip());
            place = over(end);
        }
        return place < text.length() && text.charAt(place) == ']';
    }

    private static Optional<String> read(String quoted) {
        try {
            return Optional.of(MAPPER.readValue(quoted, String.class));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private int stringEnd(int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Over a comma, with spaces around it. */
    private int over(int from) {
        int place = from;
        while (place < text.length() && (Character.isWhitespace(text.charAt(place)) || text.charAt(place) == ',')) {
            place++;
        }
        return place;
    }
}
