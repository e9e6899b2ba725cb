package dev.millrace.contracts;

import java.util.Map;

/**
 * The facts of one stage on an item's way, never its text.
 *
 * @param prompt id of the prompt that was answered
 * @param item which of the generation's items it was, from 0
 * @param template hash of the template from which the prompt was rendered
 * @param model what answered, as the endpoint names itself; empty for a given reply
 * @param scores value of each scorer
 * @param depth synthetic depth of the item
 * @param notice what a reader of the data must know of the model, such as that it only stands in for one
 */
public record LineageStep(
        String stage,
        String prompt,
        int item,
        String template,
        String model,
        Sampling sampling,
        Map<String, Double> scores,
        int depth,
        String notice) {

    /** Refuses a step that names no stage or prompt. */
    public LineageStep {
        stage = Fields.required("lineage step", "stage", stage);
        prompt = Fields.required("lineage step", "prompt", prompt);
        template = Fields.text(template);
        model = Fields.text(model);
        sampling = Fields.or(sampling, Sampling.DEFAULT);
        scores = Fields.map(scores);
        Fields.atLeast("lineage step", "depth", depth, 0);
        notice = Fields.text(notice);
    }
}
