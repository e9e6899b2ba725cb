package dev.millrace.models.embedded.english;

/** What follows a verb or a preposition. */
final class Phrases {

    private Phrases() {}

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
