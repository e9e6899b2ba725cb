package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "The bridge is made of oak" answers "What is the bridge made of?"; "stored in", "where"; "used to", "what for". */
final class Stranding implements QuestionPattern {

    private static final Set<String> PLACED = WordSet.of("""
            stored kept located saved written found placed installed published defined documented
            declared grown born hidden buried displayed recorded configured held cached
            """);
    private static final Set<String> WRITTEN = WordSet.of("written defined documented declared configured");
    private static final Set<String> AFTER_VERB = Set.of(
            "depend on",
            "rely on",
            "consist of",
            "come from",
            "lead to",
            "belong to",
            "refer to",
            "stand for",
            "point to",
            "listen on",
            "write to",
            "read from",
            "connect to",
            "turn into",
            "start with",
            "begin with",
            "end with",
            "end in",
            "result in",
            "run on",
            "deal with",
            "apply to",
            "respond to",
            "subscribe to",
            "react to",
            "focus on",
            "grow into",
            "flow into",
            "listen to",
            "correspond to",
            "integrate with",
            "communicate with",
            "build on",
            "contribute to");
    private static final Set<String> AFTER_PARTICIPLE = WordSet.of("""
            of from into by with as on after
            """);

    @Override
    public List<Draft> read(Statement statement) {
        return statement
                .clause()
                .filter(clause -> statement.isPlain()
                        && !clause.verb().negated()
                        && clause.rest().length() > 1)
                .filter(clause ->
                        statement.naming().anchors().tell(clause.rest().skip(1))
                                && !statement.naming().anchors().isAnybodys(clause.subject())
                                && !statement.naming().anchors().isOwnTerm(clause.subject()))
                .map(clause -> clause.is(Form.PASSIVE) ? passive(clause, statement) : active(clause, statement))
                .orElse(List.of());
    }

    private static List<Draft> passive(Clause clause, Statement statement) {
        if (statement.naming().isObscure(clause.subject())) {
            return List.of();
        }
        var rest = clause.rest();
        var preposition = rest.first().lower();
        var front = clause.inverted(statement.naming(), rest.upTo(rest.from()));
        var object = rest.skip(1);
        var participle = rest.words().get(clause.verb().mainAt()).lower();
        if (preposition.equals("to") && Verbs.KNOWN.isBase(object.first().lower()) && !object.starts("use")) {
            return participle.equals("used")
                    ? statement.ask("what " + front + " for")
                    : participle.equals("designed") || participle.equals("meant")
                            ? statement.ask("what " + front + " to do")
                            : List.of();
        }
        if (preposition.equals("for") && participle.equals("used")) {
            return statement.ask("what " + front + " for");
        }
        if (preposition.equals("by")
                && Verbs.KNOWN.baseOfGerund(object.first().lower()).isPresent()) {
            return statement.ask("how " + front);
        }
        if (!Phrases.isThing(object) || !Phrases.isDefinite(object)) {
            return List.of();
        }
        if (WRITTEN.contains(participle) && object.first().shape() != Word.Shape.CODE) {
            return List.of();
        }
        if (PLACED.contains(participle) && !Place.isPlace(rest)) {
            return List.of();
        }
        if (PLACED.contains(participle) && Set.of("in", "on", "at", "under").contains(preposition)) {
            return statement.askThere("where " + front);
        }
        if (!AFTER_PARTICIPLE.contains(preposition) || (preposition.equals("on") && !participle.equals("based"))) {
            return List.of();
        }
        if (preposition.equals("by") && Persons.didIt(object, participle)) {
            return statement.ask("who " + front + " by");
        }
        return statement.ask("what " + front + " " + preposition);
    }

    private static List<Draft> active(Clause clause, Statement statement) {
        var rest = clause.rest();
        var preposition = rest.first().lower();
        if (clause.is(Form.SIMPLE) && clause.verb().base().equals("use") && Phrases.isThing(rest)) {
            return purpose(clause, statement);
        }
        var suits = (clause.is(Form.SIMPLE) || clause.is(Form.MODAL))
                && AFTER_VERB.contains(clause.verb().base() + " " + preposition)
                && Phrases.isThing(rest.skip(1))
                && Phrases.isDefinite(rest.skip(1));
        return suits
                ? statement.ask("what " + clause.inverted(statement.naming(), rest.upTo(rest.from() + 1)))
                : List.of();
    }

    /** "Fishermen use tide tables to plan a trip" says what tide tables are used for. */
    private static List<Draft> purpose(Clause clause, Statement statement) {
        var rest = clause.rest();
        var to = rest.find(word -> word.is("to"));
        var stated = to - rest.from() > 0
                && to - rest.from() < 6
                && to + 1 < rest.to()
                && (to + 2 < rest.to() || !clause.tail().isEmpty())
                && !rest.upTo(to).hasMark()
                && Verbs.KNOWN.isBase(rest.words().get(to + 1).lower());
        return stated
                ? statement.askHere("what " + clause.inverted(statement.naming(), rest.upTo(to)) + " for")
                : List.of();
    }
}
