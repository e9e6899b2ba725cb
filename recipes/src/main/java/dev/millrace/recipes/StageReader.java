package dev.millrace.recipes;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.ScorerSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one stage of a recipe, after the stages above it. */
final class StageReader {

    private static final String UNLESS = "unless";

    private static final int MOST_REPLIES = 128;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int MOST_STOPS = 16;

    private static final List<String> KEYS = List.of(
            "stage",
            "lane",
            "models",
            "sampling",
            "draw",
            "system",
            "user",
            "assistant",
            "messages",
            "reply",
            "scorers",
            "accept");

    private final String recipe;
    private final MessagesReader messages;
    private final DrawsReader draws;
    private final Map<String, RubricReader.Draft> rubrics;
    private final OwnWeights weights;
    private final Problems problems;

    StageReader(
            String recipe,
            MessagesReader messages,
            DrawsReader draws,
            Map<String, RubricReader.Draft> rubrics,
            OwnWeights weights,
            Problems problems) {
        this.recipe = recipe;
        this.messages = messages;
        this.draws = draws;
        this.rubrics = rubrics;
        this.weights = weights;
        this.problems = problems;
    }

    /**
     * The stage, if it could be read; its fields are added to the scope.
     *
     * @param record what the record's template names, if this is the last stage and there is one
     */
    Optional<Stage> read(Block block, Scope scope, Optional<List<String>> record, boolean last) {
        block.allow(KEYS);
        var name = name(block);
        var drawn = draws.read(name, block, scope);
        var named = messages.read(recipe + "/" + name, block, Role.USER);
        named.check("a prompt of stage \"" + name + "\"", scope, problems);
        var form = block.require("reply", "the form of the reply, such as {form: plain, as: answer}")
                ? block.block("reply").flatMap(reply -> new FormReader(scope, problems).read(reply))
                : Optional.<ReplyForm>empty();
        var fields = form.map(ReplyForm::fields).orElse(List.of());
        var item = scope.with(fields, "");
        form.ifPresentOrElse(found -> {}, item::lack);
        var settings = new SettingsReader(name, item, form, rubrics, weights, problems);
        var scorers = scorers(block, settings);
        var distinct = last
                ? record.orElseGet(() -> union(
                        fields,
                        named.template().map(MessagesTemplate::variables).orElse(java.util.Set.of())))
                : fields;
        var accept = new AcceptanceReader(settings, rubrics, scorers, problems)
                .read(block, "stage \"" + name + "\"", distinct);
        if (!last
                && accept.filter(found -> found.take() == Acceptance.Take.PAIR).isPresent()) {
            problems.at(
                    block.line("accept"), "\"take: pair\" before the last stage, expected \"all\" or \"best\" there");
        }
        declare(name, block, fields, form.isPresent(), scope);
        var models = models(block);
        var sampling = block.block("sampling").map(this::sampling).orElse(Sampling.DEFAULT);
        var lane = block.located("lane").filter(word -> Names.check(Names.LANE, "lane", word, problems));
        return named.template().isEmpty() || form.isEmpty() || accept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stage(
                        name,
                        lane.map(Located::text).orElse(""),
                        drawn,
                        named.template().get(),
                        models,
                        sampling,
                        form.get(),
                        scorers,
                        accept.get()));
    }

    private String name(Block block) {
        if (block.require("stage", "its name")) {
            var name = block.located("stage");
            if (name.isPresent() && Names.check(Names.TITLE, "stage", name.get(), problems)) {
                return name.get().text();
            }
        }
        return "?";
    }

    private void declare(String name, Block block, List<String> fields, boolean known, Scope scope) {
        if (!known) {
            scope.lack();
        }
        for (var field : fields) {
            scope.add(field, "a field of stage \"" + name + "\"")
                    .ifPresent(other -> problems.at(
                            block.line("reply"),
                            "the field \"" + field + "\" of stage \"" + name + "\", which is " + other
                                    + " too, expected another name"));
        }
    }

    private List<String> models(Block block) {
        if (!block.require("models", "aliases of the models that are asked, such as [teacher]")) {
            return List.of();
        }
        var models = new ArrayList<String>();
        for (var model : block.words("models")) {
            if (models.contains(model.text())) {
                problems.at(
                        model.line(),
                        "the model " + Problems.quoted(model.text()) + " a second time, expected it once");
            } else if (Names.check(Names.TITLE, "model", model, problems)) {
                models.add(model.text());
            }
        }
        if (block.hasEmptyList("models")) {
            problems.at(block.line("models"), "no model, expected at least one alias");
        }
        return models;
    }

    private Sampling sampling(Block block) {
        block.allow(List.of("n", "temperature", "top_p", "max_tokens", "stop"));
        var n = block.integer("n", 1, MOST_REPLIES).orElse(1);
        var temperature = block.number("temperature", 0, 2);
        var topP = block.number("top_p", 0, 1);
        @Nullable Double nucleus = topP.isPresent() ? topP.getAsDouble() : null;
        if (nucleus != null && nucleus == 0) {
            problems.at(block.line("top_p"), block.what("top_p") + " is 0, expected more than 0, at most 1");
            nucleus = null;
        }
        var stop = block.words("stop").stream().map(Located::text).toList();
        if (stop.size() > MOST_STOPS || stop.contains("")) {
            problems.at(
                    block.line("stop"),
                    block.what("stop") + " has an empty text or more than " + MOST_STOPS
                            + " texts, expected the texts at which a reply ends");
        }
        return new Sampling(
                n,
                temperature.isPresent() ? temperature.getAsDouble() : null,
                nucleus,
                block.integer("max_tokens", 1, MOST_TOKENS).orElse(0),
                stop,
                null);
    }

    private List<ScorerSpec> scorers(Block block, SettingsReader settings) {
        var scorers = new ArrayList<ScorerSpec>();
        for (var scorer : block.blocks("scorers", "a scorer")) {
            scorer(scorer, settings).ifPresent(scorers::add);
        }
        return scorers;
    }

    private Optional<ScorerSpec> scorer(Block block, SettingsReader settings) {
        var kinds = Catalogue.scorers();
        var kind = block.require("kind", String.join(", ", kinds.keySet()))
                ? block.located("kind")
                : Optional.<Located>empty();
        var entry = kind.flatMap(word -> Optional.ofNullable(kinds.get(word.text())));
        var others = block.words(UNLESS);
        others.forEach(other -> settings.checkScorer(other, Catalogue.Gives.ANY, "\"" + UNLESS + "\""));
        var name = block.require("scorer", "its name") ? block.located("scorer") : Optional.<Located>empty();
        name.filter(word -> Names.check(Names.TITLE, "scorer", word, problems))
                .filter(word -> !settings.declare(word.text(), entry.map(Catalogue.Entry::gives)))
                .ifPresent(word -> problems.at(
                        word.line(),
                        "the scorer " + Problems.quoted(word.text()) + " a second time, expected another name"));
        if (entry.isEmpty()) {
            kind.ifPresent(word -> problems.at(
                    word.line(),
                    "the scorer kind " + Problems.quoted(word.text()) + ", expected "
                            + String.join(", ", kinds.keySet()) + Nearest.hint(word.text(), kinds.keySet())));
            return Optional.empty();
        }
        var found = settings.read(entry.get(), block, List.of("scorer", "kind", UNLESS));
        if (!others.isEmpty()) {
            found.put(UNLESS, others.stream().map(Located::text).toList());
        }
        block.text("weights").flatMap(weights::of).ifPresent(values -> found.put(OwnWeights.VALUES, values));
        return name.filter(word -> !word.text().isEmpty())
                .map(word -> new ScorerSpec(word.text(), entry.get().name(), found));
    }

    private static List<String> union(List<String> one, java.util.Set<String> other) {
        var all = new ArrayList<>(one);
        var seen = new HashSet<>(one);
        other.stream()
                .filter(name -> !name.equals(Recipe.LANGUAGE) && seen.add(name))
                .forEach(all::add);
        return all;
    }
}
