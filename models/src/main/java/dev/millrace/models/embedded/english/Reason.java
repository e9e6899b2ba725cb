package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "The leaves are steamed because …" answers "Why are the leaves steamed?"; so do "so that" and "because of". */
final class Reason implements QuestionPattern {

    @Override
    public List<Draft> read(Statement statement) {
        return statement
                .clause()
                .filter(clause -> !clause.verb().auxiliary().equals("would"))
                .map(clause -> ask(clause, statement))
                .orElseGet(() -> List.of());
    }

    private static List<Draft> ask(Clause clause, Statement statement) {
        var open = statement.isPlain() || statement.isSet();
        if (clause.rest().starts("that")) {
            return List.of();
        }
        if (open && givesReason(clause.tail(), statement)) {
            return statement.askHere("why " + clause.inverted(statement.naming()) + statement.setting());
        }
        var done = statement.lead().is(Lead.Kind.PURPOSE)
                && clause.is(VerbGroup.Form.SIMPLE)
                && clause.tail().isEmpty()
                && clause.rest().length() > 1;
        return done ? statement.askHere("why " + clause.inverted(statement.naming())) : consequence(statement);
    }

    /** "The blades can be tilted, so one turbine works well" says why one turbine works well. */
    private static List<Draft> consequence(Statement statement) {
        var main = statement.main();
        var so = main.find(word -> word.is("so"));
        var joined = so > main.from() + 2
                && so + 3 < main.to()
                && main.words().get(so - 1).is(",", "and");
        if (!joined
                || main.words().get(so + 1).is("that")
                || !statement.isPlain()
                || !refersBack(main.upTo(so), main.from(so + 1))) {
            return List.of();
        }
        return Statement.parser()
                .parse(main.from(so + 1))
                .filter(clause -> clause.tail().isEmpty() && clause.rest().length() > 1)
                .filter(clause -> Subjects.isSpecific(clause.subject())
                        && statement.naming().knows(clause.subject()))
                .map(clause -> statement.askHere("why " + clause.inverted(statement.naming())))
                .orElse(List.of());
    }

    /** Only a thing that both halves name, or a pronoun for one, ties what follows to its reason. */
    private static boolean refersBack(Span reason, Span consequence) {
        return consequence.any(word -> word.is("it", "its", "they", "them", "their")
                || (word.text().length() > 3
                        && !Vocabulary.PREPOSITIONS.contains(word.lower())
                        && !Vocabulary.CONNECTORS.contains(word.lower())
                        && !Vocabulary.ADVERBS.contains(word.lower())
                        && reason.any(other -> Naming.stem(other.lower()).equals(Naming.stem(word.lower())))));
    }

    private static boolean givesReason(Span tail, Statement statement) {
        var reason = tail.starts(",") ? tail.skip(1) : tail;
        if (reason.length() < 3) {
            return false;
        }
        var anchors = statement.naming().anchors();
        return (reason.starts("because") && anchors.bear(reason.skip(1)))
                || (reason.starts("so") && reason.at(1).is("that"));
    }
}
