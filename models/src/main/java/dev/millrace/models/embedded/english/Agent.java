package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "Oil lamps replaced open fires" answers "What replaced open fires?"; of a person, "Who built …?". */
final class Agent implements QuestionPattern {

    private static final int FEWEST_WORDS = 4;
    private static final Set<String> TOO_COMMON = WordSet.of("""
            have contain include hold need require want use get see let mean show say become support offer
            provide ensure guarantee assume imply indicate return give know like help consist call name keep go come find tell
            """);
    private static final Set<String> SAYS_LITTLE = WordSet.of("""
            a an the of in on at by for with from to into and or its their each every all own much more
            """);

    @Override
    public List<Draft> read(Statement statement) {
        return statement
                .clause()
                .filter(clause -> statement.isPlain()
                        && clause.is(Form.SIMPLE)
                        && clause.tail().isEmpty()
                        && !clause.verb().negated())
                .filter(clause ->
                        clause.verb().isPast() || clause.verb().auxiliary().equals("does"))
                .filter(clause -> !TOO_COMMON.contains(clause.verb().base()))
                .filter(clause -> !clause.subject().starts("all", "most", "some", "both", "any", "each", "every"))
                .filter(clause -> tells(clause.rest()))
                .map(clause -> ask(clause, statement))
                .orElse(List.of());
    }

    private static List<Draft> ask(Clause clause, Statement statement) {
        var rest = clause.rest();
        var verb = rest.words().get(clause.verb().mainAt());
        return Persons.questionWord(clause)
                .map(who -> statement.askHere(who + " " + verb.text() + " " + rest.text()))
                .orElse(List.of());
    }

    /** Whether an object follows, and the whole says enough to have one answer only. */
    private static boolean tells(Span rest) {
        var content = rest.words().subList(rest.from(), rest.to()).stream()
                .filter(word -> !word.isMark() && !SAYS_LITTLE.contains(word.lower()))
                .count();
        return rest.length() >= FEWEST_WORDS && content > 2 && Phrases.isThing(rest) && Phrases.isDefinite(rest);
    }
}
