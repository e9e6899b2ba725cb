package dev.millrace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts all that a ledger tells, and holds it against the books. */
final class Tally implements LedgerWatcher {

    private final Map<String, Double> counts = new HashMap<>();

    @Override
    public void taken(RunId run) {
        count(run, "taken", 1);
    }

    @Override
    public void refused(RunId run, String rule) {
        count(run, "refused", 1);
    }

    @Override
    public void issued(RunId run) {
        count(run, "issued", 1);
    }

    @Override
    public void issuedAgain(RunId run) {
        count(run, "issued again", 1);
    }

    @Override
    public void settled(RunId run, Settlement how, Duration after) {
        assertThat(after.isNegative()).isFalse();
        count(run, "settled", 1);
        count(run, how.word(), 1);
    }

    @Override
    public void decided(RunId run, Decision decision, String rule) {
        assertThat(rule.isEmpty()).isEqualTo(decision != Decision.REJECTED);
        count(run, decision.word(), 1);
        if (!rule.isEmpty()) {
            count(run, "rejected by " + rule, 1);
        }
    }

    @Override
    public void dropped(RunId run, Dropped why, long tokens) {
        count(run, why.word(), 1);
        count(run, "tokens of " + why.word(), (double) tokens);
    }

    @Override
    public void paid(RunId run, Purpose purpose, ModelCall call, double money) {
        count(run, "tokens", (double) call.tokens().total());
        count(run, "money", money);
    }

    @Override
    public void surplus(RunId run, double tokens, double money) {
        count(run, "tokens of surplus", tokens);
        count(run, "money of surplus", money);
    }

    @Override
    public void overdue(RunId run, long prompts) {
        counts.put(run + " overdue", (double) prompts);
    }

    @Override
    public void ended(RunId run, RunState state) {
        assertThat(state.ended()).isTrue();
        count(run, "ended", 1);
    }

    /** How often something was told of a run, or how much. */
    double of(RunId run, String what) {
        return counts.getOrDefault(run + " " + what, 0.0);
    }

    void check(RunProgress progress) {
        var run = progress.run();
        var books = progress.books();
        var spend = progress.spend();
        is(run, "issued", books.issued());
        is(run, "settled", books.settled());
        is(run, "accepted", books.accepted());
        is(run, "passed", books.passed());
        is(run, "rejected", books.rejected());
        progress.rejections().forEach((rule, times) -> is(run, "rejected by " + rule, times));
        is(run, "redelivered", progress.redelivered());
        is(run, "rebought", progress.rebought());
        is(run, "late", progress.late());
        is(run, "tokens", spend.booked() + spend.beside().total());
        assertThat(of(run, "money")).isCloseTo(spend.money() + spend.moneyBeside(), within(1e-9));
        is(run, "ended", progress.state().ended() ? 1 : 0);
        for (var law : Law.values()) {
            assertThat(law.holds(progress)).as(law + " of " + progress).isTrue();
        }
    }

    private void is(RunId run, String what, long times) {
        assertThat(of(run, what)).as(what + " of " + run).isEqualTo((double) times);
    }

    private void count(RunId run, String what, double more) {
        counts.merge(run + " " + what, more, Double::sum);
    }
}
