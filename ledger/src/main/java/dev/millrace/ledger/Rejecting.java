package dev.millrace.ledger;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RejectedRecord.Kind;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.ledger.LedgerWatcher.Decision;
import java.util.List;
import java.util.Map;

/** What is turned away, booked and sent to {@code rejected} with its reasons: items, pending items, seeds. */
final class Rejecting {

    private final LedgerConfig config;

    Rejecting(LedgerConfig config) {
        this.config = config;
    }

    /** An item of a generation that goes no further. */
    void item(Step step, RunEntry run, StratumEntry stratum, OpenPrompt open, Rejected rejected) {
        var prompt = open.prompt();
        var id = prompt.id();
        Issuing.book(run, stratum, open.stage(), Books.REJECTED);
        var rule = rejected.reasons().get(0).rule();
        run.countRejection(rule);
        step.watcher.decided(run.run(), Decision.REJECTED, rule);
        step.send(Output.of(
                new RejectedRecord(
                        AcceptedRecord.idOf(id, rejected.item()),
                        Kind.ITEM,
                        run.run(),
                        prompt.stage(),
                        prompt.stratum(),
                        id,
                        rejected.item(),
                        Sizes.orNone(rejected.values(), config.maxRecord()),
                        rejected.reasons(),
                        rejected.scores(),
                        prompt.labels(),
                        rejected.lineage()),
                run.run()));
    }

    /**
     * What is said of a rejected item.
     *
     * @param item its place in the generation
     */
    record Rejected(int item, Map<String, String> values, List<Reason> reasons, List<Score> scores, Lineage lineage) {

        static Rejected of(int place, Item item, List<Reason> reasons, Lineage lineage) {
            return new Rejected(place, item.values(), reasons, item.scores(), lineage);
        }

        /** A prompt of which nothing came. */
        static Rejected nothing(OpenPrompt open, Reason reason) {
            return new Rejected(
                    0, Map.of(), List.of(reason), List.of(), open.prompt().lineage());
        }
    }

    /** The first waiting item of a queue, which will never be asked. */
    void pendingItem(Step step, RunEntry run, StratumEntry stratum, int stage, Reason reason) {
        var head = stratum.queues.get(stage).head();
        var items = step.state
                .pending()
                .get(Keys.pending(run.run(), stratum.number, stage, head))
                .orElseThrow();
        var child = items.children().get(stratum.queues.get(stage).taken());
        Issuing.takeChild(step, run, stratum, stage, items);
        Issuing.book(run, stratum, stage - 1, Books.DROPPED);
        Rounds.live(step, run, stratum, items.round(), -1);
        step.send(Output.of(
                new RejectedRecord(
                        AcceptedRecord.idOf(items.parent(), child.item()),
                        Kind.DROPPED,
                        run.run(),
                        run.stages.get(stage - 1),
                        stratum.name,
                        items.parent(),
                        child.item(),
                        Sizes.orNone(child.values(), config.maxRecord()),
                        List.of(reason),
                        List.of(),
                        items.labels(),
                        items.lineage().then(child.step())),
                run.run()));
    }

    /** A seed that waited and cannot be asked. */
    void waitingSeed(Step step, RunEntry run, StratumEntry stratum, Seed seed, Reason reason) {
        var delta = new SeedBooks(0, 0, -1, 1, 0, 0);
        run.book(delta);
        stratum.book(delta);
        seed(step, run.run(), seed, reason);
    }

    /** A seed that is refused; its run's books are the caller's. */
    void seed(Step step, RunId run, Seed seed, Reason reason) {
        step.watcher.refused(run, reason.rule());
        var record = new RejectedRecord(
                Ids.of("seed", run, seed.id()),
                Kind.SEED,
                run,
                "",
                seed.stratum(),
                "",
                0,
                Sizes.orNone(seed.values(), config.maxRecord()),
                List.of(reason),
                List.of(),
                seed.labels(),
                null);
        step.send(Output.of(record, run));
        step.send(Output.of(new Report(
                run.name() + "/" + reason.rule(),
                run.dataset(),
                "seed_refused",
                run.toString(),
                Report.Severity.REFUSED,
                "seed " + seed.id() + " is refused: " + reason.detail(),
                Map.of("seed", seed.id(), "rule", reason.rule()),
                step.now)));
    }
}
