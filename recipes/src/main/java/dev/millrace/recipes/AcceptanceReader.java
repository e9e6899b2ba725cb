package dev.millrace.recipes;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.RuleSpec;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.recipes.Catalogue.Gives;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a stage asks of its items before they go on. */
final class AcceptanceReader {

    private static final List<String> TAKES = List.of("all", "best", "pair");

    private final SettingsReader settings;
    private final Map<String, RubricReader.Draft> rubrics;
    private final List<ScorerSpec> scorers;
    private final Problems problems;

    AcceptanceReader(
            SettingsReader settings,
            Map<String, RubricReader.Draft> rubrics,
            List<ScorerSpec> scorers,
            Problems problems) {
        this.settings = settings;
        this.rubrics = rubrics;
        this.scorers = scorers;
        this.problems = problems;
    }

    Optional<Acceptance> read(Block stage, String what, List<String> distinct) {
        var written = stage.block("accept");
        if (written.isEmpty()) {
            return stage.has("accept")
                    ? Optional.empty()
                    : Optional.of(new Acceptance(Take.ALL, List.of(), List.of(), distinct));
        }
        var block = written.get();
        block.allow(List.of("take", "rank", "rules", "distinct"));
        var take = take(block);
        var ranks = block.words("rank");
        ranks.forEach(scorer -> settings.checkScorer(scorer, Gives.ANY, "\"rank\""));
        var rules = new ArrayList<RuleSpec>();
        block.blocks("rules", "a rule").forEach(rule -> rule(rule).ifPresent(rules::add));
        var same = block.words("distinct");
        same.forEach(name -> settings.checkValue(name, "an item of " + what));
        if (take.isEmpty()) {
            return Optional.empty();
        }
        if (take.get() != Take.ALL && ranks.isEmpty()) {
            block.require("rank", "the scorer by whose value the items are compared, or several in their order");
            return Optional.empty();
        }
        if (take.get() == Take.ALL && !ranks.isEmpty()) {
            problems.at(
                    block.line("rank"),
                    "\"rank\" where all items are taken, expected \"take: best\" or \"take: pair\"");
        }
        return Optional.of(new Acceptance(
                take.get(),
                rules,
                ranks.stream().map(Located::text).toList(),
                same.isEmpty() ? distinct : same.stream().map(Located::text).toList()));
    }

    private Optional<Take> take(Block block) {
        if (!block.has("take")) {
            return Optional.of(Take.ALL);
        }
        var word = block.located("take");
        if (word.isPresent() && !TAKES.contains(word.get().text())) {
            problems.at(
                    word.get().line(),
                    "\"take: " + Problems.cut(word.get().text()) + "\", expected " + String.join(", ", TAKES)
                            + Nearest.hint(word.get().text(), TAKES));
            return Optional.empty();
        }
        return word.map(found -> Take.valueOf(found.text().toUpperCase(Locale.ROOT)));
    }

    private Optional<RuleSpec> rule(Block block) {
        var rules = Catalogue.rules();
        var name = block.require("rule", String.join(", ", rules.keySet()))
                ? block.located("rule")
                : Optional.<Located>empty();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var entry = rules.get(name.get().text());
        if (entry == null) {
            problems.at(
                    name.get().line(),
                    "the rule " + Problems.quoted(name.get().text()) + ", expected " + String.join(", ", rules.keySet())
                            + Nearest.hint(name.get().text(), rules.keySet()));
            return Optional.empty();
        }
        var found = new LinkedHashMap<>(settings.read(entry, block, List.of("rule")));
        checkLimits(found, block);
        checkWeights(found, block);
        if (found.get("verdicts") instanceof List<?>) {
            found.put("verdicts", verdicts(block));
        }
        return Optional.of(new RuleSpec(entry.name(), found));
    }

    private void checkLimits(Map<String, Object> found, Block block) {
        if (found.get("min") instanceof Integer min && found.get("max") instanceof Integer max && min > max) {
            problems.at(block.line("max"), "\"max\" " + max + " below \"min\" " + min + ", expected at least that");
        }
    }

    /** Sums by different weights are on different scales, so a floor for one says nothing about the other. */
    private void checkWeights(Map<String, Object> found, Block block) {
        if (found.get("weights") instanceof String wanted) {
            scorer(found)
                    .map(scorer -> scorer.settings().getOrDefault("weights", ""))
                    .filter(own -> !own.equals(wanted))
                    .ifPresent(own -> problems.at(
                            block.line("weights"),
                            "a floor for the weights " + Problems.quoted(wanted) + ", but the scorer \""
                                    + found.get("scorer")
                                    + "\" has " + (own.equals("") ? "none named" : "\"" + own + "\"")
                                    + ", expected the same"));
        }
    }

    /** The verdicts as the rubric spells them. */
    private List<String> verdicts(Block block) {
        var rubric = block.text("scorer")
                .flatMap(name -> scorer(Map.of("scorer", name)))
                .map(scorer -> rubrics.get(String.valueOf(scorer.settings().get("rubric"))))
                .flatMap(RubricReader.Draft::rubric);
        var verdicts = new ArrayList<String>();
        for (var word : block.words("verdicts")) {
            var known = rubric.flatMap(found -> found.word(word.text()));
            if (rubric.isPresent() && known.isEmpty()) {
                var words = rubric.get().verdicts().keySet();
                problems.at(
                        word.line(),
                        "the verdict " + Problems.quoted(word.text()) + ", which the rubric \""
                                + rubric.get().name() + "\" does not have, expected " + String.join(", ", words)
                                + Nearest.hint(word.text(), words));
            }
            verdicts.add(known.orElse(word.text()));
        }
        if (verdicts.isEmpty()) {
            problems.at(block.line("verdicts"), "no verdicts, expected the words that pass");
        }
        return verdicts;
    }

    private Optional<ScorerSpec> scorer(Map<String, Object> found) {
        return scorers.stream()
                .filter(scorer -> scorer.name().equals(found.get("scorer")))
                .findFirst();
    }
}
