package dev.millrace.filter.board;

import java.util.List;

/** The gauges that show how runs stand; their values are state, whatever instance and process computed it. */
public enum RunGauge {
    /** How many runs are in each state. */
    RUNS("millrace.runs", "Runs by state; those that are over count for ten minutes", "state"),
    /** How many are paused. */
    PAUSED("millrace.runs.paused", "Runs that are paused"),
    /** Whether the books balance. */
    BROKEN("millrace.books.broken", "Runs whose books break a law", "law"),
    /** Prompts issued. */
    ISSUED("millrace.run.issued", "Prompts issued", "dataset", "run", "stage"),
    /** Prompts settled. */
    SETTLED("millrace.run.settled", "Prompts settled", "dataset", "run", "stage"),
    /** Open prompts. */
    OPEN("millrace.run.open", "Prompts open", "dataset", "run", "stage"),
    /** Items. */
    ITEMS("millrace.run.items", "Items decided on", "dataset", "run", "stage"),
    /** Items that became records. */
    ACCEPTED("millrace.run.accepted", "Items accepted", "dataset", "run", "stage"),
    /** Items that went on. */
    PASSED("millrace.run.passed", "Items passed to the next stage", "dataset", "run", "stage"),
    /** Items that went no further. */
    REJECTED("millrace.run.rejected", "Items rejected", "dataset", "run", "stage"),
    /** Passed items that wait. */
    PENDING("millrace.run.pending", "Passed items that wait for the next stage", "dataset", "run", "stage"),
    /** Passed items that were never asked. */
    DROPPED("millrace.run.dropped", "Passed items that were never asked", "dataset", "run", "stage"),
    /** Seeds. */
    SEEDS("millrace.run.seeds", "Seeds by what became of them", "dataset", "run", "state"),
    /** Further uses of seeds. */
    REPEATS("millrace.run.repeats", "Prompts from seeds that had been used before", "dataset", "run"),
    /** Records the run is to have. */
    TARGET("millrace.run.target", "Records that the run is to have", "dataset", "run"),
    /** Prompts open for too long. */
    OVERDUE("millrace.run.overdue", "Prompts open for longer than millrace.filter.overdue", "dataset", "run"),
    /** How much of the budget is spent. */
    BUDGET("millrace.run.budget.spent", "Share of the budget that is spent", "dataset", "run", "budget"),
    /** Records of a stratum. */
    STRATUM_ACCEPTED("millrace.stratum.accepted", "Items accepted", "dataset", "run", "stratum"),
    /** Records a stratum is to have. */
    STRATUM_TARGET("millrace.stratum.target", "Records that the stratum is to have", "dataset", "run", "stratum"),
    /** Whether a stratum gives no more. */
    STRATUM_EXHAUSTED(
            "millrace.stratum.exhausted", "1 while the stratum's seeds give no more", "dataset", "run", "stratum");

    private final String meter;
    private final String description;
    private final String labels;

    RunGauge(String meter, String description, String... labels) {
        this.meter = meter;
        this.description = description;
        this.labels = String.join(" ", labels);
    }

    /** Its name. */
    public String meter() {
        return meter;
    }

    /** What it tells. */
    public String description() {
        return description;
    }

    /** Its labels, in order. */
    public List<String> labels() {
        return labels.isEmpty() ? List.of() : List.of(labels.split(" ", -1));
    }

    /** Whether it is a share, of which a sum says nothing. */
    public boolean isShare() {
        return this == BUDGET;
    }
}
