package dev.millrace.simulation;

import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Tokens;
import dev.millrace.recipes.ReplyParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A model that answers every call differently, and a scorer that parses for real and scores by chance. */
final class Answers {

    private static final int WORDS = 60;

    private final ReplyParser parser = new ReplyParser();

    Generation answer(Prompt prompt, Choices choices) {
        if (!prompt.replies().isEmpty()) {
            var given = prompt.replies().stream()
                    .map(reply -> new Reply(
                            "", reply.model(), reply.text(), "", List.of(), FinishReason.GIVEN, "", reply.scores()))
                    .toList();
            return new Generation(prompt, given, List.of(), List.of());
        }
        if (choices.oneIn(10)) {
            return new Generation(
                    prompt, List.of(), List.of(), List.of(new Failure("teacher", "keeps_failing", "it fails")));
        }
        var replies = new ArrayList<Reply>();
        for (int n = prompt.sampling().n(); n > 0; n--) {
            var finish = choices.oneIn(12) ? FinishReason.LENGTH : FinishReason.STOP;
            replies.add(
                    new Reply("teacher", "sim", text(prompt.form(), choices), "", List.of(), finish, "", List.of()));
        }
        var tokens = new Tokens(choices.between(1, 60), choices.between(1, 20 * replies.size()));
        return new Generation(prompt, replies, List.of(new ModelCall("teacher", "sim", tokens, 1)), List.of());
    }

    ScoredGeneration score(Generation generation, Choices choices) {
        var form = generation.prompt().form();
        var items = new ArrayList<Item>();
        for (int reply = 0; reply < generation.replies().size(); reply++) {
            for (var item : parser.parse(form, generation.replies().get(reply), reply)) {
                items.add(item.withScores(
                        List.of(new Score.Reward("reward", "chance", "1", Map.of(), "none", choices.below(5)))));
            }
        }
        var calls = choices.oneIn(3)
                ? List.of(new ModelCall("judge", "sim", new Tokens(choices.below(10), 1), 1))
                : List.<ModelCall>of();
        return new ScoredGeneration(generation, items, calls);
    }

    private static String text(ReplyForm form, Choices choices) {
        if (choices.oneIn(15)) {
            return choices.oneIn(2) ? "" : "I would rather not [END] ]] {\"x\":";
        }
        if (form instanceof ReplyForm.Tagged tagged) {
            var list = new StringBuilder("Here you are:\n");
            var tag = tagged.fields().get(0).toUpperCase(Locale.ROOT);
            var most = choices.oneIn(5) ? 40 : 4;
            for (int entries = choices.below(most + 1); entries > 0; entries--) {
                list.append('[')
                        .append(tag)
                        .append("] ")
                        .append(word(choices))
                        .append(choices.oneIn(20) ? "\n" : " [END]\n");
            }
            return list.toString();
        }
        return word(choices);
    }

    private static String word(Choices choices) {
        return "word " + choices.below(choices.oneIn(3) ? 4 : WORDS);
    }
}
