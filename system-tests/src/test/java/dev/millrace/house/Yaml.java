package dev.millrace.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A value of a YAML file of the repository, and what stands in it; a value that is missing is empty. */
record Yaml(@Nullable Object value) {

    private static final Path REPOSITORY = Path.of("..");

    /** What stands in a file, merge keys resolved. */
    static Yaml file(String path) throws IOException {
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return new Yaml(new Load(settings).loadFromString(Files.readString(repository(path))));
    }

    /** A file or directory of the repository. */
    static Path repository(String path) {
        return REPOSITORY.resolve(path);
    }

    /** The value below these keys. */
    Yaml at(String... keys) {
        Object inner = value;
        for (var key : keys) {
            inner = inner instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Yaml(inner);
    }

    /** The values of a mapping by their keys. */
    Map<String, Yaml> map() {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> new Yaml(entry.getValue())))
                : Map.of();
    }

    /** The values of a list. */
    List<Yaml> list() {
        return value instanceof List<?> list ? list.stream().map(Yaml::new).toList() : List.of();
    }

    /** The texts of a list. */
    List<String> texts() {
        return list().stream().map(Yaml::text).toList();
    }

    /** The value as it would be written. */
    String text() {
        return value == null ? "" : value.toString();
    }
}
