package dev.millrace.cli.export;

import dev.millrace.cli.outcome.BadInput;

/**
 * What is asked of an export.
 *
 * @param scorer whose attributes rows have; empty for the only one that gave some
 * @param margin whether rows of pairs have theirs
 * @param version Millrace's own
 */
public record ExportPlan(
        String dataset,
        ExportFormat format,
        FileType type,
        Split split,
        String scorer,
        boolean margin,
        String version) {

    /**
     * Refuses what does not go together.
     *
     * @throws BadInput if it does not
     */
    public ExportPlan {
        if (format == ExportFormat.MILLRACE && type == FileType.PARQUET) {
            throw new BadInput(
                    "--file-type parquet needs another --format than millrace, whose records are kept as they"
                            + " were written, with fields that no column knows");
        }
        if (!format.hasAttributes() && !scorer.isEmpty()) {
            throw new BadInput("--scorer is for the formats helpsteer2 and steerlm, not for " + format.label());
        }
        if (margin && format != ExportFormat.TRL_PREFERENCE) {
            throw new BadInput("--margin is for the format trl-preference, not for " + format.label());
        }
    }
}
