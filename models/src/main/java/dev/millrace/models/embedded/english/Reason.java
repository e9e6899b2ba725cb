package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "The leaves are steamed because …" answers "Why are the leaves steamed?"; so do "so that" and "because of". */
final class Reason implements QuestionPattern {

    @Override
    public List<Draft> read(Statement statement) {
        return statement
                .clause()
                .filter(clause -> statement.isPlain() || statement.lead().is(Lead.Kind.PHRASE))
                .filter(clause -> givesReason(clause.tail()))
                .filter(clause -> !clause.verb().auxiliary().equals("would"))
                .map(clause -> statement.ask("why " + clause.inverted(statement.naming()) + statement.setting()))
                .orElse(List.of());
    }

    private static boolean givesReason(Span tail) {
        var reason = tail.starts(",") ? tail.skip(1) : tail;
        if (reason.length() < 3) {
            return false;
        }
        return reason.starts("because") || (reason.starts("so") && reason.at(1).is("that"));
    }
}
