package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Tells people from things, as far as the words show it. */
final class Persons {

    private static final Set<String> HUMAN_DEEDS = WordSet.of("""
            invent found write build design discover finish paint compose publish create describe found
            propose introduce name lead rule marry
            """);

    private Persons() {}

    /** "who" or "what" for a clause's subject; nothing where it could be either. */
    static Optional<String> questionWord(Clause clause) {
        var subject = clause.subject();
        var head = Subjects.head(subject);
        if (Vocabulary.PERSON_NOUNS.contains(head.lower())) {
            return Optional.of("who");
        }
        if (isName(subject)) {
            return HUMAN_DEEDS.contains(clause.verb().base()) && isFullName(subject)
                    ? Optional.of("who")
                    : Optional.empty();
        }
        var unclear = head.shape() != Word.Shape.WORD
                || (head.isCapitalized() && head.start() > 0)
                || head.lower().matches(".*(?:ers?|ors?|ists?|ians?|men|man|women|woman)");
        return unclear ? Optional.empty() : Optional.of("what");
    }

    /** Whether "by the Romans", "by Ada Lovelace" names who did it. */
    static boolean didIt(Span agent, String participle) {
        var base = Verbs.KNOWN.baseOfParticiple(participle).orElse("");
        return Vocabulary.PERSON_NOUNS.contains(Subjects.head(agent).lower())
                || (HUMAN_DEEDS.contains(base) && nameOf(agent).last().isCapitalized());
    }

    private static Span nameOf(Span agent) {
        var end =
                agent.skip(1).find(word -> word.isMark() || word.is("and", "that", "which", "who", "in", "of", "with"));
        return agent.upTo(end);
    }

    private static boolean isName(Span subject) {
        return subject.length() > 1 && subject.skip(1).any(Word::isCapitalized);
    }

    private static boolean isFullName(Span subject) {
        return subject.length() < 5
                && !subject.starts("the", "a", "an")
                && !subject.any(word -> word.shape() != Word.Shape.WORD || !word.isCapitalized());
    }
}
