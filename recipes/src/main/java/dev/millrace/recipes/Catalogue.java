package dev.millrace.recipes;

import static dev.millrace.recipes.Setting.choice;
import static dev.millrace.recipes.Setting.needed;
import static dev.millrace.recipes.Setting.optional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every scorer and every rule that a recipe may name, with their settings: the closed list by which recipes are checked,
 * and which the services must be equal to.
 */
public final class Catalogue {

    /** The attributes of a reward (HelpSteer2), each usually 0 to 4. */
    public static final List<String> ATTRIBUTES =
            List.of("helpfulness", "correctness", "coherence", "complexity", "verbosity");

    /** The sets of weights by which a reward's attributes are summed; the first is taken where a recipe names none. */
    public static final List<String> WEIGHT_SETS = List.of("nemotron-4-340b", "llama3-70b-steerlm");

    private static final Setting REPLY =
            optional("reply", Setting.Type.VALUE, "what is judged; absent: the whole item");

    private static final Map<String, Entry> SCORERS = byName(
            new Entry(
                    "heuristic_reward",
                    Gives.REWARD,
                    "The five attributes by rules of thumb that need no model, and their weighted sum.",
                    List.of(
                            optional("weights", Setting.Type.WEIGHTS, "name of the set of weights of the sum"),
                            optional("prompt", Setting.Type.VALUE, "what was asked; absent: the prompt's last message"),
                            optional("reply", Setting.Type.VALUE, "what is judged; absent: the whole item"),
                            optional("document", Setting.Type.VALUE, "the text that the reply should stand on")),
                    List.of(),
                    false),
            new Entry(
                    "reward",
                    Gives.REWARD,
                    "The five attributes by a reward model behind an endpoint, and their weighted sum.",
                    rewarded(optional("weights", Setting.Type.WEIGHTS, "name of the set of weights of the sum")),
                    List.of(),
                    false),
            new Entry(
                    "reward_rank",
                    Gives.RANK,
                    "The one number of a reward model, by which the replies to one prompt compare.",
                    rewarded(),
                    List.of(),
                    false),
            new Entry(
                    "judge",
                    Gives.JUDGEMENT,
                    "The verdict of a language model by a rubric, with its explanation.",
                    List.of(
                            needed("model", Setting.Type.MODEL, "who judges"),
                            needed("rubric", Setting.Type.RUBRIC, "by what is judged"),
                            optional("votes", Setting.Type.COUNT, "how often it is asked; more than half must agree")),
                    List.of(),
                    false),
            new Entry(
                    "pairwise",
                    Gives.RANK,
                    "Which of a prompt's items a language model prefers, asked about each two in both orders.",
                    List.of(
                            needed("model", Setting.Type.MODEL, "who judges"),
                            needed("rubric", Setting.Type.PAIR_RUBRIC, "by what the two are compared")),
                    List.of(),
                    false),
            new Entry(
                    "arithmetic",
                    Gives.VERIFICATION,
                    "Whether a worked solution is right in each step and ends with the expected answer.",
                    List.of(
                            needed("answer", Setting.Type.VALUE, "the answer it should end with"),
                            needed(
                                    "solution",
                                    Setting.Type.VALUE,
                                    "the worked solution, its last line \"#### answer\"")),
                    List.of(),
                    false),
            check(
                    "answer",
                    "Whether a reply ends with the known answer: the same number, choice or short text.",
                    needed("expected", Setting.Type.VALUE, "the known answer"),
                    REPLY),
            check(
                    "json_schema",
                    "Whether a reply is one JSON value that obeys a schema.",
                    needed("schema", Setting.Type.SCHEMA, "what it must obey"),
                    REPLY),
            check(
                    "regex",
                    "Whether a reply matches a regular expression.",
                    needed("pattern", Setting.Type.PATTERN, "what it must match"),
                    REPLY,
                    choice("match", false, "the whole of it, or a part; absent: the whole", "whole", "part")),
            check(
                    "code",
                    "Whether the code in a reply passes tests, run in a process of its own.",
                    needed("tests", Setting.Type.VALUE, "the tests, code with assert statements"),
                    REPLY,
                    choice("language", true, "what both are written in", "python")),
            check(
                    "instruction",
                    "Whether the reply follows every instruction of a list, each checked exactly.",
                    needed("instruction", Setting.Type.VALUE, "the instructions, one written on each line"),
                    REPLY));

    private static final Map<String, Entry> RULES = byName(
            new Entry(
                    "score_floor",
                    Gives.REWARD,
                    "Each attribute named must reach its floor.",
                    floors(),
                    ATTRIBUTES,
                    false),
            new Entry(
                    "value_floor",
                    Gives.NUMBER,
                    "The scorer's one number must reach the floor.",
                    List.of(
                            needed("scorer", Setting.Type.SCORER, "whose number"),
                            needed("min", Setting.Type.NUMBER, "the floor"),
                            optional(
                                    "weights", Setting.Type.WEIGHTS, "the set of weights that the floor is meant for")),
                    List.of(),
                    false),
            new Entry(
                    "judge",
                    Gives.JUDGEMENT,
                    "The judge must have said one of these verdicts; what cannot be understood does not pass.",
                    List.of(
                            needed("scorer", Setting.Type.SCORER, "which judge"),
                            needed("verdicts", Setting.Type.WORDS, "the verdicts that pass, words of its rubric")),
                    List.of(),
                    false),
            new Entry(
                    "verifier",
                    Gives.VERIFICATION,
                    "The exact check must have passed.",
                    List.of(
                            needed("scorer", Setting.Type.SCORER, "which check"),
                            choice(
                                    "unscored",
                                    false,
                                    "what becomes of an item that could not be checked at all; absent: it fails",
                                    "fails",
                                    "passes")),
                    List.of(),
                    false),
            new Entry(
                    "length",
                    Gives.NOTHING,
                    "The text must be neither shorter nor longer, in characters.",
                    List.of(
                            optional("field", Setting.Type.FIELD, "of which field; absent: of the whole item"),
                            optional("min", Setting.Type.COUNT, "the fewest characters"),
                            optional("max", Setting.Type.COUNT, "the most characters")),
                    List.of("min", "max"),
                    false),
            form(
                    "finish_reason",
                    "A reply that is one item must not have been cut off, and none held back by a filter."),
            form("empty", "A text must say something."),
            form("refusal", "A text must not be an apology in place of an answer."));

    private Catalogue() {}

    /** Every scorer by its kind. */
    public static Map<String, Entry> scorers() {
        return SCORERS;
    }

    /** Every rule by its name. */
    public static Map<String, Entry> rules() {
        return RULES;
    }

    private static Entry check(String name, String meaning, Setting... settings) {
        return new Entry(name, Gives.VERIFICATION, meaning, List.of(settings), List.of(), false);
    }

    private static List<Setting> rewarded(Setting... more) {
        var settings = new ArrayList<Setting>();
        settings.add(needed("model", Setting.Type.MODEL, "the reward model"));
        settings.addAll(List.of(more));
        settings.add(optional("prompt", Setting.Type.VALUE, "what was asked; absent: the prompt's messages"));
        settings.add(optional("reply", Setting.Type.VALUE, "what is judged; absent: the whole item"));
        return settings;
    }

    private static List<Setting> floors() {
        var settings = new ArrayList<Setting>();
        settings.add(needed("scorer", Setting.Type.SCORER, "whose attributes"));
        ATTRIBUTES.forEach(
                attribute -> settings.add(optional(attribute, Setting.Type.NUMBER, "the floor of its " + attribute)));
        return settings;
    }

    private static Entry form(String name, String meaning) {
        return new Entry(name, Gives.NOTHING, meaning, List.of(), List.of(), true);
    }

    private static Map<String, Entry> byName(Entry... entries) {
        var map = new LinkedHashMap<String, Entry>();
        for (var entry : entries) {
            map.put(entry.name(), entry);
        }
        return Collections.unmodifiableMap(map);
    }

    /** What a scorer finds in an item, and what a rule asks its scorer to find. */
    public enum Gives {
        /** Five attributes and their weighted sum. */
        REWARD,
        /** A word of a rubric. */
        JUDGEMENT,
        /** Passed or not. */
        VERIFICATION,
        /** A number that compares the replies to one prompt, and nothing else. */
        RANK,
        /** Any of these but a rank: all of them have one number, which means the same for every prompt. */
        NUMBER,
        /** Any of these: by all of them the replies to one prompt compare. */
        ANY,
        /** Nothing: the rule looks at the item alone. */
        NOTHING
    }

    /**
     * A scorer or a rule.
     *
     * @param gives what the scorer finds, or what the rule needs of its scorer
     * @param oneOf settings of which at least one must be there; empty if none must
     * @param always whether the rule applies to every item without being listed
     */
    public record Entry(
            String name, Gives gives, String meaning, List<Setting> settings, List<String> oneOf, boolean always) {

        /** Copies its lists. */
        public Entry {
            settings = List.copyOf(settings);
            oneOf = List.copyOf(oneOf);
        }

        /** A setting by its name. */
        public Optional<Setting> setting(String wanted) {
            return settings.stream()
                    .filter(setting -> setting.name().equals(wanted))
                    .findFirst();
        }
    }
}
