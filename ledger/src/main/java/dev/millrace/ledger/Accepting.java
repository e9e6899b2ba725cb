package dev.millrace.ledger;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.JudgedItem;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.PreferencePair.JudgeKind;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.Reply;
import dev.millrace.ledger.LedgerWatcher.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What may enter: items that are new and for which there is room go on, or become records. */
final class Accepting {

    /** Why a good item beyond the target is rejected. */
    static final String SURPLUS = "surplus";

    private final LedgerConfig config;
    private final Recipes recipes;

    Accepting(LedgerConfig config, Recipes recipes) {
        this.config = config;
        this.recipes = recipes;
    }

    /** An item that passed the gates, with all that is known of it. */
    record Candidate(int place, Item item, Reply reply, JudgedItem verdict, LineageStep facts) {

        String id() {
            return AcceptedRecord.idOf(facts.prompt(), place);
        }
    }

    /** Takes an item, adding it to {@code waiting} if there is a next stage; or says what speaks against it. */
    Optional<Reason> take(
            Step step,
            RunEntry run,
            StratumEntry stratum,
            OpenPrompt open,
            Candidate candidate,
            List<PendingItems.Child> waiting) {
        var last = open.stage() == run.lastStage();
        var same = last
                ? Keys.recordSignature(run.run().dataset(), candidate.verdict().signature())
                : Keys.itemSignature(
                        run.run(), open.stage(), candidate.verdict().signature());
        if (!run.adhoc) {
            var twin = step.state.marks().get(same);
            if (twin.isPresent()) {
                return Optional.of(new Reason("duplicate", "it is the same as " + twin.get()));
            }
        }
        if (stratum.full || run.isFull()) {
            run.surplus += last ? 1 : 0;
            return Optional.of(new Reason(SURPLUS, "the target is reached without it"));
        }
        if (!last) {
            Issuing.book(run, stratum, open.stage(), Books.PASSED);
            step.watcher.decided(run.run(), Decision.PASSED, "");
            waiting.add(
                    new PendingItems.Child(candidate.place(), candidate.item().values(), candidate.facts()));
            if (!run.adhoc) {
                step.markInPassing(run, same, candidate.id());
            }
            return Optional.empty();
        }
        return accept(step, run, stratum, open, candidate, same);
    }

    private Optional<Reason> accept(
            Step step, RunEntry run, StratumEntry stratum, OpenPrompt open, Candidate candidate, String same) {
        var prompt = open.prompt();
        List<ChatMessage> messages;
        try {
            messages = conversation(step, run, prompt, candidate);
        } catch (IllegalArgumentException unrenderable) {
            return Optional.of(new Reason("unrenderable", String.valueOf(unrenderable.getMessage())));
        }
        if (!Sizes.fit(messages, config.maxRecord())) {
            return Optional.of(
                    new Reason("too_large", "its record would have more than " + config.maxRecord() + " bytes"));
        }
        var id = candidate.id();
        var lineage = prompt.lineage().then(candidate.facts());
        Issuing.book(run, stratum, open.stage(), Books.ACCEPTED);
        step.watcher.decided(run.run(), Decision.ACCEPTED, "");
        if (!run.adhoc) {
            step.state.marks().put(same, id);
        }
        step.send(Output.of(new AcceptedRecord(
                id,
                run.run(),
                prompt.stratum(),
                candidate.facts().prompt(),
                candidate.place(),
                messages,
                prompt.labels(),
                candidate.item().scores(),
                lineage,
                lineage.depth())));
        Rounds.bore(step, run, stratum, prompt.round());
        fillUp(run, stratum);
        return Optional.empty();
    }

    /** Sends the pair of an accepted item and the one it was preferred to. */
    void pair(Step step, RunEntry run, OpenPrompt open, JudgedGeneration judged, int preferred, int other) {
        var prompt = open.prompt();
        var items = judged.scored().items();
        var ranks = judged.verdicts();
        var judge = judged.scored().rankedBy().orElseThrow();
        step.send(Output.of(new PreferencePair(
                AcceptedRecord.idOf(prompt.id(), preferred),
                run.run(),
                prompt.stratum(),
                prompt.id(),
                prompt.messages(),
                ChatMessage.of(ChatMessage.Role.ASSISTANT, items.get(preferred).text()),
                ChatMessage.of(ChatMessage.Role.ASSISTANT, items.get(other).text()),
                ranks.get(preferred).rank() - ranks.get(other).rank(),
                judge,
                JudgeKind.of(items.get(preferred).score(judge).orElseThrow()),
                prompt.labels(),
                prompt.lineage())));
    }

    private List<ChatMessage> conversation(Step step, RunEntry run, Prompt prompt, Candidate candidate) {
        var values = new LinkedHashMap<>(prompt.variables());
        values.putAll(candidate.item().values());
        return recipes.of(step, run).recordOf(values).orElseGet(() -> {
            var messages = new ArrayList<>(prompt.messages());
            messages.add(new ChatMessage(
                    ChatMessage.Role.ASSISTANT,
                    candidate.item().text(),
                    candidate.reply().reasoning(),
                    candidate.reply().toolCalls(),
                    ""));
            return messages;
        });
    }

    /** Closes a stratum that has all it is to have; what waits in it will not be asked. */
    private static void fillUp(RunEntry run, StratumEntry stratum) {
        var most = run.targets().ofStratum();
        if (most == 0 || stratum.accepted() < most || stratum.full) {
            return;
        }
        if (!stratum.finished()) {
            run.finishedStrata++;
        }
        stratum.full = true;
        stratum.changed = true;
        for (int stage = 1; stage < run.parked.size(); stage++) {
            run.parked.set(
                    stage, run.parked.get(stage) + stratum.books.get(stage - 1).pending());
        }
        run.touch();
    }
}
