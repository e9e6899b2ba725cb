package dev.millrace.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run starts from: a document, a topic, an example, or a plain prompt.
 *
 * @param id distinct within its run; a seed without one gets its place on the topic as its id
 * @param dataset empty together with {@code run}: the seed is asked {@code adhoc}
 * @param run the run's name within its dataset
 * @param stratum the part of the population that it stands for, or empty
 * @param labels handed on to every record that comes of it
 * @param variables what the recipe's templates name
 * @param prompt short for the variable {@code prompt}
 * @param replies replies that are given and need not be bought
 * @param source where its text comes from
 * @param licence under which its text may be used
 * @param depth synthetic depth of its text: 0 if people wrote it
 */
public record Seed(
        String id,
        String dataset,
        String run,
        String stratum,
        Map<String, String> labels,
        Map<String, String> variables,
        String prompt,
        List<GivenReply> replies,
        String source,
        String licence,
        int depth) {

    private static final int LONGEST_SOURCE = 2_000;

    /** Far deeper than any text, and so that every stage can go one deeper. */
    private static final int DEEPEST = 1_000_000;

    /** Refuses a seed without any text, and one that names only half of its run. */
    public Seed {
        id = Fields.label("seed", "id", id);
        dataset = Fields.text(dataset);
        run = Fields.text(run);
        if (dataset.isEmpty() != run.isEmpty()) {
            throw new IllegalArgumentException("seed names "
                    + (run.isEmpty()
                            ? "the dataset \"" + dataset + "\" but no run"
                            : "the run \"" + run + "\" but no dataset")
                    + ", expected both or neither");
        }
        if (!dataset.isEmpty()) {
            dataset = Fields.name("seed", "dataset", dataset);
            run = Fields.name("seed", "run", run);
        }
        stratum = Fields.label("seed", "stratum", stratum);
        labels = Fields.map(labels);
        variables = Fields.map(variables);
        prompt = Fields.text(prompt);
        replies = Fields.list(replies);
        source = Fields.label("seed", "source", source, LONGEST_SOURCE);
        licence = Fields.label("seed", "licence", licence);
        if (depth < 0 || depth > DEEPEST) {
            throw new IllegalArgumentException("seed has depth " + depth + ", expected 0 to " + DEEPEST);
        }
        if (prompt.isEmpty() && variables.isEmpty()) {
            throw new IllegalArgumentException("seed has neither a prompt nor variables");
        }
        if (!prompt.isEmpty() && variables.containsKey("prompt") && !prompt.equals(variables.get("prompt"))) {
            throw new IllegalArgumentException("seed has a prompt and another one among its variables");
        }
    }

    /** Whether it names no run. */
    public boolean adhoc() {
        return dataset.isEmpty();
    }

    /** The same seed in a run of its own. */
    public Seed in(RunId other) {
        return new Seed(
                id, other.dataset(), other.name(), stratum, labels, variables, prompt, replies, source, licence, depth);
    }

    /** The same seed under another id. */
    public Seed withId(String newId) {
        return new Seed(newId, dataset, run, stratum, labels, variables, prompt, replies, source, licence, depth);
    }

    /** The same seed with another source. */
    public Seed from(String newSource) {
        return new Seed(id, dataset, run, stratum, labels, variables, prompt, replies, newSource, licence, depth);
    }

    /** All variables, the prompt among them. */
    public Map<String, String> values() {
        if (prompt.isEmpty() || variables.containsKey("prompt")) {
            return variables;
        }
        var values = new LinkedHashMap<>(variables);
        values.put("prompt", prompt);
        return values;
    }
}
