package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.util.List;
import java.util.Map;

/**
 * Something that happens in a story, in both languages, and what it does to the quantity.
 *
 * @param labels what each calculation of the formula finds out
 * @param units how the result is written with its unit, {@code #} for the number; only where something is asked
 */
record Clause(
        Role role,
        String name,
        Map<Language, Phrase> phrases,
        Formula formula,
        Map<Language, List<Phrase>> labels,
        Map<Language, Phrase> units) {

    /** Where in a story it may stand. */
    enum Role {
        OPEN,
        STEP,
        ASK
    }

    Clause {
        phrases = Map.copyOf(phrases);
        labels = Map.copyOf(labels);
        units = Map.copyOf(units);
        for (var language : Language.values()) {
            var labelled = labels.getOrDefault(language, List.of()).size();
            if (!phrases.containsKey(language) || labelled != formula.equations()) {
                throw new IllegalArgumentException("clause \"" + name + "\" lacks a phrase or label for " + language);
            }
            if (role == Role.ASK && !units.containsKey(language)) {
                throw new IllegalArgumentException("clause \"" + name + "\" lacks a unit for " + language);
            }
        }
    }

    Phrase phrase(Language language) {
        return of(phrases, language);
    }

    List<Phrase> labels(Language language) {
        return labels.getOrDefault(language, List.of());
    }

    Phrase unit(Language language) {
        return of(units, language);
    }

    private static <T> T of(Map<Language, T> byLanguage, Language language) {
        var found = byLanguage.get(language);
        if (found == null) {
            throw new IllegalStateException("a clause says nothing in " + language);
        }
        return found;
    }
}
