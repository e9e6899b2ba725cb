package dev.millrace.contracts;

import java.util.List;

/** The topics of Millrace: what each holds, under which key, for how long, who writes it and who reads it. */
public enum Topic {
    /** What people and programs say about runs. */
    RUNS("runs", "dataset/run", RunCommand.class, 4, Retention.MONTH, true, "people", "filter-service"),
    /** What runs start from. */
    SEEDS("seeds", "any", Seed.class, 4, Retention.WEEK, true, "people", "filter-service"),
    /** What is asked; one topic for each lane. */
    PROMPTS("prompts", "prompt id", Prompt.class, 4, Retention.WEEK, true, "filter-service", "generator-service"),
    /** What was answered. */
    GENERATIONS(
            "generations",
            "prompt id",
            Generation.class,
            4,
            Retention.WEEK,
            true,
            "generator-service",
            "scorer-service"),
    /** What it is worth. */
    SCORES("scores", "prompt id", ScoredGeneration.class, 4, Retention.WEEK, true, "scorer-service", "filter-service"),
    /** The records: what all this is for. */
    ACCEPTED("accepted", "dataset", AcceptedRecord.class, 4, Retention.FOR_EVER, false, "filter-service", "people"),
    /** Pairs of a preferred and another reply. */
    PREFERENCES(
            "preferences", "dataset", PreferencePair.class, 4, Retention.FOR_EVER, false, "filter-service", "people"),
    /** What did not go on, and why. */
    REJECTED("rejected", "dataset", RejectedRecord.class, 4, Retention.MONTH, false, "filter-service", "people"),
    /** States and books of runs. */
    PROGRESS("progress", "dataset/run", RunProgress.class, 4, Retention.NEWEST, false, "filter-service", "people"),
    /** What the ledger and its checks have to say. */
    REPORTS("reports", "dataset/check/id", Report.class, 4, Retention.NEWEST, false, "filter-service", "people"),
    /** Recipes of all runs, with their rubrics. */
    RECIPES(
            "recipes",
            "recipe hash",
            RecipeText.class,
            1,
            Retention.NEWEST,
            false,
            "filter-service",
            "scorer-service, people");

    /** The largest record anywhere, in bytes. */
    public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

    private final String noun;
    private final String key;
    private final Class<?> record;
    private final int partitions;
    private final Retention retention;
    private final boolean hasDeadLetters;
    private final String writer;
    private final String reader;

    Topic(
            String noun,
            String key,
            Class<?> record,
            int partitions,
            Retention retention,
            boolean hasDeadLetters,
            String writer,
            String reader) {
        this.noun = noun;
        this.key = key;
        this.record = record;
        this.partitions = partitions;
        this.retention = retention;
        this.hasDeadLetters = hasDeadLetters;
        this.writer = writer;
        this.reader = reader;
    }

    /** Its plural noun, the last part of its name. */
    public String noun() {
        return noun;
    }

    /** What its keys are, in words. */
    public String key() {
        return key;
    }

    /** The record that its values are. */
    public Class<?> record() {
        return record;
    }

    /** How many partitions it has where nobody says otherwise. */
    public int partitions() {
        return partitions;
    }

    /** How long it keeps records. */
    public Retention retention() {
        return retention;
    }

    /** Whether readers put what they cannot read on a topic beside it. */
    public boolean hasDeadLetters() {
        return hasDeadLetters;
    }

    /** Who writes it. */
    public String writer() {
        return writer;
    }

    /** Who reads it. */
    public String reader() {
        return reader;
    }

    /** All topics, in the order in which data flows. */
    public static List<Topic> all() {
        return List.of(values());
    }
}
