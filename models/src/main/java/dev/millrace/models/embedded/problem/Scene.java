package dev.millrace.models.embedded.problem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Where a story takes place: what may open it, happen in it and be asked at its end.
 *
 * @param decimals whether half a unit makes sense
 */
record Scene(String name, Set<String> topics, boolean decimals, List<Clause> clauses) {

    private static final BigDecimal LEAST = BigDecimal.valueOf(2);

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    Scene {
        topics = Set.copyOf(topics);
        clauses = List.copyOf(clauses);
    }

    List<Clause> clauses(Clause.Role role) {
        return clauses.stream().filter(clause -> clause.role() == role).toList();
    }

    /** Whether a result can be told: no part of a person, nothing that is gone, no plural of one. */
    boolean makesSense(BigDecimal result) {
        return result.compareTo(LEAST) >= 0
                && result.compareTo(MOST) <= 0
                && Numbers.digits(result) <= (decimals ? 1 : 0);
    }
}
