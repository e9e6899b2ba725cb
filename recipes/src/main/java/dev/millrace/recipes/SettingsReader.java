package dev.millrace.recipes;

import dev.millrace.contracts.ReplyForm;
import dev.millrace.recipes.Catalogue.Entry;
import dev.millrace.recipes.Catalogue.Gives;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the settings of scorers and rules by the catalogue, and checks that what they name is there. */
final class SettingsReader {

    private static final double LARGEST = 1_000_000;

    /** How a rubric calls the two items that it compares. */
    private static final List<String> PAIR = List.of("first", "second");

    private final String stage;
    private final Scope item;
    private final Optional<ReplyForm> form;
    private final Map<String, RubricReader.Draft> rubrics;
    private final OwnWeights weights;
    private final Map<String, Optional<Gives>> scorers = new LinkedHashMap<>();
    private final Problems problems;

    /**
     * For one stage.
     *
     * @param item what can be named when an item is judged
     */
    SettingsReader(
            String stage,
            Scope item,
            Optional<ReplyForm> form,
            Map<String, RubricReader.Draft> rubrics,
            OwnWeights weights,
            Problems problems) {
        this.stage = stage;
        this.item = item;
        this.form = form;
        this.rubrics = rubrics;
        this.weights = weights;
        this.problems = problems;
    }

    /** From here on a scorer of that name can be named; false if one could be before. */
    boolean declare(String scorer, Optional<Gives> gives) {
        return scorers.putIfAbsent(scorer, gives) == null;
    }

    /** The settings of a scorer or rule; of what is wrong with them, everything is noted. */
    Map<String, Object> read(Entry entry, Block block, List<String> otherKeys) {
        var known = new ArrayList<>(otherKeys);
        entry.settings().forEach(setting -> known.add(setting.name()));
        block.allow(known);
        var settings = new LinkedHashMap<String, Object>();
        for (var setting : entry.settings()) {
            if (block.has(setting.name())) {
                value(setting, block, entry).ifPresent(value -> settings.put(setting.name(), value));
            } else if (setting.required()) {
                block.require(setting.name(), setting.type().words() + ": " + setting.meaning());
            }
        }
        if (!entry.oneOf().isEmpty() && entry.oneOf().stream().noneMatch(block::has)) {
            problems.at(
                    block.line(),
                    "the rule \"" + entry.name() + "\" without any of its limits, expected one of "
                            + String.join(", ", entry.oneOf()));
        }
        return settings;
    }

    /** Notes a scorer that the stage does not have, or that does not find what is needed. */
    void checkScorer(Located scorer, Gives needed, String by) {
        var gives = scorers.get(scorer.text());
        if (gives == null) {
            problems.at(
                    scorer.line(),
                    "the scorer " + Problems.quoted(scorer.text()) + ", which stage \"" + stage + "\" does not have, "
                            + (scorers.isEmpty()
                                    ? "expected one of its \"scorers\", and there is none"
                                    : "expected " + String.join(", ", scorers.keySet())
                                            + Nearest.hint(scorer.text(), scorers.keySet())));
        } else if (gives.isPresent() && !serves(gives.get(), needed)) {
            problems.at(
                    scorer.line(),
                    "the scorer \"" + scorer.text() + "\", which gives " + words(gives.get()) + ", for " + by
                            + ", expected one that gives " + words(needed));
        }
    }

    private static boolean serves(Gives given, Gives needed) {
        return switch (needed) {
            case ANY -> true;
            case NUMBER -> given != Gives.RANK;
            case REWARD, JUDGEMENT, VERIFICATION, RANK, NOTHING -> given == needed;
        };
    }

    private Optional<?> value(Setting setting, Block block, Entry entry) {
        var key = setting.name();
        return switch (setting.type()) {
            case NUMBER -> number(block, key);
            case COUNT -> {
                var count = block.integer(key, 0, (int) LARGEST);
                yield count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty();
            }
            case WORDS ->
                Optional.of(block.words(key).stream().map(Located::text).toList());
            case CHOICE -> choice(setting, block);
            case PATTERN -> {
                var pattern = block.located(key);
                pattern.ifPresent(this::checkPattern);
                yield pattern.map(Located::text);
            }
            case SCHEMA ->
                block.node(key).flatMap(node -> block.block(key).map(there -> schema(node, block.line(key))));
            case WEIGHTS, VALUE, FIELD, RUBRIC, PAIR_RUBRIC, MODEL, SCORER -> {
                var text = block.located(key);
                text.ifPresent(name -> check(setting.type(), name, entry));
                yield text.map(Located::text)
                        .map(name -> setting.type() == Setting.Type.WEIGHTS ? weights.told(name) : name);
            }
        };
    }

    private Optional<String> choice(Setting setting, Block block) {
        var word = block.located(setting.name());
        word.filter(chosen -> !setting.choices().contains(chosen.text()))
                .ifPresent(chosen -> problems.at(
                        chosen.line(),
                        block.what(setting.name()) + " is " + Problems.quoted(chosen.text()) + ", expected "
                                + String.join(" or ", setting.choices())
                                + Nearest.hint(chosen.text(), setting.choices())));
        return word.map(Located::text);
    }

    private void checkPattern(Located pattern) {
        ReplyPattern.fault(pattern.text())
                .ifPresent(fault -> problems.at(
                        pattern.line(),
                        "the pattern " + Problems.quoted(pattern.text()) + " (" + fault
                                + "), expected a regular expression of RE2"));
    }

    private Map<String, Object> schema(Node node, int line) {
        var schema = Values.jsonObject(node);
        ReplySchema.faults(schema)
                .forEach(fault -> problems.at(line, "a schema with " + fault + ", expected a JSON Schema (2020-12)"));
        return schema;
    }

    private static Optional<Double> number(Block block, String key) {
        var number = block.number(key, -LARGEST, LARGEST);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private void check(Setting.Type type, Located name, Entry entry) {
        switch (type) {
            case VALUE -> checkValue(name, "an item of stage \"" + stage + "\"");
            case FIELD -> checkField(name);
            case RUBRIC -> checkRubric(name, item);
            case PAIR_RUBRIC -> checkRubric(name, item.with(PAIR, "an item that is compared"));
            case MODEL -> Names.check(Names.TITLE, "model", name, problems);
            case SCORER -> checkScorer(name, entry.gives(), "the rule \"" + entry.name() + "\"");
            case WEIGHTS -> checkWeights(name);
            case NUMBER, COUNT, WORDS, CHOICE, PATTERN, SCHEMA -> {}
        }
    }

    /** Notes a value that an item and its prompt do not have. */
    void checkValue(Located name, String what) {
        if (!item.offers(name.text())) {
            problems.at(
                    name.line(),
                    "the value " + Problems.quoted(name.text()) + ", which " + what + " does not have, "
                            + item.expected(name.text()));
        }
    }

    private void checkWeights(Located name) {
        if (!weights.names().contains(name.text())) {
            problems.at(
                    name.line(),
                    "the weights " + Problems.quoted(name.text()) + ", expected " + String.join(", ", weights.names())
                            + Nearest.hint(name.text(), weights.names()));
        }
    }

    private void checkField(Located name) {
        form.map(ReplyForm::fields)
                .filter(fields -> !fields.contains(name.text()))
                .ifPresent(fields -> problems.at(
                        name.line(),
                        "the field " + Problems.quoted(name.text()) + ", which a reply to stage \"" + stage
                                + "\" does not have, expected " + String.join(", ", fields)
                                + Nearest.hint(name.text(), fields)));
    }

    private void checkRubric(Located name, Scope scope) {
        var rubric = rubrics.get(name.text());
        if (rubric == null) {
            problems.at(
                    name.line(),
                    "the rubric " + Problems.quoted(name.text()) + ", which is not among \"rubrics\", expected "
                            + (rubrics.isEmpty() ? "it to be written there" : String.join(", ", rubrics.keySet()))
                            + Nearest.hint(name.text(), rubrics.keySet()));
            return;
        }
        for (var use : rubric.named().uses()) {
            if (!scope.offers(use.text())) {
                problems.at(
                        name.line(),
                        "the rubric \"" + name.text() + "\", which names the variable " + Problems.quoted(use.text())
                                + " (line " + use.line() + ") that an item of stage \"" + stage + "\" does not have, "
                                + scope.expected(use.text()));
            }
        }
    }

    private static String words(Gives gives) {
        return switch (gives) {
            case REWARD -> "attributes of a reward";
            case JUDGEMENT -> "a judge's verdict";
            case VERIFICATION -> "the result of an exact check";
            case RANK -> "a number that only compares the replies to one prompt";
            case NUMBER -> "a number that means the same for every prompt";
            case ANY -> "a number";
            case NOTHING -> "nothing";
        };
    }
}
