package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Set;

/** What follows a verb or a preposition. */
final class Phrases {

    private Phrases() {}

    private static final Set<String> INDEFINITE = WordSet.of("""
            many several some various numerous few most more other certain different such enough lots plenty
            """);

    /** Whether the thing is told rather than only counted as "many" or "a number of". */
    static boolean isDefinite(Span words) {
        var vague = INDEFINITE.contains(words.first().lower());
        var counted = words.length() > 2
                && words.starts("a")
                && words.at(1).is("number", "variety", "lot", "few", "range", "couple", "bit", "set", "wide", "large")
                && words.skip(2).has("of");
        return !vague && !counted;
    }

    /** Whether the thing is a thing and not only announced: "one of two reasons", "a way". */
    static boolean names(Span words) {
        var end = words.find(word -> word.isMark() || word.is("that", "which", "to", "for", "and", "when", "because"));
        return end == words.from() || !Subjects.isNeverNamed(words.words().get(end - 1)) || end < words.to();
    }

    /** Whether the words open like a noun phrase and not like a clause, an amount or a manner. */
    static boolean isThing(Span words) {
        if (words.isEmpty()) {
            return false;
        }
        var first = words.first();
        return first.shape() != Word.Shape.NUMBER
                && !first.isMark()
                && !Vocabulary.CONNECTORS.contains(first.lower())
                && !Vocabulary.PRONOUNS.contains(first.lower())
                && !Vocabulary.PREPOSITIONS.contains(first.lower())
                && !first.is("default", "hand", "itself", "means", "contrast", "design", "accident", "example")
                && Verbs.KNOWN.baseOfGerund(first.lower()).isEmpty();
    }
}
