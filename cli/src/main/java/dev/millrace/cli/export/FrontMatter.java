package dev.millrace.cli.export;

import dev.millrace.cli.export.Manifest.ExportedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The head of a dataset card, which hubs of models and datasets read. */
final class FrontMatter {

    /** Licences for which hubs have a word; any other one is {@code other}, with its name. */
    private static final Set<String> LICENCES =
            Set.of(("apache-2.0 mit bsd-2-clause bsd-3-clause unlicense gfdl odbl odc-by"
                            + " pddl cdla-permissive-2.0 cc0-1.0 cc-by-3.0 cc-by-sa-3.0 cc-by-4.0 cc-by-sa-4.0 cc-by-nd-4.0"
                            + " cc-by-nc-4.0 cc-by-nc-sa-4.0 cc-by-nc-nd-4.0")
                    .split(" "));

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private FrontMatter() {}

    static String of(Manifest manifest) {
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("pretty_name: " + Markdown.quoted(manifest.dataset()));
        licence(manifest.provenance()).ifPresent(licence -> {
            var known = licence.toLowerCase(Locale.ROOT);
            if (LICENCES.contains(known)) {
                lines.add("license: " + known);
            } else {
                lines.add("license: other");
                lines.add("license_name: " + Markdown.quoted(licence));
            }
        });
        var languages = languages(manifest.provenance());
        if (!languages.isEmpty()) {
            lines.add("language:");
            languages.forEach(language -> lines.add("- " + Markdown.quoted(language)));
        }
        lines.add("tags:");
        lines.add("- synthetic");
        lines.add("task_categories:");
        lines.add("- text-generation");
        lines.add("size_categories:");
        lines.add("- " + size(manifest.rows()));
        lines.add("configs:");
        configs(manifest.files()).forEach((config, files) -> {
            lines.add("- config_name: " + config);
            lines.add("  data_files:");
            files.forEach(file -> {
                lines.add("  - split: " + file.split());
                lines.add("    path: " + file.file());
            });
        });
        lines.add("---");
        return String.join("\n", lines) + "\n";
    }

    /** The licence that all sources name, if they name one. */
    static Optional<String> licence(Provenance provenance) {
        return provenance.licences().size() == 1
                ? provenance.licences().keySet().stream().findFirst().filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    /** The languages that labels name; where there are none, the strata if each is called by a language. */
    static List<String> languages(Provenance provenance) {
        var named = provenance.languages().keySet().stream()
                .filter(LANGUAGES::contains)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return LANGUAGES.containsAll(provenance.strata().keySet())
                ? List.copyOf(provenance.strata().keySet())
                : List.of();
    }

    /** The hub's name for a number of rows. */
    static String size(long rows) {
        var names = List.of("1K", "10K", "100K", "1M", "10M", "100M", "1B");
        var bound = 1_000L;
        for (int i = 0; i < names.size(); i++, bound *= 10) {
            if (rows < bound) {
                return i == 0 ? "n<1K" : names.get(i - 1) + "<n<" + names.get(i);
            }
        }
        return "n>1B";
    }

    private static Map<String, List<ExportedFile>> configs(List<ExportedFile> files) {
        var configs = new LinkedHashMap<String, List<ExportedFile>>();
        for (var file : files) {
            var name = file.file().split("[-.]", 2)[0];
            var config = name.equals(file.split()) ? "default" : name;
            configs.computeIfAbsent(config, absent -> new ArrayList<>()).add(file);
        }
        return configs;
    }
}
