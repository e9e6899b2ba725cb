package dev.millrace.ledger;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import java.util.Map;

/**
 * A record that the ledger wants sent.
 *
 * @param lane for prompts, which lane's topic; else empty
 */
public record Output(Topic topic, String lane, String key, Map<String, String> headers, Object value) {

    static Output of(Prompt prompt, String lane) {
        var id = prompt.id();
        return new Output(Topic.PROMPTS, lane, id, Headers.of(prompt.run(), id), prompt);
    }

    static Output of(AcceptedRecord accepted) {
        return of(Topic.ACCEPTED, accepted.run(), accepted.prompt(), accepted);
    }

    static Output of(PreferencePair pair) {
        return of(Topic.PREFERENCES, pair.run(), pair.prompt(), pair);
    }

    static Output of(RejectedRecord rejected, RunId run) {
        return of(Topic.REJECTED, run, rejected.prompt(), rejected);
    }

    static Output of(RunProgress progress) {
        return new Output(Topic.PROGRESS, "", progress.run().toString(), Headers.of(progress.run(), ""), progress);
    }

    static Output of(Report report) {
        var key = report.dataset() + "/" + report.check() + "/" + report.id();
        return new Output(Topic.REPORTS, "", key, Map.of(Headers.DATASET, report.dataset()), report);
    }

    static Output of(RecipeText recipe) {
        return new Output(Topic.RECIPES, "", recipe.hash(), Map.of(), recipe);
    }

    private static Output of(Topic topic, RunId run, String prompt, Object value) {
        return new Output(topic, "", run.dataset(), Headers.of(run, prompt), value);
    }
}
