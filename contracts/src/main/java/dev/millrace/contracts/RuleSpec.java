package dev.millrace.contracts;

import java.util.Map;

/**
 * A rule that every item of a stage must pass.
 *
 * @param rule which rule it is, of those that the gates know
 * @param settings what that rule needs, checked when a recipe is read
 */
public record RuleSpec(String rule, Map<String, Object> settings) {

    /** Refuses a rule without name. */
    public RuleSpec {
        rule = Fields.required("rule", "name", rule);
        settings = Fields.json(settings);
    }
}
