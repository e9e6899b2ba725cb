package dev.millrace.filter;

import dev.millrace.contracts.Excerpt;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.PromptName;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.quality.Gates;
import java.util.List;
import java.util.Map;

/** How the three topics that feed the ledger are read. */
final class Readers {

    /** What the filter reads. */
    static final List<Topic> TOPICS = List.of(Topic.RUNS, Topic.SEEDS, Topic.SCORES);

    private static final String TOO_LARGE = "too_large";

    private static final int LONGEST_REASON = 300;

    private Readers() {}

    /** A command; one without id is called by its place. */
    static Told command(byte[] value, Map<String, String> headers, String place) {
        var command = Wire.read(value, RunCommand.class);
        return Told.of(
                command.run().dataset(),
                new LedgerInput.Command(command.id().isEmpty() ? command.withId(place) : command));
    }

    /** A seed; one without id is called by its place. */
    static Told seed(byte[] value, Map<String, String> headers, String place) {
        var seed = Wire.read(value, Seed.class);
        return Told.of(
                seed.adhoc() ? Ledger.ADHOC : seed.dataset(),
                new LedgerInput.Arrival(seed.id().isEmpty() ? seed.withId(place) : seed));
    }

    /** A scored generation, judged by the gates; one that cannot be read settles its prompt, if its headers name it. */
    static Told score(byte[] value, Map<String, String> headers, String place) {
        var named = PromptName.in(headers);
        var failure = headers.getOrDefault(Headers.FAILURE, "");
        if (named.isPresent() && !failure.isEmpty()) {
            return lost(named.get(), Excerpt.of(failure, LONGEST_REASON));
        }
        try {
            return judged(value);
        } catch (RuntimeException unreadable) {
            var reason = reason(unreadable);
            return lost(named.orElseThrow(() -> unreadable), reason).unreadable(reason);
        }
    }

    /** Why a record cannot be read, in a sentence. */
    static String reason(RuntimeException unreadable) {
        return unreadable instanceof UnreadableException || unreadable instanceof IllegalArgumentException
                ? Excerpt.of(String.valueOf(unreadable.getMessage()), LONGEST_REASON)
                : "it breaks who reads it: " + unreadable.getClass().getSimpleName();
    }

    /** Many small items have far larger verdicts than themselves. */
    private static Told judged(byte[] value) {
        var judged = Gates.judge(Wire.read(value, ScoredGeneration.class));
        var prompt = judged.scored().prompt();
        var told = Told.of(prompt.run().dataset(), new LedgerInput.Verdicts(judged));
        return told.fits()
                ? told
                : lost(
                        new PromptName(prompt.run(), prompt.id()),
                        TOO_LARGE + ": its " + judged.verdicts().size() + " items have verdicts of more than "
                                + Told.MOST_BYTES + " bytes");
    }

    private static Told lost(PromptName prompt, String failure) {
        var reason = failure.startsWith(TOO_LARGE + ": ")
                ? new Reason(TOO_LARGE, failure.substring(TOO_LARGE.length() + 2))
                : new Reason("unreadable", failure);
        return Told.of(prompt.run().dataset(), new LedgerInput.Lost(prompt.run(), prompt.id(), reason));
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
