package dev.millrace.filter;

import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.ModelCall;
import dev.millrace.filter.board.RejectionRules;
import dev.millrace.ledger.LedgerWatcher.Decision;
import dev.millrace.ledger.LedgerWatcher.Dropped;
import dev.millrace.ledger.LedgerWatcher.Purpose;
import dev.millrace.ledger.LedgerWatcher.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The counters of one dataset; all are there, at 0, from its first prompt or seed on. */
final class DatasetMetrics {

    private final LabelValues models;
    private final MeterRegistry registry;
    private final Tags dataset;
    private final Counter taken;
    private final Counter issued;
    private final Counter issuedAgain;
    private final Counter surplusTokens;
    private final Counter surplusMoney;
    private final Map<Settlement, Counter> settled = new EnumMap<>(Settlement.class);
    private final Map<Dropped, Counter> dropped = new EnumMap<>(Dropped.class);
    private final Map<Dropped, Counter> droppedTokens = new EnumMap<>(Dropped.class);
    private final Map<String, Counter> refused = new ConcurrentHashMap<>();
    private final Map<String, Counter> rejected = new ConcurrentHashMap<>();
    private final Map<Decision, Counter> taking = new EnumMap<>(Decision.class);
    private final Map<String, Spent> spent = new ConcurrentHashMap<>();

    /** What one model cost for one purpose. */
    private record Spent(Counter prompt, Counter completion, Counter money) {}

    DatasetMetrics(String dataset, LabelValues models, MeterRegistry registry) {
        this.models = models;
        this.registry = registry;
        this.dataset = Tags.of("dataset", dataset);
        taken = counter("millrace.seeds.taken", "Seeds that were taken", "", Tags.empty());
        issued = counter("millrace.prompts.issued", "Prompts issued", "", Tags.empty());
        issuedAgain = counter("millrace.prompts.reissued", "Overdue prompts issued again", "", Tags.empty());
        surplusTokens =
                counter("millrace.surplus.tokens", "Tokens of good items beyond the target", "tokens", Tags.empty());
        surplusMoney = counter("millrace.surplus.money", "Cost of good items beyond the target", "", Tags.empty());
        for (var how : Settlement.values()) {
            settled.put(
                    how, counter("millrace.prompts.settled", "Prompts settled", "", Tags.of("outcome", how.word())));
        }
        for (var why : Dropped.values()) {
            var reason = Tags.of("reason", why.word());
            dropped.put(why, counter("millrace.answers.dropped", "Answers to prompts that had settled", "", reason));
            droppedTokens.put(
                    why, counter("millrace.answers.dropped.tokens", "Tokens of such answers", "tokens", reason));
        }
        taking.put(Decision.ACCEPTED, verdict(Decision.ACCEPTED, LabelValues.NONE));
        taking.put(Decision.PASSED, verdict(Decision.PASSED, LabelValues.NONE));
        rejected(LabelValues.OTHER);
        refusedBy(LabelValues.OTHER);
        for (var purpose : Purpose.values()) {
            spent(purpose, LabelValues.OTHER);
        }
    }

    void taken() {
        taken.increment();
    }

    void refused(String rule) {
        refusedBy(RejectionRules.label(rule)).increment();
    }

    void issued() {
        issued.increment();
    }

    void issuedAgain() {
        issuedAgain.increment();
    }

    void settled(Settlement how) {
        Objects.requireNonNull(settled.get(how)).increment();
    }

    void decided(Decision decision, String rule) {
        var counter = taking.get(decision);
        (counter == null ? rejected(RejectionRules.label(rule)) : counter).increment();
    }

    void dropped(Dropped why, long tokens) {
        Objects.requireNonNull(dropped.get(why)).increment();
        Objects.requireNonNull(droppedTokens.get(why)).increment((double) tokens);
    }

    void paid(Purpose purpose, ModelCall call, double money) {
        var counters = spent(purpose, models.of(call.alias()));
        counters.prompt().increment((double) call.tokens().prompt());
        counters.completion().increment((double) call.tokens().completion());
        counters.money().increment(money);
    }

    void surplus(double tokens, double money) {
        surplusTokens.increment(tokens);
        surplusMoney.increment(money);
    }

    private Counter rejected(String rule) {
        return rejected.computeIfAbsent(rule, word -> verdict(Decision.REJECTED, word));
    }

    private Counter refusedBy(String rule) {
        return refused.computeIfAbsent(
                rule, word -> counter("millrace.seeds.refused", "Seeds refused", "", Tags.of("rule", word)));
    }

    private Counter verdict(Decision decision, String rule) {
        return counter("millrace.verdicts", "Items decided on", "", Tags.of("verdict", decision.word(), "rule", rule));
    }

    private Spent spent(Purpose purpose, String model) {
        return spent.computeIfAbsent(purpose.word() + "|" + model, key -> {
            var tags = Tags.of("model", model, "purpose", purpose.word());
            return new Spent(
                    tokens(tags.and("kind", "prompt")),
                    tokens(tags.and("kind", "completion")),
                    counter("millrace.spend.money", "Cost of calls at the runs' prices", "", tags));
        });
    }

    private Counter tokens(Tags tags) {
        return counter("millrace.spend.tokens", "Tokens of calls that were paid", "tokens", tags);
    }

    private Counter counter(String name, String description, String unit, Tags tags) {
        return Counter.builder(name)
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .tags(dataset)
                .tags(tags)
                .register(registry);
    }
}
