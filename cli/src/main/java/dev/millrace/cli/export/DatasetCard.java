package dev.millrace.cli.export;

import static dev.millrace.cli.export.Markdown.table;
import static dev.millrace.cli.export.Markdown.text;

import dev.millrace.contracts.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person reads first about an export: all of it follows from the manifest. */
final class DatasetCard {

    /** The name under which hubs look for it. */
    static final String NAME = "README.md";

    private DatasetCard() {}

    static String of(Manifest manifest) {
        var parts = new ArrayList<String>();
        parts.add(FrontMatter.of(manifest));
        parts.add("# " + text(manifest.dataset()) + "\n");
        notices(manifest.provenance(), parts);
        parts.add("## What it is\n");
        parts.add(summary(manifest));
        parts.add("## How it was made\n");
        made(manifest.provenance(), parts);
        parts.add("## How it was judged\n");
        judged(manifest.provenance(), parts);
        parts.add("## Splits\n");
        splits(manifest, parts);
        counts(manifest.provenance(), parts);
        parts.add("## Known limits\n");
        parts.add(limits(manifest));
        return String.join("\n", parts);
    }

    private static void notices(Provenance provenance, List<String> parts) {
        provenance.models().stream()
                .filter(model -> !model.notice().isEmpty())
                .forEach(model -> parts.add("> **Notice** on what the model " + text(model.model()) + " wrote here: "
                        + text(model.notice()) + ".\n"));
    }

    private static String summary(Manifest manifest) {
        var time = manifest.time();
        return number(manifest.rows(), "row") + " of synthetic training data in the format `" + manifest.format()
                + "`, exported by Millrace " + text(manifest.version())
                + (time == null ? "" : ". Its records have timestamps from " + time.first() + " to " + time.last())
                + ". `" + Manifest.NAME + "` names files, checksums and the offsets that were read.\n";
    }

    private static void made(Provenance provenance, List<String> parts) {
        if (!provenance.recipes().isEmpty()) {
            parts.add(table(
                    List.of("recipe", "hash", "runs"),
                    provenance.recipes().stream()
                            .map(made -> List.of(
                                    made.recipe().isEmpty() ? "not known" : text(made.recipe()),
                                    code(made.hash()),
                                    made.runs().stream().map(Markdown::text).collect(Collectors.joining(", "))))
                            .toList()));
        }
        if (provenance.models().isEmpty()) {
            parts.add("No model is named in the lineage.\n");
        } else {
            parts.add("Models, as they name themselves: "
                    + provenance.models().stream()
                            .map(model -> text(model.model()))
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ".\n");
        }
        if (!provenance.templates().isEmpty()) {
            parts.add(table(
                    List.of("stage", "template"),
                    provenance.templates().stream()
                            .map(template -> List.of(text(template.stage()), code(template.hash())))
                            .toList()));
        }
    }

    private static void judged(Provenance provenance, List<String> parts) {
        var filters = provenance.recipes().stream()
                .flatMap(made -> made.stages().stream()
                        .map(filter -> List.of(
                                text(made.recipe()),
                                text(filter.stage()),
                                filter.accept().take().name().toLowerCase(Locale.ROOT),
                                filter.accept().rules().stream()
                                        .map(rule -> text(rule.rule()
                                                + (rule.settings().isEmpty() ? "" : " " + Wire.json(rule.settings()))))
                                        .collect(Collectors.joining("; ")))))
                .toList();
        if (!filters.isEmpty()) {
            parts.add("What each stage asked of an item before it went on:\n");
            parts.add(table(List.of("recipe", "stage", "takes", "rules"), filters));
        }
        if (!provenance.preferences().isEmpty()) {
            parts.add(
                    "Who preferred the chosen replies, and by how much; margins of different scorers do not compare:\n");
            parts.add(table(
                    List.of("scorer", "kind", "pairs", "least margin", "largest margin"),
                    provenance.preferences().stream()
                            .map(by -> List.of(
                                    text(by.scorer()),
                                    by.kind() == null
                                            ? ""
                                            : by.kind()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' '),
                                    String.valueOf(by.pairs()),
                                    String.valueOf(by.least()),
                                    String.valueOf(by.most())))
                            .toList()));
        }
        if (provenance.judges().isEmpty()) {
            parts.add("The records bear no scores.\n");
        } else {
            parts.add("Who scored what is here:\n");
            parts.add(table(
                    List.of("scorer", "kind", "model"),
                    provenance.judges().stream()
                            .map(judge -> List.of(text(judge.scorer()), text(judge.kind()), text(judge.model())))
                            .toList()));
        }
    }

    private static void splits(Manifest manifest, List<String> parts) {
        parts.add(table(
                List.of("file", "split", "rows", "bytes"),
                manifest.files().stream()
                        .map(file -> List.of(
                                code(file.file()),
                                file.split(),
                                String.valueOf(file.count()),
                                String.valueOf(file.bytes())))
                        .toList()));
        if (manifest.validation() > 0) {
            parts.add(
                    "A hash of its prompt puts a row on one side: no prompt is on both, here or in any other export of"
                            + " this dataset with the same share.\n");
        }
    }

    private static void counts(Provenance provenance, List<String> parts) {
        if (!provenance.strata().isEmpty()) {
            parts.add("## Counts\n");
            parts.add(counted("stratum", provenance.strata()));
        }
        if (!provenance.languages().isEmpty()) {
            parts.add(counted("language", provenance.languages()));
        }
        if (!provenance.licences().isEmpty()) {
            parts.add(counted("licence of the source", provenance.licences()));
        }
    }

    private static String counted(String what, Map<String, Long> counts) {
        return table(
                List.of(what, "rows"),
                counts.entrySet().stream()
                        .map(entry -> List.of(
                                entry.getKey().isEmpty() ? "none named" : text(entry.getKey()),
                                String.valueOf(entry.getValue())))
                        .toList());
    }

    private static String limits(Manifest manifest) {
        var limits = new ArrayList<String>();
        limits.add("It was generated, and can be wrong in ways that its judges did not see.");
        if (manifest.format().equals(ExportFormat.TRL_PREFERENCE.label())) {
            limits.add(
                    "Who wrote a rejected reply is not told; models are those of the preferred replies and of what came"
                            + " before.");
        }
        if (manifest.validation() > 0) {
            limits.add(
                    "Prompts are told apart by their words: one that says the same in others may be on the other side.");
        }
        manifest.leftOut()
                .forEach((why, count) -> limits.add(number(count, "record") + " left out, because "
                        + (count == 1 ? "it " : "each ") + text(why) + "."));
        return limits.stream().map(limit -> "- " + limit + "\n").collect(Collectors.joining());
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String code(String word) {
        return word.isEmpty() ? "" : "`" + word.replaceAll("[`|\\p{Cntrl}]", "") + "`";
    }
}
