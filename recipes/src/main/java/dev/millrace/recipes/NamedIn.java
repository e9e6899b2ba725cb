package dev.millrace.recipes;

import java.util.List;
import java.util.Optional;

/** Messages of a recipe together with the places where they name variables, for checks that know what is offered. */
record NamedIn(Optional<MessagesTemplate> template, List<Located> uses) {

    /** What could not be read and is noted already. */
    static final NamedIn NOTHING = new NamedIn(Optional.empty(), List.of());

    NamedIn {
        uses = List.copyOf(uses);
    }

    /** Notes each variable that is not offered. */
    void check(String what, Scope scope, Problems problems) {
        for (var use : uses) {
            if (!scope.offers(use.text())) {
                problems.at(
                        use.line(),
                        "the variable " + Problems.quoted(use.text()) + ", which " + what + " does not have, "
                                + scope.expected(use.text()));
            }
        }
    }
}
