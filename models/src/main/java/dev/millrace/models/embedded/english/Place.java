package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "The lighthouse stands on a reef" answers "Where does the lighthouse stand?". */
final class Place implements QuestionPattern {

    private static final Set<String> VERBS = WordSet.of("""
            stand lie live grow sit hang rise begin nest settle start end flow open
            """);
    private static final Set<String> PREPOSITIONS = WordSet.of("""
            in on at near beside between under along behind above below outside inside south north
            """);
    private static final Set<String> NO_PLACES = WordSet.of("""
            line way time form format manner order mode style rest moment hour hours day days week year years century season winter summer
            spring autumn morning evening night angle order row rows pairs groups use cost
            """);

    @Override
    public List<Draft> read(Statement statement) {
        return statement
                .clause()
                .filter(clause -> statement.isPlain() && !clause.verb().negated())
                .filter(clause -> clause.rest().length() > 2 && isPlace(clause.rest()))
                .filter(clause -> clause.is(Form.COPULA) ? isNamed(clause.rest()) : isLocal(clause))
                .map(clause -> statement.askHere("where "
                        + clause.inverted(
                                statement.naming(),
                                clause.rest().upTo(clause.rest().from()))))
                .orElse(List.of());
    }

    private static boolean isLocal(Clause clause) {
        return clause.is(Form.SIMPLE)
                && Subjects.head(clause.subject()).shape() != Word.Shape.CODE
                && VERBS.contains(clause.verb().base());
    }

    static boolean isPlace(Span rest) {
        var end = rest.skip(1)
                .find(word -> Vocabulary.PREPOSITIONS.contains(word.lower()) || word.is("that", "which", "and"));
        var noun = rest.words().get(end - 1);
        return PREPOSITIONS.contains(rest.first().lower())
                && Phrases.isThing(rest.skip(1))
                && noun.shape() == Word.Shape.WORD
                && !NO_PLACES.contains(noun.lower())
                && !rest.any(word -> word.shape() == Word.Shape.NUMBER
                        || Vocabulary.NUMBER_WORDS.contains(word.lower())
                        || word.is("noon", "midnight", "o'clock"));
    }

    /** After a copula only a name shows that a place is meant and not a state: "is in the making". */
    private static boolean isNamed(Span rest) {
        return rest.skip(1).any(Word::isCapitalized);
    }
}
