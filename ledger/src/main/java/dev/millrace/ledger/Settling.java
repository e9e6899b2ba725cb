package dev.millrace.ledger;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.JudgedItem.Standing;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Score;
import dev.millrace.ledger.LedgerWatcher.Dropped;
import dev.millrace.ledger.LedgerWatcher.Settlement;
import dev.millrace.ledger.Rejecting.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes back: the first judged generation of an open prompt settles it, whole; any other is dropped and counted. */
final class Settling {

    private final Rejecting rejecting;
    private final Accepting accepting;
    private final Closing closing;

    Settling(Rejecting rejecting, Accepting accepting, Closing closing) {
        this.rejecting = rejecting;
        this.accepting = accepting;
        this.closing = closing;
    }

    /** Hears a judged generation; the run it belongs to, if it is known. */
    Optional<RunEntry> hear(Step step, JudgedGeneration judged) {
        var id = judged.scored().prompt().id();
        var known = Places.open(step, id);
        if (known.isEmpty()) {
            again(step, judged);
            return Optional.empty();
        }
        var open = known.get();
        var generation = judged.scored().generation();
        var run = step.run(open.prompt().run()).orElseThrow();
        var stratum = step.stratum(run, open.stratum());
        var how = judged.scored().items().isEmpty() ? Settlement.FAILED : Settlement.ANSWERED;
        closing.close(step, run, stratum, open, generation.id(), how);
        Spending.settle(
                step, run, open.reserved(), generation.calls(), judged.scored().calls());
        var surplus = decide(step, run, stratum, open, judged, id);
        if (surplus > 0) {
            Spending.tellOfSurplus(step, run, judged.scored(), surplus);
        }
        if (open.stage() == 0) {
            Rounds.settledFirst(stratum);
        }
        Rounds.live(step, run, stratum, open.prompt().round(), -1);
        return Optional.of(run);
    }

    /** Hears that a prompt's message could not be read on its way; the run it belongs to, if it is open. */
    Optional<RunEntry> lost(Step step, LedgerInput.Lost lost) {
        var known = Places.open(step, lost.prompt())
                .filter(open -> open.prompt().run().equals(lost.run()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var run = step.run(lost.run()).orElseThrow();
        closing.giveUp(step, run, known.get(), lost.reason());
        return Optional.of(run);
    }

    private void again(Step step, JudgedGeneration judged) {
        var prompt = judged.scored().prompt();
        var generation = judged.scored().generation();
        var known = step.run(prompt.run());
        if (known.isEmpty()) {
            return;
        }
        var run = known.get();
        var before = Places.settled(step, prompt.id());
        var answer = before.map(SettledPrompt::answer).orElse(Closing.UNKNOWN);
        if (answer.equals(generation.id())) {
            run.redelivered++;
            drop(step, run, Dropped.REDELIVERED, List.of(), judged.scored().calls());
            return;
        }
        if (answer.equals(Closing.GIVEN_UP)) {
            run.late++;
            step.state.prompts().put(prompt.id(), before.orElseThrow().answeredBy(generation.id()));
            drop(step, run, Dropped.LATE, generation.calls(), judged.scored().calls());
        } else {
            run.rebought++;
            drop(
                    step,
                    run,
                    Dropped.REBOUGHT,
                    generation.calls(),
                    judged.scored().calls());
        }
    }

    private static void drop(Step step, RunEntry run, Dropped why, List<ModelCall> teacher, List<ModelCall> judge) {
        Spending.beside(step, run, teacher, judge);
        step.watcher.dropped(
                run.run(),
                why,
                Costing.tokens(teacher).plus(Costing.tokens(judge)).total());
    }

    /** Decides on every item; how many are good and beyond the target. */
    private int decide(
            Step step, RunEntry run, StratumEntry stratum, OpenPrompt open, JudgedGeneration judged, String id) {
        var items = judged.scored().items();
        if (items.isEmpty()) {
            var failures = judged.scored().generation().failures();
            var reasons = failures.stream()
                    .map(failure -> new Reason(failure.reason(), failure.detail()))
                    .toList();
            rejecting.item(
                    step,
                    run,
                    stratum,
                    open,
                    new Rejected(0, Map.of(), reasons, List.of(), open.prompt().lineage()));
            return 0;
        }
        var taken = new ArrayList<PendingItems.Child>();
        var halves = new ArrayList<Integer>();
        var preferred = -1;
        var surplus = 0;
        for (int place = 0; place < items.size(); place++) {
            var verdict = judged.verdicts().get(place);
            var item = items.get(place);
            var facts = facts(open.prompt(), id, place, item, judged);
            if (verdict.standing() == Standing.PAIRED) {
                halves.add(place);
            } else if (verdict.standing() == Standing.REJECTED) {
                reject(step, run, stratum, open, place, item, verdict.reasons(), facts);
            } else {
                var objection = accepting.take(
                        step,
                        run,
                        stratum,
                        open,
                        new Accepting.Candidate(place, item, reply(judged, item), verdict, facts),
                        taken);
                if (objection.isEmpty()) {
                    preferred = place;
                } else {
                    surplus += objection.get().rule().equals(Accepting.SURPLUS) ? 1 : 0;
                    reject(step, run, stratum, open, place, item, List.of(objection.get()), facts);
                }
            }
        }
        for (int place : halves) {
            var item = items.get(place);
            var facts = facts(open.prompt(), id, place, item, judged);
            var reasons = judged.verdicts().get(place).reasons();
            if (preferred >= 0) {
                accepting.pair(step, run, open, judged, preferred, place);
            } else {
                reasons = List.of(new Reason("unpaired", "the reply preferred to it was not accepted"));
            }
            reject(step, run, stratum, open, place, item, reasons, facts);
        }
        if (!taken.isEmpty()) {
            queue(step, run, stratum, open, taken);
        }
        return surplus;
    }

    private void reject(
            Step step,
            RunEntry run,
            StratumEntry stratum,
            OpenPrompt open,
            int place,
            Item item,
            List<Reason> reasons,
            LineageStep facts) {
        var lineage = open.prompt().lineage().then(facts);
        rejecting.item(step, run, stratum, open, Rejected.of(place, item, reasons, lineage));
    }

    private void queue(
            Step step, RunEntry run, StratumEntry stratum, OpenPrompt open, List<PendingItems.Child> children) {
        var prompt = open.prompt();
        var next = open.stage() + 1;
        var queue = stratum.queues.get(next);
        step.state
                .pending()
                .put(
                        Keys.pending(run.run(), stratum.number, next, queue.tail()),
                        new PendingItems(
                                prompt.id(),
                                prompt.round(),
                                prompt.variables(),
                                prompt.labels(),
                                prompt.lineage(),
                                children));
        stratum.queue(next, queue.added());
        Rounds.live(step, run, stratum, prompt.round(), children.size());
        var line = run.lines.get(next);
        if (!line.contains(stratum.number)) {
            line.addLast(stratum.number);
        }
        run.touch();
    }

    private static LineageStep facts(Prompt prompt, String id, int place, Item item, JudgedGeneration judged) {
        var reply = reply(judged, item);
        var values = new LinkedHashMap<String, Double>();
        for (Score score : item.scores()) {
            values.put(score.scorer(), score.value());
        }
        var given = reply.finish() == Reply.FinishReason.GIVEN;
        return new LineageStep(
                prompt.stage(),
                id,
                place,
                prompt.template(),
                reply.model(),
                prompt.sampling(),
                values,
                prompt.lineage().depth() + (given ? 0 : 1),
                reply.notice());
    }

    private static Reply reply(JudgedGeneration judged, Item item) {
        return judged.scored().generation().replies().get(item.reply());
    }
}
