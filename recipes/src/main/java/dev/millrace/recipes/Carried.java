package dev.millrace.recipes;

import dev.millrace.contracts.ScorerSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which values travel with the prompts of each stage: those that are there and that something later names. */
final class Carried {

    private Carried() {}

    /**
     * For each stage.
     *
     * @param brought names of the values that a seed brings or that have a default
     */
    static List<Set<String>> by(
            Collection<String> brought,
            boolean languages,
            List<Stage> stages,
            Optional<MessagesTemplate> record,
            Map<String, Rubric> rubrics) {
        var carried = new ArrayList<Set<String>>();
        var there = new LinkedHashSet<>(brought);
        for (int i = 0; i < stages.size(); i++) {
            there.addAll(stages.get(i).draws().names());
            var named = later(stages.subList(i, stages.size()), record, rubrics);
            if (languages) {
                named.add(Recipe.LANGUAGE);
            }
            var kept = new LinkedHashSet<>(there);
            kept.retainAll(named);
            carried.add(java.util.Collections.unmodifiableSet(kept));
            there.addAll(stages.get(i).form().fields());
        }
        return carried;
    }

    private static Set<String> later(List<Stage> rest, Optional<MessagesTemplate> record, Map<String, Rubric> rubrics) {
        var named = new HashSet<String>();
        for (int i = 0; i < rest.size(); i++) {
            var stage = rest.get(i);
            if (i > 0) {
                named.addAll(stage.template().variables());
            }
            stage.scorers().forEach(scorer -> named.addAll(named(scorer, rubrics)));
            named.addAll(stage.accept().distinct());
            named.add(stage.form().wanted());
        }
        record.ifPresent(template -> named.addAll(template.variables()));
        return named;
    }

    private static Set<String> named(ScorerSpec scorer, Map<String, Rubric> rubrics) {
        var named = new HashSet<String>();
        var kind = Catalogue.scorers().get(scorer.kind());
        for (var setting : kind == null ? List.<Setting>of() : kind.settings()) {
            var value = String.valueOf(scorer.settings().getOrDefault(setting.name(), ""));
            var rubric = isRubric(setting) ? rubrics.get(value) : null;
            if (rubric != null) {
                named.addAll(rubric.template().variables());
            } else if (setting.type() == Setting.Type.VALUE) {
                named.add(value);
            }
        }
        return named;
    }

    private static boolean isRubric(Setting setting) {
        return setting.type() == Setting.Type.RUBRIC || setting.type() == Setting.Type.PAIR_RUBRIC;
    }
}
