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

    Anchors(Set<String> titleWords, String owner, String text) {
        this.titleWords = Set.copyOf(titleWords);
        this.owner = owner.strip();
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
        return !bare
                || Vocabulary.EVERYBODY_KNOWS.contains(noun.lower())
                || Vocabulary.PLACES_IN_THINGS.contains(noun.lower())
                || titleWords.contains(Naming.stem(noun.lower()))
                || words.subList(0, at).stream()
                        .anyMatch(word -> Naming.stem(word.lower()).equals(Naming.stem(noun.lower())));
    }
}
