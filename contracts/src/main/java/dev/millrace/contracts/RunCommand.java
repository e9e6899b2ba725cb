package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/**
 * What people and programs say about a run, on {@code millrace.runs} under the key {@code dataset/run}.
 *
 * <p>A command's id names it in answers to it; a command without one gets its place on the topic as its id.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunCommand.Open.class, name = "open"),
    @JsonSubTypes.Type(value = RunCommand.Seal.class, name = "seal"),
    @JsonSubTypes.Type(value = RunCommand.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = RunCommand.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = RunCommand.Cancel.class, name = "cancel")
})
public sealed interface RunCommand {

    /** The run it is about. */
    RunId run();

    /** The command's own id, by which a refusal names it. */
    String id();

    /** The same command under another id. */
    RunCommand withId(String id);

    /**
     * Opens a run, with all that it will ever need.
     *
     * @param recipe the name of a bundled recipe, or of the one in {@code recipeText}
     * @param recipeText the recipe's whole YAML, or empty for a bundled one
     * @param window how many prompts may be open at once; 0 means the ledger's default
     * @param maxRounds how often a stratum's seeds may be used for a target; 0 means the ledger's default
     * @param prices what each model alias costs; an absent one is free
     */
    record Open(
            RunId run,
            String id,
            String recipe,
            String recipeText,
            int window,
            int maxRounds,
            Targets targets,
            Budget budget,
            Map<String, Price> prices)
            implements RunCommand {

        /** Refuses a run without recipe, or numbers out of range. */
        public Open {
            Fields.required("open", "run", run);
            id = Fields.label("open", "id", id);
            recipe = Fields.name("open", "recipe", recipe);
            recipeText = Fields.text(recipeText);
            if (window < 0 || window > MOST_OPEN) {
                throw new IllegalArgumentException("open has window " + window + ", expected 1 to " + MOST_OPEN);
            }
            Fields.atLeast("open", "maxRounds", maxRounds, 0);
            targets = Fields.or(targets, Targets.NONE);
            budget = Fields.or(budget, Budget.NONE);
            prices = Fields.map(prices);
        }

        @Override
        public Open withId(String newId) {
            return new Open(run, newId, recipe, recipeText, window, maxRounds, targets, budget, prices);
        }
    }

    /** Says that all seeds were sent, and how many distinct ones there are. */
    record Seal(RunId run, String id, long seeds) implements RunCommand {

        /** Refuses a negative number. */
        public Seal {
            Fields.required("seal", "run", run);
            id = Fields.label("seal", "id", id);
            Fields.atLeast("seal", "seeds", seeds, 0);
        }

        @Override
        public Seal withId(String newId) {
            return new Seal(run, newId, seeds);
        }
    }

    /** Issues nothing more until the run is resumed; what is open settles. */
    record Pause(RunId run, String id) implements RunCommand {

        /** Refuses a pause of nothing. */
        public Pause {
            Fields.required("pause", "run", run);
            id = Fields.label("pause", "id", id);
        }

        @Override
        public Pause withId(String newId) {
            return new Pause(run, newId);
        }
    }

    /**
     * Goes on after a pause.
     *
     * @param overdue whether prompts that are open for too long are issued again under their own ids
     */
    record Resume(RunId run, String id, boolean overdue) implements RunCommand {

        /** Refuses to resume nothing. */
        public Resume {
            Fields.required("resume", "run", run);
            id = Fields.label("resume", "id", id);
        }

        @Override
        public Resume withId(String newId) {
            return new Resume(run, newId, overdue);
        }
    }

    /** Ends a run at once: open prompts settle as cancelled, and what waits is dropped. */
    record Cancel(RunId run, String id) implements RunCommand {

        /** Refuses to cancel nothing. */
        public Cancel {
            Fields.required("cancel", "run", run);
            id = Fields.label("cancel", "id", id);
        }

        @Override
        public Cancel withId(String newId) {
            return new Cancel(run, newId);
        }
    }

    /** The largest window that a run may have. */
    int MOST_OPEN = 65_536;
}
