package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;

/** "If the box is full, …" answers "What happens if the box is full?"; an instruction, "What should you do?". */
final class Condition implements QuestionPattern {

    private static final Set<String> HAPPENS = WordSet.of("""
            occur happen begin start end stop form appear open close rise fall grow die melt boil freeze fail expire
            arrive leave change ripen bloom
            """);
    private static final Set<String> ABOUT_CLAUSES = WordSet.of("""
            plan decide know tell show say learn see ask explain find determine choose remember forget understand
            teach describe discover guess wonder check predict define control specify indicate note record report
            """);

    @Override
    public List<Draft> read(Statement statement) {
        return statement.lead().is(Lead.Kind.CONDITION) ? leading(statement) : trailing(statement);
    }

    private static List<Draft> leading(Statement statement) {
        var lead = statement.lead().words();
        var word = lead.first().lower();
        var condition = Statement.parser().parseAnySubject(lead.skip(1));
        var named = condition.filter(clause -> clause.subject().starts("you")
                || (Subjects.isSpecific(clause.subject()) && statement.naming().knows(clause.subject())));
        if (named.isEmpty() || word.equals("unless") || named.get().tail().length() > 0) {
            return List.of();
        }
        var when = word + lead.text().substring(word.length());
        var main = statement.main();
        if (isInstruction(main)) {
            return statement.askThere("what should you do " + when);
        }
        var clause = statement.anyClause();
        if (clause.isEmpty()
                || clause.get().verb().base().equals("mean")
                || clause.get().subject().starts("it", "they", "he", "she", "we")) {
            return List.of();
        }
        if (clause.get().subject().starts("you")) {
            return clause.get().verb().auxiliary().matches("should|must|can")
                    ? statement.askThere("what " + clause.get().verb().auxiliary() + " you do " + when)
                    : List.of();
        }
        if (named.get().subject().starts("you")
                && named.get().verb().base().matches("need|want|wish|prefer|like|have")) {
            return List.of();
        }
        if (named.get().verb().isPast()
                || word.equals("before")
                || clause.get().verb().auxiliary().matches("should|must|can|could|may|might|would")) {
            return List.of();
        }
        return statement.askThere("what happens " + when);
    }

    private static boolean isInstruction(Span main) {
        return !main.isEmpty()
                && (main.first().start() == 0 || !main.first().isCapitalized())
                && Verbs.KNOWN.isBase(main.first().lower())
                && main.length() > 2
                && !Vocabulary.BE.contains(main.at(1).lower());
    }

    private static boolean tellsWhen(Clause clause) {
        var tail = clause.tail();
        return tail.starts("when", "once", "whenever")
                ? isClause(tail.skip(1))
                : tail.starts("if", "after", "before") && clause.is(VerbGroup.Form.PASSIVE);
    }

    /** "They use tables to plan when they leave" says what they plan, not when they use them. */
    private static boolean takesClause(Clause clause) {
        return ABOUT_CLAUSES.contains(clause.verb().base())
                || clause.rest().any(word -> ABOUT_CLAUSES.contains(Verbs.KNOWN.baseOf(word.lower())));
    }

    private static boolean isClause(Span words) {
        return Statement.parser().parseAnySubject(words).isPresent();
    }

    /** "A page is kept when …" answers "When is a page kept?". */
    private static List<Draft> trailing(Statement statement) {
        return statement
                .clause()
                .filter(clause -> statement.isPlain()
                        && clause.tail().length() > 3
                        && !clause.tail().hasMark())
                .filter(clause -> tellsWhen(clause) && !takesClause(clause))
                .filter(clause -> clause.rest().length() < 6)
                .filter(clause -> !clause.rest().isEmpty()
                        || clause.is(VerbGroup.Form.PASSIVE)
                        || HAPPENS.contains(clause.verb().base()))
                .filter(clause -> clause.rest().isEmpty()
                        || !Verbs.KNOWN.isBase(clause.rest().last().lower())
                        || Verbs.KNOWN.isNounToo(clause.rest().last().lower()))
                .filter(clause -> !clause.rest().any(word -> Vocabulary.CONNECTORS.contains(word.lower())))
                .filter(clause ->
                        !clause.is(VerbGroup.Form.COPULA) || clause.rest().length() < 4)
                .map(clause -> statement.askHere("when " + clause.inverted(statement.naming())))
                .orElse(List.of());
    }
}
