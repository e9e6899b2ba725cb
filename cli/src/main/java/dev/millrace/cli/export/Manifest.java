package dev.millrace.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds, and up to where it was read, so that it can be made again.
 *
 * @param files in the order in which they were written
 * @param until for each topic and partition, the offset before which everything was read
 */
public record Manifest(String dataset, List<ExportedFile> files, Map<String, Map<Integer, Long>> until) {

    /** The name under which it lies beside the files. */
    public static final String NAME = "manifest.json";

    private static final ObjectMapper MAPPER = Wire.mapperCopy()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** One file of an export. */
    public record ExportedFile(String file, String topic, long count, String sha256) {}

    /** Sorts by topic and partition, and fills what is absent. */
    public Manifest {
        dataset = dataset == null ? "" : dataset;
        files = files == null
                ? List.of()
                : files.stream().filter(Objects::nonNull).toList();
        var sorted = new TreeMap<String, Map<Integer, Long>>();
        if (until != null) {
            until.forEach((topic, offsets) -> sorted.put(topic, checked(topic, offsets)));
        }
        until = java.util.Collections.unmodifiableMap(sorted);
    }

    private static Map<Integer, Long> checked(String topic, @Nullable Map<Integer, Long> offsets) {
        if (offsets == null
                || offsets.entrySet().stream()
                        .anyMatch(entry -> entry.getKey() < 0 || entry.getValue() == null || entry.getValue() < 0)) {
            throw new IllegalArgumentException(
                    "\"until\" of the topic \"" + topic + "\" is not a partition and an offset each, from 0");
        }
        return new TreeMap<>(offsets);
    }

    /**
     * Reads one that an export left.
     *
     * @param name how sentences call it
     * @throws BadInput if it is none
     */
    public static Manifest read(byte[] json, String name) {
        try {
            var manifest = Wire.read(json, Manifest.class);
            if (manifest.until.isEmpty()) {
                throw new BadInput(name + " is not the manifest of an export: it has no \"until\"");
            }
            return manifest;
        } catch (UnreadableException unreadable) {
            throw new BadInput(name + " is " + unreadable.getMessage(), unreadable);
        }
    }

    /** Its JSON, the same for equal manifests. */
    byte[] bytes() {
        try {
            return (MAPPER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("a manifest cannot be written", unexpected);
        }
    }
}
