package dev.millrace.models.embedded.english;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a reader who has only the question knows which thing is meant by it. */
final class Anchors {

    private static final int FEWEST_SIGNS = 3;
    private static final Pattern NARRATIVE = Pattern.compile(
            "\\b(?:I|[Mm]y|[Ww]e|[Oo]ur|said|told|asked|Mr|Mrs|Ms|Dear|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
                    + "Sun)day|[Mm]embers|chair|treasurer|[Cc]ouncillor|[Mm]ayor)\\b");

    private final Set<String> titleWords;
    private final String owner;
    private final boolean isNarrative;
    private final boolean isPlace;
    private final boolean isTechnical;

    Anchors(Set<String> titleWords, String owner, String text) {
        this.titleWords = Set.copyOf(titleWords);
        isPlace = owner.startsWith(" of ");
        isTechnical = text.contains("`");
        this.owner = owner.replaceFirst("^ (?:of|in) ", "").strip();
        isNarrative = NARRATIVE.matcher(text).results().limit(FEWEST_SIGNS).count() == FEWEST_SIGNS;
    }

    /**
     * What a letter or the news say of "the pier" or of water holds there only, so a name has to say where; elsewhere a
     * bare "the pier" is known by the title or by what the question said before.
     */
    boolean hold(String question) {
        var words = Word.split(question);
        var named = words.stream().skip(1).anyMatch(word -> word.isCapitalized() || word.shape() == Word.Shape.CODE);
        if (!owner.isEmpty() && question.contains(owner)) {
            return true;
        }
        for (var i = 0; i < words.size(); i++) {
            if (words.get(i).is("the") && i + 1 < words.size() && !isKnown(words, i + 1)) {
                return false;
            }
        }
        return named || !isNarrative;
    }

    /** Whether what answers a question says which things are meant: not "the arrows and the core" of a drawing. */
    boolean tell(Span object) {
        var words = object.words().subList(0, object.to());
        for (var i = object.from(); i + 1 < words.size() && !words.get(i).is(","); i++) {
            var opens = words.get(i).is("the")
                    && (i == object.from() || words.get(i - 1).is("and", "or"));
            if (opens && isLastOfItsKind(words, i + 2) && !isKnown(words, i + 1)) {
                return isPlace;
            }
        }
        return true;
    }

    private static boolean isLastOfItsKind(List<Word> words, int next) {
        return next >= words.size()
                || words.get(next).isMark()
                || words.get(next).is("and", "or");
    }

    /** Whether a reason is about something known: "because the acid slows …" is about an acid named elsewhere. */
    boolean bear(Span reason) {
        if (reason.length() < 3 || !reason.starts("the") || isPlace) {
            return true;
        }
        var next = reason.at(2).lower();
        var acts = Vocabulary.BE.contains(next)
                || Vocabulary.MODALS.contains(next)
                || Vocabulary.HAVE.contains(next)
                || Verbs.KNOWN.baseOfThirdPerson(next).isPresent()
                || Verbs.KNOWN.baseOfPast(next).isPresent();
        return !acts || isNamed(reason.words(), reason.from() + 1);
    }

    /** In technical prose a bare plural ("internal topics") is some product's, and the question does not say whose. */
    boolean isAnybodys(Span subject) {
        return isTechnical
                && Subjects.isPlural(subject)
                && !subject.any(word -> word.shape() != Word.Shape.WORD
                        || word.hasInnerCapital()
                        || Vocabulary.DETERMINERS.contains(word.lower())
                        || titleWords.contains(Naming.stem(word.lower())));
    }

    /** In technical prose "a recipe" is not what the word means elsewhere. */
    boolean isOwnTerm(Span subject) {
        var noun = subject.last();
        return isTechnical
                && noun.shape() == Word.Shape.WORD
                && !noun.hasInnerCapital()
                && (subject.length() == 1
                        ? Subjects.isPluralNoun(noun)
                        : subject.length() == 2 && subject.starts("a", "an") && !noun.isCapitalized());
    }

    private boolean isKnown(List<Word> words, int at) {
        var noun = words.get(at);
        var next = at + 1 < words.size() ? words.get(at + 1) : noun;
        var bare = at + 1 == words.size()
                || next.isMark()
                || (Vocabulary.PREPOSITIONS.contains(next.lower()) && !next.is("of"))
                || Vocabulary.CONNECTORS.contains(next.lower())
                || Vocabulary.BE.contains(next.lower())
                || Verbs.KNOWN.isParticiple(next.lower())
                || next.is("and", "or", "to", "that");
        return !bare || isNamed(words, at);
    }

    private boolean isNamed(List<Word> words, int at) {
        var noun = words.get(at);
        return noun.isCapitalized()
                || Vocabulary.EVERYBODY_KNOWS.contains(noun.lower())
                || Vocabulary.PLACES_IN_THINGS.contains(noun.lower())
                || titleWords.contains(Naming.stem(noun.lower()))
                || words.subList(0, at).stream()
                        .anyMatch(word -> Naming.stem(word.lower()).equals(Naming.stem(noun.lower())));
    }
}
