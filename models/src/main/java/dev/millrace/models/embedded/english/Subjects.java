package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Set;

/** What may be the subject of a question: a short noun phrase that names something. */
final class Subjects {

    private static final int LONGEST = 8;
    private static final Set<String> FORBIDDEN_OPENERS = WordSet.of("""
            no any another first second third next last then note please see let more most less fewer
            many few several some enough much at by only
            """);
    private static final Set<String> VAGUE_MODIFIERS = WordSet.of("""
            first second third fourth next last following same only new old current given other final
            main whole entire particular corresponding respective resulting real actual right single
            simple simplest best biggest key specific certain different own big good default initial
            original previous second-to-last subsequent remaining common typical detailed general useful popular important
            further additional alternative possible full complete small large better proper valid usual
            obvious related short long similar basic recommended classic major minor great natural
            special extra proposed existing above-mentioned selected chosen
            """);

    private static final Set<String> NEVER_NAMED = WordSet.of("""
            example examples reason reasons result results problem problems way ways thing things
            explanation difference idea case cases dozens hundreds thousands lots plenty majority
            variety rest lot point fact trick note bit couple kind sort next goal option options choice
            advantage disadvantage drawback benefit benefits downside caveat exception question answer
            solution approach alternative consequence discussion section page document guide chapter
            article tutorial sections work attention care number amount value values
            """);

    private Subjects() {}

    /** Whether the words can be read as one noun phrase: no verb, no pronoun, no second article out of place. */
    static boolean isNounPhrase(Span words) {
        if (words.length() > LONGEST
                || words.hasMark()
                || words.has("default")
                || (words.length() == 1 && words.first().text().length() == 1)
                || FORBIDDEN_OPENERS.contains(words.first().lower())
                || words.starts("being", "having")) {
            return false;
        }
        if (Vocabulary.PREPOSITIONS.contains(words.first().lower())
                || words.first().lower().endsWith("ly")) {
            return false;
        }
        for (var i = words.from(); i < words.to(); i++) {
            if (!fits(words, i)) {
                return false;
            }
        }
        return canEnd(words.last())
                && !Vocabulary.PREPOSITIONS.contains(words.last().lower());
    }

    private static boolean fits(Span words, int at) {
        var word = words.words().get(at);
        if (Vocabulary.PRONOUNS.contains(word.lower()) || Vocabulary.CONNECTORS.contains(word.lower())) {
            return false;
        }
        var first = at == words.from();
        if (!first && isStrayParticiple(words, at)) {
            return false;
        }
        var article = word.is("the", "a", "an", "each", "every", "all");
        if (article && !first) {
            var before = words.words().get(at - 1);
            return Vocabulary.PREPOSITIONS.contains(before.lower()) || before.is("and", "or", "all");
        }
        return !(word.lower().endsWith("ing")
                && Verbs.KNOWN.baseOfGerund(word.lower()).isPresent()
                && first);
    }

    /** "The software marked direct": a participle after its noun opens a clause of its own. */
    private static boolean isStrayParticiple(Span words, int at) {
        var before = words.words().get(at - 1).lower();
        var participle = words.words().get(at).lower();
        return participle.endsWith("ed")
                && Verbs.KNOWN.isParticiple(participle)
                && !Vocabulary.DETERMINERS.contains(before)
                && !Vocabulary.PREPOSITIONS.contains(before)
                && !Vocabulary.NUMBER_WORDS.contains(before)
                && !before.endsWith("ly")
                && !VAGUE_MODIFIERS.contains(before);
    }

    /** Whether a noun phrase can end in this word. */
    static boolean canEnd(Word word) {
        return !word.isMark()
                && !Vocabulary.DETERMINERS.contains(word.lower())
                && !Vocabulary.PREPOSITIONS.contains(word.lower())
                && !Vocabulary.ADVERBS.contains(word.lower())
                && !Vocabulary.NUMBER_WORDS.contains(word.lower())
                && !word.is("and", "or", "not", "to", "very", "more", "less", "most");
    }

    static Word head(Span subject) {
        var end = subject.skip(1).find(word -> Vocabulary.PREPOSITIONS.contains(word.lower()));
        return subject.words().get(end - 1);
    }

    static boolean isPlural(Span subject) {
        var end = subject.skip(1).find(word -> Vocabulary.PREPOSITIONS.contains(word.lower()));
        if (subject.upTo(end).has("and")) {
            return true;
        }
        if (subject.starts("each", "every", "a", "an")) {
            return false;
        }
        return isPluralNoun(head(subject));
    }

    static boolean isNeverNamed(Word word) {
        return NEVER_NAMED.contains(word.lower());
    }

    static boolean isPluralNoun(Word word) {
        var lower = word.lower();
        return word.shape() == Word.Shape.WORD
                && (Vocabulary.IRREGULAR_PLURALS.contains(lower)
                        || lower.endsWith("smen")
                        || lower.endsWith("rmen")
                        || (lower.endsWith("s") && !lower.matches(".*(?:ss|us|is|'s|’s|news|series|analysis)")));
    }

    /** Names and acronyms in -s ({@code Kafka Streams}, {@code DNS}) take a verb in the singular. */
    static boolean mayBeSingular(Span subject) {
        var head = head(subject);
        return head.shape() == Word.Shape.CODE
                || (head.isCapitalized() && !subject.has("and"))
                || head.is("data", "media", "means", "series", "news");
    }

    static boolean isOneThing(Span subject) {
        return head(subject).shape() == Word.Shape.CODE;
    }

    /** Whether a reader who sees only the question knows what the phrase names. */
    static boolean isSpecific(Span subject) {
        var head = head(subject);
        if (head.shape() == Word.Shape.CODE) {
            return subject.length() > 1 || !isCommonWord(head);
        }
        if (NEVER_NAMED.contains(head.lower())) {
            return false;
        }
        var generic = subject.starts("a", "an", "each", "every") || !subject.starts("the");
        var vague = Vocabulary.VAGUE_NOUNS.contains(head.lower());
        var telling = telling(subject);
        if (subject.starts("the") && subject.length() == 2 && Verbs.KNOWN.isBase(head.lower())) {
            return false;
        }
        return generic ? !vague || telling > 1 : telling > (vague ? 1 : 0);
    }

    /** {@code open} alone could be a command, a count or a field; "the command `open`" says which. */
    private static boolean isCommonWord(Word code) {
        return code.text().matches("`\\p{Ll}+`");
    }

    /** Whether nothing but a single noun says what is meant: "the operator", "the new operator". */
    static boolean isBare(Span subject) {
        return telling(subject) < 2 && subject.last().shape() == Word.Shape.WORD;
    }

    private static long telling(Span subject) {
        return subject.words().subList(subject.from(), subject.to()).stream()
                .filter(word -> !Vocabulary.DETERMINERS.contains(word.lower()))
                .filter(word -> !Vocabulary.PREPOSITIONS.contains(word.lower()) && !word.is("and", "or"))
                .filter(word -> !VAGUE_MODIFIERS.contains(word.lower()))
                .count();
    }
}
