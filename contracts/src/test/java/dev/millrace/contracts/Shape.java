package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Jackson sees in the types of this package: their fields, in order, and the alternatives of sealed ones. */
final class Shape {

    static final JsonMapper MAPPER = (JsonMapper) Wire.mapperCopy();

    private Shape() {}

    /** The fields of a record as they stand on the wire. */
    static Map<String, JavaType> fields(Class<?> type) {
        var fields = new LinkedHashMap<String, JavaType>();
        var introspected = MAPPER.getSerializationConfig().introspect(MAPPER.constructType(type));
        for (BeanPropertyDefinition property : introspected.findProperties()) {
            fields.put(property.getName(), property.getPrimaryType());
        }
        return fields;
    }

    /** The records that a sealed type may be; none for any other type. */
    static List<Class<?>> alternatives(Class<?> type) {
        var named = type.getAnnotation(JsonSubTypes.class);
        return named == null
                ? List.of()
                : Stream.of(named.value())
                        .<Class<?>>map(JsonSubTypes.Type::value)
                        .toList();
    }

    /** A field and its value by which a sealed type's record is told from its siblings. */
    record Mark(String field, String value) {

        void on(ObjectNode json) {
            json.put(field, value);
        }
    }

    static Optional<Mark> mark(Class<?> type) {
        for (var sealed : type.getInterfaces()) {
            var info = sealed.getAnnotation(JsonTypeInfo.class);
            if (info != null) {
                return Stream.of(sealed.getAnnotation(JsonSubTypes.class).value())
                        .filter(alternative -> alternative.value() == type)
                        .map(alternative -> new Mark(info.property(), alternative.name()))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class || type == Integer.class || type == Long.class;
    }

    static boolean isFraction(Class<?> type) {
        return type == double.class || type == Double.class;
    }

    static boolean isTruth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }
}
