package dev.millrace.ledger;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.JudgedItem;
import dev.millrace.contracts.JudgedItem.Standing;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Price;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs, seeds and judged generations, with as little said as a test needs. */
final class Given {

    static final RunId RUN = new RunId("geo", "r");

    /** Each reply is a record. */
    static final String ONE_STAGE = """
            recipe: answers
            title: One answer to each text
            variables: [text]
            stages:
              - stage: answer
                models: [teacher]
                sampling: {max_tokens: 50}
                user: "{text}"
                reply: {form: plain, as: answer}
            """;

    /** Each text gives questions, each question an answer; the answer's prompt needs nothing but the question. */
    static final String TWO_STAGES = """
            recipe: questions
            title: Questions about each text, and their answers
            variables: [text]
            stages:
              - stage: question
                models: [teacher]
                sampling: {max_tokens: 50}
                user: "{text}"
                reply: {form: numbered, as: question, max_items: 10}
              - stage: answer
                models: [teacher]
                sampling: {max_tokens: 50}
                user: "{question}"
                reply: {form: plain, as: answer}
            """;

    private Given() {}

    static RunCommand.Open open(String recipe) {
        return new RunCommand.Open(RUN, "open-1", "mine", recipe, 100, 0, Targets.NONE, Budget.NONE, Map.of());
    }

    static RunCommand.Open open() {
        return open(ONE_STAGE);
    }

    static RunCommand.Open window(RunCommand.Open open, int window) {
        return new RunCommand.Open(
                open.run(),
                open.id(),
                open.recipe(),
                open.recipeText(),
                window,
                open.maxRounds(),
                open.targets(),
                open.budget(),
                open.prices());
    }

    static RunCommand.Open named(RunCommand.Open open, RunId run) {
        return new RunCommand.Open(
                run,
                open.id(),
                open.recipe(),
                open.recipeText(),
                open.window(),
                open.maxRounds(),
                open.targets(),
                open.budget(),
                open.prices());
    }

    static RunCommand.Open targets(RunCommand.Open open, Targets targets) {
        return targets(open, targets, 0);
    }

    static RunCommand.Open targets(RunCommand.Open open, Targets targets, int maxRounds) {
        return new RunCommand.Open(
                open.run(),
                open.id(),
                open.recipe(),
                open.recipeText(),
                open.window(),
                maxRounds,
                targets,
                open.budget(),
                open.prices());
    }

    static RunCommand.Open budget(RunCommand.Open open, Budget budget) {
        return new RunCommand.Open(
                open.run(),
                open.id(),
                open.recipe(),
                open.recipeText(),
                open.window(),
                open.maxRounds(),
                open.targets(),
                budget,
                Map.of("teacher", new Price(1, 2)));
    }

    static RunCommand seal(int seeds) {
        return new RunCommand.Seal(RUN, "seal-1", seeds);
    }

    static RunCommand pause() {
        return new RunCommand.Pause(RUN, "pause-1");
    }

    static RunCommand resume() {
        return new RunCommand.Resume(RUN, "resume-1", false);
    }

    static RunCommand cancel() {
        return new RunCommand.Cancel(RUN, "cancel-1");
    }

    /** A seed that lacks what the recipes here name. */
    static Seed without(String id) {
        return new Seed(id, "geo", "r", "", Map.of(), Map.of("other", "x"), "", List.of(), "", "", 0);
    }

    static Seed seed(String id) {
        return seed(id, "");
    }

    static Seed seed(String id, String stratum) {
        return new Seed(id, "geo", "r", stratum, Map.of(), Map.of("text", "text of " + id), "", List.of(), "", "", 0);
    }

    static Seed[] seeds(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> seed("s-" + number))
                .toArray(Seed[]::new);
    }

    static Seed asking(String id, String prompt) {
        return new Seed(id, "", "", "", Map.of("who", "me"), Map.of(), prompt, List.of(), "", "", 0);
    }

    static Seed withReplies(Seed seed, String... texts) {
        var replies = Stream.of(texts)
                .map(text -> new GivenReply(text, "", List.of()))
                .toList();
        return new Seed(
                seed.id(),
                seed.dataset(),
                seed.run(),
                seed.stratum(),
                seed.labels(),
                seed.variables(),
                seed.prompt(),
                replies,
                seed.source(),
                seed.licence(),
                seed.depth());
    }

    /** A generation whose items all passed the gates; equal texts have equal signatures. */
    static JudgedGeneration answer(Prompt prompt, String... texts) {
        return judged(
                prompt,
                List.of(texts),
                Stream.of(texts)
                        .map(text -> new JudgedItem(Standing.TAKEN, List.of(), Ids.of(text), 0))
                        .toList());
    }

    /** A generation whose items all failed. */
    static JudgedGeneration bad(Prompt prompt, String... texts) {
        var reasons = List.of(new Reason("score_floor", "helpfulness 1.00 is below 2.00"));
        return judged(
                prompt,
                List.of(texts),
                Stream.of(texts)
                        .map(text -> new JudgedItem(Standing.REJECTED, reasons, Ids.of(text), 0))
                        .toList());
    }

    /** A preferred reply, the other half, and one between. */
    static JudgedGeneration pair(Prompt prompt, String chosen, String between, String other) {
        return judged(
                prompt,
                List.of(other, between, chosen),
                List.of(
                        new JudgedItem(Standing.PAIRED, List.of(new Reason("paired", "")), Ids.of(other), 1),
                        new JudgedItem(Standing.REJECTED, List.of(new Reason("not_best", "")), Ids.of(between), 2),
                        new JudgedItem(Standing.TAKEN, List.of(), Ids.of(chosen), 3)));
    }

    /** A generation of one item that lacks what the form promises. */
    static JudgedGeneration odd(Prompt prompt) {
        var judged = answer(prompt, "?");
        var item = new Item(0, Map.of("other", "?"), null, List.of());
        return new JudgedGeneration(
                new ScoredGeneration(judged.scored().generation(), List.of(item), List.of()), judged.verdicts());
    }

    /** A generation without replies. */
    static JudgedGeneration failed(Prompt prompt, String reason) {
        var generation =
                new Generation(prompt, List.of(), List.of(), List.of(new Failure("teacher", reason, "It fails.")));
        return new JudgedGeneration(new ScoredGeneration(generation, List.of(), List.of()), List.of());
    }

    /** The same generation, said to have cost so much. */
    static JudgedGeneration costing(JudgedGeneration judged, long teacher, long judge) {
        var generation = judged.scored().generation();
        var dear = new Generation(
                generation.prompt(),
                generation.replies(),
                List.of(new ModelCall("teacher", "m", new Tokens(0, teacher), 1)),
                generation.failures());
        var calls = judge == 0 ? List.<ModelCall>of() : List.of(new ModelCall("judge", "m", new Tokens(judge, 0), 1));
        return new JudgedGeneration(new ScoredGeneration(dear, judged.scored().items(), calls), judged.verdicts());
    }

    private static JudgedGeneration judged(Prompt prompt, List<String> texts, List<JudgedItem> verdicts) {
        var given = !prompt.replies().isEmpty();
        var field = prompt.form().fields().get(0);
        var replies = new ArrayList<Reply>();
        var items = new ArrayList<Item>();
        for (var text : texts) {
            replies.add(new Reply(
                    given ? "" : "teacher",
                    given ? "" : "m",
                    text,
                    "",
                    List.of(),
                    given ? FinishReason.GIVEN : FinishReason.STOP,
                    "",
                    List.of()));
            var rank = verdicts.get(items.size()).rank();
            items.add(new Item(replies.size() - 1, Map.of(field, text), null, List.of(reward(rank))));
        }
        var calls = given ? List.<ModelCall>of() : List.of(new ModelCall("teacher", "m", new Tokens(4, 6), 1));
        var generation = new Generation(prompt, replies, calls, List.of());
        return new JudgedGeneration(new ScoredGeneration(generation, items, List.of()), verdicts);
    }

    private static Score reward(double value) {
        return new Score.Reward("reward", "", "", Map.of(), "", value);
    }
}
