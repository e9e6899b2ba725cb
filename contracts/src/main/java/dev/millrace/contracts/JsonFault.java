package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps some JSON from being a record, and where, in words; no text out of it, for that may be anybody's. */
final class JsonFault {

    private JsonFault() {}

    static String sentence(Class<?> type, IOException failure) {
        return "not a " + type.getSimpleName() + place(failure) + ": " + reason(failure);
    }

    private static String place(IOException failure) {
        var path = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[")
                : "";
        return path.isEmpty() ? "" : ", at " + path;
    }

    private static String reason(Throwable failure) {
        if (failure instanceof InvalidTypeIdException unknown) {
            return alternatives(unknown.getBaseType().getRawClass());
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        if (failure instanceof JsonMappingException mapping && mapping.getCause() != null) {
            return reason(mapping.getCause());
        }
        if (failure instanceof StreamReadException broken && !(failure instanceof InputCoercionException)) {
            return broken(broken);
        }
        if (failure instanceof NullPointerException) {
            return "something that it needs is not there";
        }
        var message =
                failure instanceof JsonProcessingException json ? json.getOriginalMessage() : failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : firstLine(message).replaceAll(", from `[^`]*`", "");
    }

    private static String alternatives(Class<?> sealed) {
        var names = new TreeSet<String>();
        var named = sealed.getAnnotation(JsonSubTypes.class);
        Stream.of(named == null ? new JsonSubTypes.Type[0] : named.value()).forEach(type -> names.add(type.name()));
        var info = sealed.getAnnotation(JsonTypeInfo.class);
        return "expected as " + (info == null ? "type" : info.property()) + " one of " + names;
    }

    private static String mismatch(MismatchedInputException mismatch) {
        var message = mismatch.getOriginalMessage();
        if (message.startsWith("No content")) {
            return "it is empty";
        }
        if (message.startsWith("Trailing token")) {
            return "something follows behind its end";
        }
        return "expected " + word(mismatch.getTargetType());
    }

    private static String word(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == String.class || type == RunId.class) {
            return "a text";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a time like 2026-01-31T23:59:59Z";
        }
        if (type.isEnum()) {
            return "one of "
                    + Stream.of(type.getEnumConstants()).map(Wire::json).collect(Collectors.joining(", "));
        }
        return Collection.class.isAssignableFrom(type)
                ? "a list"
                : Map.class.isAssignableFrom(type) ? "a map" : "an object";
    }

    private static String broken(StreamReadException broken) {
        var location = broken.getLocation();
        var message = firstLine(broken.getOriginalMessage())
                .replaceAll("(?s)Unrecognized token.*", "an unknown word stands where a value is expected")
                .replaceAll("(?s) \\(start marker at.*", "");
        return "not JSON at line " + location.getLineNr() + ", column " + location.getColumnNr() + ": " + message;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
