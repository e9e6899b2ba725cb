package dev.millrace.bench.chaos;

import dev.millrace.bench.plant.Plant;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong after a run that was sealed with so many seeds; nothing, if it holds what it promises. */
final class Audit {

    private final Plant plant;
    private final RunId run;
    private final int seeds;
    private final List<String> wrong = new ArrayList<>();

    private Audit(Plant plant, RunId run, int seeds) {
        this.plant = plant;
        this.run = run;
        this.seeds = seeds;
    }

    static List<String> of(Plant plant, RunId run, int seeds) {
        var audit = new Audit(plant, run, seeds);
        audit.ending();
        audit.wrong.addAll(plant.differences(run));
        audit.seeds();
        audit.accepted();
        audit.deadLetters();
        return List.copyOf(audit.wrong);
    }

    private void ending() {
        var progress = plant.progress(run).orElseThrow();
        if (progress.state() != RunState.DONE) {
            wrong.add("the run ended " + progress.state() + ": " + progress.reason());
        }
        if (progress.seeds().used() != seeds) {
            wrong.add(seeds + " seeds were sent, " + progress.seeds().used() + " were used");
        }
    }

    /** Each seed was asked about. */
    private void seeds() {
        var asked = plant.on(Topic.PROMPTS, Prompt.class).stream()
                .filter(prompt -> prompt.stage().equals("aspect"))
                .map(Prompt::parent)
                .collect(Collectors.toSet());
        for (int i = 0; i < seeds; i++) {
            if (!asked.contains("s" + i)) {
                wrong.add("seed s" + i + " became no prompt");
            }
        }
    }

    private void accepted() {
        var ids = new HashSet<String>();
        for (var record : plant.on(Topic.ACCEPTED, AcceptedRecord.class)) {
            if (!ids.add(record.id())) {
                wrong.add("the record " + record.id() + " was accepted twice");
            }
        }
    }

    private void deadLetters() {
        for (var topic : Topic.all()) {
            if (topic.hasDeadLetters()) {
                var letters = plant.rows(plant.cluster().names().deadLetters(topic));
                if (!letters.isEmpty()) {
                    wrong.add(letters.size() + " dead letters of " + topic.noun());
                }
            }
        }
    }
}
