package dev.millrace.cli;

import dev.millrace.cli.export.ExportFormat;
import dev.millrace.cli.export.ExportPlan;
import dev.millrace.cli.export.FileType;
import dev.millrace.cli.export.Split;
import dev.millrace.cli.outcome.BadInput;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the rows of an export look like, and into which files they go. */
final class ExportOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "millrace",
            description = "millrace, trl-sft, trl-preference, helpsteer2 or steerlm (default: ${DEFAULT-VALUE}).")
    private String format = "";

    @Option(
            names = "--file-type",
            paramLabel = "TYPE",
            defaultValue = "jsonl",
            description = "jsonl or parquet (default: ${DEFAULT-VALUE}).")
    private String fileType = "";

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "About which share of the prompts is for validation, such as 0.05 (default: none).")
    @Nullable
    private Double validation;

    @Option(
            names = "--scorer",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Whose attributes helpsteer2 and steerlm have, where several scorers gave some.")
    private String scorer = "";

    @Option(
            names = "--margin",
            description = "Gives rows of trl-preference their margin, which TRL's RewardTrainer takes off its loss.")
    private boolean margin;

    ExportPlan plan(String dataset) {
        return new ExportPlan(
                dataset,
                named("--format", format, ExportFormat.values(), ExportFormat::label),
                named("--file-type", fileType, FileType.values(), FileType::label),
                validation == null ? Split.none(dataset) : Split.of(dataset, validation),
                scorer,
                margin,
                Version.ours());
    }

    private static <T> T named(String option, String name, T[] values, Function<T, String> label) {
        return Stream.of(values)
                .filter(value -> label.apply(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput(option + " \"" + name + "\" is none of "
                        + Stream.of(values).map(label).collect(Collectors.joining(", "))));
    }
}
