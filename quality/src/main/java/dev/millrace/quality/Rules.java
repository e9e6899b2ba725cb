package dev.millrace.quality;

import dev.millrace.contracts.RuleSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** All rules by the names that recipes give them. */
public final class Rules {

    /** Rules of form, which every item must pass whether its recipe says so or not. */
    public static final List<Rule> ALWAYS = List.of(new Finish(), new Blank(), new Refusal());

    private static final Map<String, Function<Settings, Rule>> BY_NAME = new TreeMap<>(Map.of(
            "score_floor", ScoreFloor::of,
            "value_floor", ValueFloor::of,
            "judge", JudgeGate::of,
            "verifier", VerifierGate::of,
            "length", Length::of,
            "finish_reason", settings -> new Finish(),
            "empty", settings -> new Blank(),
            "refusal", settings -> new Refusal()));

    private Rules() {}

    /** Names that a recipe may use. */
    public static Set<String> names() {
        return Set.copyOf(BY_NAME.keySet());
    }

    /**
     * The rule that a recipe asks for.
     *
     * @throws IllegalArgumentException if there is none of that name, or it lacks a setting
     */
    public static Rule of(RuleSpec spec) {
        var made = BY_NAME.get(spec.rule());
        if (made == null) {
            throw new IllegalArgumentException(
                    "there is no rule \"" + spec.rule() + "\", expected one of " + BY_NAME.keySet());
        }
        return made.apply(new Settings(spec));
    }

    /** Whether a rule looks at form alone, and not at how good an item is. */
    public static boolean isForm(Rule rule) {
        return ALWAYS.contains(rule) || rule instanceof Length;
    }
}
