package dev.millrace.quality;

import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.JudgedItem;
import dev.millrace.contracts.JudgedItem.Standing;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges every item of a scored generation by the rules of its stage, and chooses among those that pass where the stage
 * takes only the best, or a pair.
 *
 * <p>Filters fail closed: what lacks a score that a rule or a ranking asks for is rejected.
 */
public final class Gates {

    private Gates() {}

    /**
     * The verdict on each item, in order.
     *
     * @throws IllegalArgumentException if the prompt asks for a rule that does not exist
     */
    public static JudgedGeneration judge(ScoredGeneration scored) {
        var prompt = scored.prompt();
        var rules = new LinkedHashSet<>(Rules.ALWAYS);
        prompt.accept().rules().forEach(spec -> rules.add(Rules.of(spec)));
        var candidates = new ArrayList<Candidate>();
        for (var item : scored.items()) {
            candidates.add(candidate(item, scored, rules));
        }
        choose(candidates, prompt.accept().take());
        return new JudgedGeneration(
                scored, candidates.stream().map(Candidate::judged).toList());
    }

    private static Candidate candidate(Item item, ScoredGeneration scored, Set<Rule> rules) {
        var candidate = new Candidate(item.text(), rank(item, scored), Signature.exact(item, scored.prompt()));
        var fault = item.fault();
        if (fault != null) {
            candidate.malformed = true;
            candidate.reasons.add(fault);
            return candidate;
        }
        rules.forEach(rule -> candidate.judgeBy(rule, item, scored));
        if (scored.prompt().accept().take() != Take.ALL && candidate.rank.isEmpty()) {
            candidate.malformed = true;
            candidate.reasons.add(new Reason("unranked", lacking(item, scored)));
        }
        return candidate;
    }

    private static String lacking(Item item, ScoredGeneration scored) {
        var ranks = scored.prompt().accept().ranks();
        return Scores.lacking(scored.rankedBy().orElse(ranks.get(ranks.size() - 1)), item);
    }

    private static Optional<Double> rank(Item item, ScoredGeneration scored) {
        return scored.rankedBy().flatMap(item::score).map(Score::value);
    }

    private static void choose(List<Candidate> candidates, Take take) {
        if (take == Take.ALL) {
            return;
        }
        var best = best(candidates);
        if (best.isEmpty()) {
            return;
        }
        var other = take == Take.PAIR ? worst(candidates, best.get()) : Optional.<Candidate>empty();
        for (var candidate : candidates) {
            if (candidate != best.get() && candidate.passes() && !other.equals(Optional.of(candidate))) {
                candidate.reasons.add(new Reason("not_best", "another reply to the same prompt is preferred to it"));
            }
        }
        if (take == Take.PAIR && other.isEmpty()) {
            best.get().reasons.add(new Reason("no_pair", "no reply to the same prompt is ranked lower"));
        }
        other.ifPresent(candidate -> {
            candidate.standing = Standing.PAIRED;
            candidate.reasons.add(0, new Reason("paired", "another reply to the same prompt is preferred to it"));
        });
    }

    /** The highest ranked of those that pass; of equals the first. */
    private static Optional<Candidate> best(List<Candidate> candidates) {
        Optional<Candidate> best = Optional.empty();
        for (var candidate : candidates) {
            if (candidate.passes()
                    && (best.isEmpty() || candidate.value() > best.get().value())) {
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /**
     * The lowest ranked of those that are well formed, if it is lower than the best and says something else; a bad reply
     * is a good example.
     */
    private static Optional<Candidate> worst(List<Candidate> candidates, Candidate best) {
        Optional<Candidate> worst = Optional.empty();
        for (var candidate : candidates) {
            if (!candidate.malformed
                    && candidate.value() < best.value()
                    && !candidate.text.equals(best.text)
                    && (worst.isEmpty() || candidate.value() < worst.get().value())) {
                worst = Optional.of(candidate);
            }
        }
        return worst;
    }

    /** An item under judgement. */
    private static final class Candidate {

        private final String text;
        private final Optional<Double> rank;
        private final String signature;
        private final List<Reason> reasons = new ArrayList<>();
        private boolean malformed;
        private Standing standing = Standing.REJECTED;

        Candidate(String text, Optional<Double> rank, String signature) {
            this.text = text;
            this.rank = rank;
            this.signature = signature;
        }

        void judgeBy(Rule rule, Item item, ScoredGeneration scored) {
            if (rule.judge(item, scored) instanceof Verdict.Reject reject) {
                reasons.add(new Reason(reject.rule(), reject.reason()));
                malformed |= Rules.isForm(rule);
            }
        }

        boolean passes() {
            return reasons.isEmpty();
        }

        double value() {
            return rank.orElse(Double.NaN);
        }

        JudgedItem judged() {
            return new JudgedItem(passes() ? Standing.TAKEN : standing, reasons, signature, rank.orElse(0.0));
        }
    }
}
