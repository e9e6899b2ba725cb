package dev.millrace.cli.export;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.PreferencePair.JudgeKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of an export come from, as their records tell.
 *
 * @param recipes by which they were made
 * @param templates from which prompts on their way were rendered
 * @param models that wrote them, or what they were made from
 * @param judges whose scores they bear
 * @param preferences who preferred the chosen replies of pairs
 * @param strata how many rows each has; the name is empty where there is none
 * @param languages how many rows have each, where labels name one
 * @param licences how many rows come from a source under each; the name is empty where none is named
 */
public record Provenance(
        List<MadeBy> recipes,
        List<Template> templates,
        List<Model> models,
        List<Judge> judges,
        List<Preferred> preferences,
        Map<String, Long> strata,
        Map<String, Long> languages,
        Map<String, Long> licences) {

    /** Of nothing. */
    static final Provenance NONE =
            new Provenance(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of());

    /**
     * A recipe, and the runs that followed it; without name and hash if nobody says which one.
     *
     * @param stages what each asked of its items before they went on
     */
    public record MadeBy(String recipe, String hash, List<String> runs, List<Filter> stages) {

        /** Fills what is absent. */
        public MadeBy {
            recipe = text(recipe);
            hash = text(hash);
            runs = list(runs);
            stages = list(stages);
        }
    }

    /** What a stage asked of its items. */
    public record Filter(String stage, Acceptance accept) {

        /** Fills what is absent. */
        public Filter {
            stage = text(stage);
            accept = accept == null ? Acceptance.OF_ALL : accept;
        }
    }

    /** A stage's template, by its hash. */
    public record Template(String stage, String hash) {

        /** Fills what is absent. */
        public Template {
            stage = text(stage);
            hash = text(hash);
        }
    }

    /**
     * A model as it names itself.
     *
     * @param notice what a reader of its texts must know
     */
    public record Model(String model, String notice) {

        /** Fills what is absent. */
        public Model {
            model = text(model);
            notice = text(notice);
        }
    }

    /**
     * Who judged.
     *
     * @param scorer its name in its stage
     * @param kind which kind of scorer
     * @param model which answered it, if one did
     */
    public record Judge(String scorer, String kind, String model) {

        /** Fills what is absent. */
        public Judge {
            scorer = text(scorer);
            kind = text(kind);
            model = text(model);
        }
    }

    /**
     * Who preferred the chosen replies of how many pairs, and by which margins.
     *
     * @param scorer its name in its stage
     * @param kind which kind of judge: ground truth, a language model, a reward model
     */
    public record Preferred(String scorer, @Nullable JudgeKind kind, long pairs, double least, double most) {

        /** Fills what is absent. */
        public Preferred {
            scorer = text(scorer);
        }

        Preferred and(Preferred other) {
            return new Preferred(
                    scorer, kind, pairs + other.pairs, Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    /** Fills what is absent, and sorts the counts. */
    public Provenance {
        recipes = list(recipes);
        templates = list(templates);
        models = list(models);
        judges = list(judges);
        preferences = list(preferences);
        strata = counts(strata);
        languages = counts(languages);
        licences = counts(licences);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    static Map<String, Long> counts(@Nullable Map<String, Long> values) {
        var sorted = new TreeMap<String, Long>();
        if (values != null) {
            values.forEach((name, count) -> sorted.put(name, count == null ? 0 : count));
        }
        return Collections.unmodifiableMap(sorted);
    }
}
