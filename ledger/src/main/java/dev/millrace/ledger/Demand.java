package dev.millrace.ledger;

import dev.millrace.contracts.Books;
import java.util.List;

/**
 * How much more is wanted, by what is under way already.
 *
 * <p>Each stage's yield is estimated as {@code m = (went on + 1) / (settled + 1)}, over the whole run; a prompt's expected
 * yield {@code e} is the product of {@code m} from its stage to the last. A prompt is wanted while the expected yield of
 * what is open, and of what waits ahead of it at deeper stages, is less than what the target lacks.
 */
final class Demand {

    private Demand() {}

    /** Whether a prompt of some stage and stratum is wanted. */
    static boolean wants(RunEntry run, StratumEntry stratum, int stage) {
        var targets = run.targets();
        if (!targets.any()) {
            return true;
        }
        if (stratum.full || run.isFull()) {
            return false;
        }
        var yields = yields(run);
        var total = targets.total();
        if (total > 0 && ahead(run.books, run.parked, yields, stage) >= total - run.accepted()) {
            return false;
        }
        var most = targets.ofStratum();
        return most == 0 || ahead(stratum.books, List.of(), yields, stage) < most - stratum.accepted();
    }

    private static double[] yields(RunEntry run) {
        var yields = new double[run.books.size()];
        double yield = 1;
        for (int stage = yields.length - 1; stage >= 0; stage--) {
            var books = run.books.get(stage);
            var wentOn = books.accepted() + books.passed() + (stage == run.lastStage() ? run.surplus : 0);
            yield *= (wentOn + 1.0) / (books.settled() + 1.0);
            yields[stage] = yield;
        }
        return yields;
    }

    private static double ahead(List<Books> books, List<Long> parked, double[] yields, int stage) {
        double ahead = 0;
        for (int i = 0; i < yields.length; i++) {
            ahead += books.get(i).open() * yields[i];
            if (i > stage) {
                var waiting = books.get(i - 1).pending() - (parked.isEmpty() ? 0 : parked.get(i));
                ahead += waiting * yields[i];
            }
        }
        return ahead;
    }
}
