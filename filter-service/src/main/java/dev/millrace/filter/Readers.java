package dev.millrace.filter;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.filter.Intake.Told;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.quality.Gates;
import java.util.Map;

/** How the three topics that feed the ledger are read. */
final class Readers {

    private Readers() {}

    /** A command; one without id is called by its place. */
    static Told command(byte[] value, Map<String, String> headers, String place) {
        var command = Wire.read(value, RunCommand.class);
        return new Told(
                command.run().dataset(),
                new LedgerInput.Command(command.id().isEmpty() ? command.withId(place) : command));
    }

    /** A seed; one without id is called by its place. */
    static Told seed(byte[] value, Map<String, String> headers, String place) {
        var seed = Wire.read(value, Seed.class);
        return new Told(
                seed.adhoc() ? Ledger.ADHOC : seed.dataset(),
                new LedgerInput.Arrival(seed.id().isEmpty() ? seed.withId(place) : seed));
    }

    /** A scored generation, judged by the gates; one that cannot be read settles its prompt, if its headers name it. */
    static Told score(byte[] value, Map<String, String> headers, String place) {
        if (!headers.getOrDefault(Headers.FAILURE, "").isEmpty()) {
            return lost(headers, headers.getOrDefault(Headers.FAILURE, ""));
        }
        try {
            var judged = Gates.judge(Wire.read(value, ScoredGeneration.class));
            var input = new LedgerInput.Verdicts(judged);
            return new Told(judged.scored().prompt().run().dataset(), input);
        } catch (UnreadableException | IllegalArgumentException unreadable) {
            if (headers.getOrDefault(Headers.PROMPT, "").isEmpty()) {
                throw unreadable;
            }
            return lost(headers, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Told lost(Map<String, String> headers, String detail) {
        var run = new RunId(headers.getOrDefault(Headers.DATASET, ""), headers.getOrDefault(Headers.RUN, ""));
        var reason = new Reason("unreadable", detail);
        return new Told(run.dataset(), new LedgerInput.Lost(run, headers.getOrDefault(Headers.PROMPT, ""), reason));
    }

    /** Which reader a topic has. */
    static Intake.Reader of(Topic topic) {
        return switch (topic) {
            case RUNS -> Readers::command;
            case SEEDS -> Readers::seed;
            case SCORES -> Readers::score;
            case PROMPTS, GENERATIONS, ACCEPTED, PREFERENCES, REJECTED, PROGRESS, REPORTS, RECIPES ->
                throw new IllegalArgumentException("the filter does not read " + topic);
        };
    }
}
