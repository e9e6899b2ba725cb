package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "The tower has a height of 30 metres" and "The height of the tower is …" answer "What is the height of the tower?". */
final class Measure implements QuestionPattern {

    private static final Set<String> ATTRIBUTES = WordSet.of("""
            length height width depth weight capacity population area speed distance time temperature price
            diameter volume size age radius circumference range pressure rate thickness altitude elevation
            duration cost surface span wingspan
            """);

    @Override
    public List<Draft> read(Statement statement) {
        return statement
                .clause()
                .filter(clause -> statement.isPlain() && !clause.verb().negated())
                .map(clause -> ask(clause, statement))
                .orElse(List.of());
    }

    private static List<Draft> ask(Clause clause, Statement statement) {
        var rest = clause.rest();
        if (clause.is(Form.COPULA)) {
            var subject = clause.subject();
            var measured = subject.starts("the")
                    && subject.length() > 3
                    && ATTRIBUTES.contains(subject.at(1).lower())
                    && rest.any(word -> word.shape() == Word.Shape.NUMBER);
            return measured
                    ? statement.askHere("what " + clause.verb().auxiliary() + " "
                            + statement.naming().lowered(subject))
                    : List.of();
        }
        var given = clause.is(Form.SIMPLE)
                && rest.length() > 4
                && rest.starts("a", "an")
                && ATTRIBUTES.contains(rest.at(1).lower())
                && rest.at(2).is("of")
                && rest.skip(3)
                        .any(word ->
                                word.shape() == Word.Shape.NUMBER || Vocabulary.NUMBER_WORDS.contains(word.lower()));
        if (!given) {
            return List.of();
        }
        var attribute = rest.at(1).text();
        var none = rest.upTo(rest.from());
        return clause.verb().base().equals("have")
                ? statement.askHere("what " + (clause.verb().isPast() ? "was" : "is") + " the " + attribute + " of "
                        + statement.naming().inQuestion(clause))
                : statement.askHere("what " + attribute + " " + clause.inverted(statement.naming(), none));
    }
}
