package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;

/**
 * What the ledger or a check has to say about a dataset, for whoever answers for it.
 *
 * @param id of the command, seed or state it is about; the newest report of a dataset, check and id stands
 * @param check what was looked at, from a closed set
 * @param run the run's full name, or empty if it is about the whole dataset
 * @param summary one sentence
 * @param details facts by name
 */
public record Report(
        String id,
        String dataset,
        String check,
        String run,
        Severity severity,
        String summary,
        Map<String, String> details,
        Instant at) {

    /** How much it matters. */
    public enum Severity {
        /** Good to know. */
        @JsonProperty("info")
        INFO,
        /** A person should look. */
        @JsonProperty("warning")
        WARNING,
        /** What was asked was not done. */
        @JsonProperty("refused")
        REFUSED
    }

    /** Refuses a report that says nothing. */
    public Report {
        id = Fields.required("report", "id", id);
        dataset = Fields.required("report", "dataset", dataset);
        check = Fields.required("report", "check", check);
        run = Fields.text(run);
        Fields.required("report", "severity", severity);
        summary = Fields.required("report", "summary", summary);
        details = Fields.map(details);
        Fields.required("report", "at", at);
    }
}
