package dev.millrace.bench.ledger;

import dev.millrace.bench.plant.Runs;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.JudgedItem;
import dev.millrace.contracts.JudgedItem.Standing;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.Topic;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerConfig;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A dataset whose runs follow one another: seeds come, and each prompt is answered after a thousand others. */
final class Workload {

    private static final long SEEDS_OF_A_RUN = LedgerConfig.DEFAULT.maxSeeds();

    /** The service hears of time each second, so after as many inputs. */
    private static final long INPUTS_OF_A_SECOND = 10_000;

    private final Ledger ledger = new Ledger(LedgerConfig.DEFAULT);
    private final LedgerState state = new LedgerState(new MapTables());
    private final Deque<Prompt> open = new ArrayDeque<>();
    private final String recipe;
    private RunId run = new RunId("bench", "none");
    private long seeds;
    private long inputs;
    private long accepted;

    Workload() {
        try {
            recipe = Runs.recipe("plain");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** How many records were accepted. */
    long accepted() {
        return accepted;
    }

    /** Goes on until so many records were accepted. */
    void accept(long records) {
        while (accepted < records) {
            seed();
            settle();
        }
    }

    /** Hears a seed, for which a prompt is issued. */
    void seed() {
        if (seeds % SEEDS_OF_A_RUN == 0) {
            begin();
        }
        hear(new LedgerInput.Arrival(seed("s" + seeds)));
        seeds++;
    }

    /** Hears what was said to the oldest open prompt, if there are enough of them. */
    void settle() {
        if (open.size() >= LedgerConfig.DEFAULT.window()) {
            hear(new LedgerInput.Verdicts(judged(open.removeFirst())));
        }
    }

    private void begin() {
        if (seeds > 0) {
            hear(new LedgerInput.Command(new RunCommand.Seal(run, "seal-" + seeds, SEEDS_OF_A_RUN)));
        }
        run = new RunId("bench", "run-" + seeds / SEEDS_OF_A_RUN);
        hear(new LedgerInput.Command(new RunCommand.Open(
                run,
                "open-" + seeds,
                "plain",
                recipe,
                2 * LedgerConfig.DEFAULT.window(),
                0,
                Targets.NONE,
                Budget.NONE,
                Map.of())));
    }

    private void hear(LedgerInput input) {
        step(input);
        if (++inputs % INPUTS_OF_A_SECOND == 0) {
            step(new LedgerInput.Tick());
        }
    }

    private void step(LedgerInput input) {
        for (Output output : ledger.step(state, input, Instant.ofEpochMilli(inputs / 10))) {
            if (output.value() instanceof Prompt prompt) {
                open.addLast(prompt);
            }
            accepted += output.topic() == Topic.ACCEPTED ? 1 : 0;
        }
    }

    private Seed seed(String id) {
        return new Seed(
                id,
                run.dataset(),
                run.name(),
                "",
                Map.of(),
                Map.of("prompt", "Is it so? " + id),
                "",
                List.of(),
                "",
                "",
                0);
    }

    /** What the gates say of a plain sentence; its signature is one that no other has. */
    private static JudgedGeneration judged(Prompt prompt) {
        var text = "It is so. " + prompt.parent();
        var reply = new Reply("teacher", "model", text, "", List.of(), FinishReason.STOP, "", List.of());
        var call = new ModelCall("teacher", "model", new Tokens(20, 30), 1_000);
        var generation = new Generation(prompt, List.of(reply), List.of(call), List.of());
        var item = new Item(0, Map.of("answer", text), null, List.of());
        var verdict = new JudgedItem(Standing.TAKEN, List.of(), Ids.of(text, prompt.run()), 0);
        return new JudgedGeneration(new ScoredGeneration(generation, List.of(item), List.of()), List.of(verdict));
    }
}
