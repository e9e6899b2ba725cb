package dev.millrace.cli.export;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Score;
import dev.millrace.recipes.Recipe;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what the records of an export tell of where they come from. */
final class FactBook {

    private final SortedSet<RunId> runs = new TreeSet<>();
    private final SortedSet<Provenance.Template> templates =
            new TreeSet<>(Comparator.comparing(Provenance.Template::stage).thenComparing(Provenance.Template::hash));
    private final SortedSet<Provenance.Model> models =
            new TreeSet<>(Comparator.comparing(Provenance.Model::model).thenComparing(Provenance.Model::notice));
    private final SortedSet<Provenance.Judge> judges = new TreeSet<>(Comparator.comparing(Provenance.Judge::scorer)
            .thenComparing(Provenance.Judge::kind)
            .thenComparing(Provenance.Judge::model));
    private final Map<String, Provenance.Preferred> preferences = new TreeMap<>();
    private final Map<String, Long> strata = new TreeMap<>();
    private final Map<String, Long> languages = new TreeMap<>();
    private final Map<String, Long> licences = new TreeMap<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** A record that became a row. */
    void add(AcceptedRecord record, long millis) {
        at(record.run(), millis);
        count(record.stratum(), record.labels(), record.lineage());
        record.lineage().steps().forEach(this::step);
        record.scores().forEach(this::judge);
    }

    /**
     * A pair that became a row.
     *
     * @param counted whether pairs are what is counted, not records beside them
     */
    void add(PreferencePair pair, long millis, boolean counted) {
        at(pair.run(), millis);
        if (counted) {
            count(pair.stratum(), pair.labels(), pair.lineage());
        }
        pair.lineage().steps().forEach(this::step);
        preferences.merge(
                pair.judge() + '\0' + pair.kind(),
                new Provenance.Preferred(pair.judge(), pair.kind(), 1, pair.margin(), pair.margin()),
                Provenance.Preferred::and);
    }

    /** The record that the preferred reply of such a pair became: it alone knows who wrote the reply. */
    void addPreferred(AcceptedRecord record) {
        record.lineage().steps().forEach(this::step);
        record.scores().forEach(this::judge);
    }

    SortedSet<RunId> runs() {
        return runs;
    }

    /** Their first and last timestamp. */
    Optional<Manifest.Period> period() {
        return first > last
                ? Optional.empty()
                : Optional.of(new Manifest.Period(
                        Instant.ofEpochMilli(first).toString(),
                        Instant.ofEpochMilli(last).toString()));
    }

    Provenance provenance(List<Provenance.MadeBy> recipes) {
        return new Provenance(
                recipes,
                List.copyOf(templates),
                List.copyOf(models),
                List.copyOf(judges),
                List.copyOf(preferences.values()),
                strata,
                languages,
                licences);
    }

    private void at(RunId run, long millis) {
        runs.add(run);
        first = Math.min(first, millis);
        last = Math.max(last, millis);
    }

    private void count(String stratum, Map<String, String> labels, Lineage lineage) {
        strata.merge(stratum, 1L, Long::sum);
        var language = labels.get(Recipe.LANGUAGE);
        if (language != null) {
            languages.merge(language, 1L, Long::sum);
        }
        licences.merge(lineage.origin().licence(), 1L, Long::sum);
    }

    private void step(LineageStep step) {
        if (!step.template().isEmpty()) {
            templates.add(new Provenance.Template(step.stage(), step.template()));
        }
        if (!step.model().isEmpty() || !step.notice().isEmpty()) {
            models.add(new Provenance.Model(step.model(), step.notice()));
        }
    }

    private void judge(Score score) {
        if (score instanceof Score.Reward reward) {
            judge(score, "reward", reward.model());
        } else if (score instanceof Score.Judgement judgement) {
            judge(score, "judge", judgement.model());
        } else if (score instanceof Score.Verification) {
            judge(score, "verifier", "");
        } else if (score instanceof Score.Rank rank) {
            judge(score, "rank", rank.model());
        } else if (score instanceof Score.Comparison comparison) {
            judge(score, "comparison", comparison.model());
        }
    }

    private void judge(Score score, String kind, String model) {
        judges.add(new Provenance.Judge(score.scorer(), kind, model));
    }
}
