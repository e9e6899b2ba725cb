package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "Unlike a queue, a log keeps …", "A log differs from a queue in …" and "is larger than" compare two things. */
final class Contrast implements QuestionPattern {

    @Override
    public List<Draft> read(Statement statement) {
        return statement.clause().map(clause -> compare(clause, statement)).orElse(List.of());
    }

    private static List<Draft> compare(Clause clause, Statement statement) {
        var name = statement.naming().inQuestion(clause);
        var does = clause.plural() ? "do " : "does ";
        if (statement.lead().is(Lead.Kind.UNLIKE)) {
            var other = statement.lead().words().skip(1);
            return Phrases.isThing(other) && Subjects.isSpecific(other)
                    ? statement.ask("how " + does + name + " differ from " + other.text())
                    : List.of();
        }
        var rest = clause.rest();
        if (!statement.isPlain() || rest.length() < 3) {
            return List.of();
        }
        if (clause.is(Form.SIMPLE) && clause.verb().base().equals("differ") && rest.starts("from")) {
            var end = rest.find(word -> word.is("in", "by", "because"));
            return end < rest.to()
                    ? statement.ask("how " + clause.inverted(statement.naming(), rest.upTo(end)))
                    : List.of();
        }
        var than = rest.find(word -> word.is("than"));
        var other = than < rest.to() ? rest.from(than + 1) : rest.upTo(rest.from());
        var compares = clause.is(Form.COPULA)
                && !clause.verb().negated()
                && than - rest.from() < 4
                && other.length() > 1
                && rest.first().lower().matches("more|less|\\w+er|much|far")
                && Phrases.isThing(other)
                && other.length() < 6;
        return compares ? statement.ask("how " + does + name + " compare with " + other.text()) : List.of();
    }
}
