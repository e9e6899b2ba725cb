package dev.millrace.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds, where it comes from, and what of the topics was read, so that it can be made again.
 *
 * @param version of the Millrace that wrote it
 * @param scorer whose attributes were asked for by name; empty for nobody's
 * @param files in the order in which they were written
 * @param validation about which share of the prompts is for validation; 0 for none
 * @param leftOut how many records are in no file, by the reason
 * @param time the first and the last timestamp of its records on their topics; absent if there are none
 * @param from for each topic and partition, the offset from which everything was read
 * @param until for each topic and partition, the offset before which everything was read
 */
public record Manifest(
        String dataset,
        String format,
        String scorer,
        String version,
        List<ExportedFile> files,
        double validation,
        Map<String, Long> leftOut,
        @Nullable Period time,
        Provenance provenance,
        Map<String, Map<Integer, Long>> from,
        Map<String, Map<Integer, Long>> until) {

    /** The name under which it lies beside the files. */
    public static final String NAME = "manifest.json";

    private static final ObjectMapper MAPPER = Wire.mapperCopy()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /**
     * One file of an export.
     *
     * @param split what its rows are for: {@code train} or {@code validation}
     */
    public record ExportedFile(String file, String topic, String split, long count, long bytes, String sha256) {

        /** Fills what is absent. */
        public ExportedFile {
            file = Provenance.text(file);
            topic = Provenance.text(topic);
            split = Provenance.text(split);
            sha256 = Provenance.text(sha256);
        }
    }

    /** From when to when, as ISO 8601 writes it. */
    public record Period(String first, String last) {

        /** Fills what is absent. */
        public Period {
            first = Provenance.text(first);
            last = Provenance.text(last);
        }
    }

    /** Sorts by topic and partition, and fills what is absent. */
    public Manifest {
        dataset = Provenance.text(dataset);
        format = Provenance.text(format);
        scorer = Provenance.text(scorer);
        version = Provenance.text(version);
        files = Provenance.list(files);
        if (!Double.isFinite(validation)) {
            throw new IllegalArgumentException("\"validation\" is not a number that is finite");
        }
        leftOut = Provenance.counts(leftOut);
        provenance = provenance == null ? Provenance.NONE : provenance;
        from = offsets("from", from);
        until = offsets("until", until);
    }

    private static Map<String, Map<Integer, Long>> offsets(
            String field, @Nullable Map<String, Map<Integer, Long>> offsets) {
        var sorted = new TreeMap<String, Map<Integer, Long>>();
        if (offsets != null) {
            offsets.forEach((topic, partitions) -> sorted.put(topic, checked(field, topic, partitions)));
        }
        return Collections.unmodifiableMap(sorted);
    }

    private static Map<Integer, Long> checked(String field, String topic, @Nullable Map<Integer, Long> offsets) {
        if (offsets == null
                || offsets.entrySet().stream()
                        .anyMatch(entry -> entry.getKey() < 0 || entry.getValue() == null || entry.getValue() < 0)) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" of the topic \"" + topic + "\" is not a partition and an offset each, from 0");
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

    /** How many rows the files have together. */
    long rows() {
        return files.stream().mapToLong(ExportedFile::count).sum();
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
