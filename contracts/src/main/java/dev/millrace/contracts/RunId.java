package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A run's full name, written {@code dataset/name}: the key of its commands and of its progress. */
public record RunId(String dataset, String name) implements Comparable<RunId> {

    /** Checks both names. */
    public RunId {
        dataset = Fields.name("run", "dataset", dataset);
        name = Fields.name("run", "name", name);
    }

    /**
     * Reads {@code dataset/name}.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    @JsonCreator
    public static RunId parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("\"" + Fields.cut(text) + "\" is not a run, expected DATASET/NAME");
        }
        return new RunId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(RunId other) {
        var byDataset = dataset.compareTo(other.dataset);
        return byDataset != 0 ? byDataset : name.compareTo(other.name);
    }

    @JsonValue
    @Override
    public String toString() {
        return dataset + "/" + name;
    }
}
