package dev.millrace.ledger;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Price;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.contracts.Tokens;
import dev.millrace.recipes.ListConversion;
import dev.millrace.recipes.Recipe;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What prompts may cost at worst, and what calls did cost, at a run's frozen prices.
 *
 * <p>A prompt's tokens are bounded by its UTF-8 bytes (no tokenizer makes more) and some for the chat's own marks; a
 * reply's by {@code max-tokens}. A judge reads its rubric, the values it names, and an item of at most four bytes a token.
 * Whatever is reported beyond that is booked beside the budget.
 */
final class Costing {

    private static final int BYTES_A_TOKEN = 4;

    private static final int MARKS_OF_A_CHAT = 64;

    private static final int SHORTEST_JUDGEMENT = 64;

    /** As many items as are compared with each other. */
    private static final long MOST_COMPARED = 8;

    private Costing() {}

    /** The most that a prompt can cost, its judges included. */
    static Cost worst(RunCommand.Open terms, Recipe recipe, Prompt prompt) {
        var read = bytes(prompt.messages()) + MARKS_OF_A_CHAT;
        var sampling = prompt.sampling();
        var cost = Cost.NONE;
        long replies = prompt.replies().size();
        if (replies == 0) {
            var calls = new Tokens((long) sampling.n() * read, (long) sampling.n() * sampling.maxTokens());
            for (var alias : prompt.models()) {
                cost = cost.plus(of(terms, alias, calls));
            }
            replies = (long) sampling.n() * prompt.models().size();
        }
        if (prompt.form() instanceof ReplyForm.Numbered list && !list.convert().isEmpty()) {
            cost = cost.plus(of(terms, list.convert(), conversions(prompt, replies)));
        }
        var items = replies * Math.max(1, prompt.form().maxItems());
        for (var scorer : prompt.scorers()) {
            if (scorer.settings().get("model") instanceof String alias) {
                cost = cost.plus(of(terms, alias, judgements(recipe, prompt, scorer, items)));
            }
        }
        return cost;
    }

    /** What a prompt without a word costs at worst in the first stage: none that calls a model costs less. */
    static Cost least(RunCommand.Open terms, Recipe recipe) {
        var stage = recipe.stages().get(0);
        long calls = stage.sampling().n();
        var tokens = new Tokens(2 * MARKS_OF_A_CHAT * calls, stage.sampling().maxTokens() * calls);
        return stage.models().stream().map(alias -> of(terms, alias, tokens)).reduce(Cost.NONE, Cost::plus);
    }

    /** What calls cost. */
    static Cost of(RunCommand.Open terms, Collection<ModelCall> calls) {
        var cost = Cost.NONE;
        for (var call : calls) {
            cost = cost.plus(of(terms, call.alias(), call.tokens()));
        }
        return cost;
    }

    /** Tokens of calls. */
    static Tokens tokens(Collection<ModelCall> calls) {
        return calls.stream().map(ModelCall::tokens).reduce(Tokens.NONE, Tokens::plus);
    }

    private static Cost of(RunCommand.Open terms, String alias, Tokens tokens) {
        return new Cost(
                tokens.total(), terms.prices().getOrDefault(alias, Price.FREE).of(tokens));
    }

    /** A reply that is no list is read, and written again, once. */
    private static Tokens conversions(Prompt prompt, long replies) {
        var written = ListConversion.sampling(prompt.sampling(), 0).maxTokens();
        var read = longestReply(prompt) + ListConversion.MOST_BYTES_OF_REQUEST + MARKS_OF_A_CHAT;
        return new Tokens(replies * read, replies * written);
    }

    private static long longestReply(Prompt prompt) {
        return prompt.replies().isEmpty()
                ? (long) prompt.sampling().maxTokens() * BYTES_A_TOKEN
                : prompt.replies().stream()
                        .mapToLong(reply -> bytes(reply.text()))
                        .max()
                        .orElse(0);
    }

    /** A judge is asked about each item, as often as there are votes; one that compares, about each two in both orders. */
    private static Tokens judgements(Recipe recipe, Prompt prompt, ScorerSpec scorer, long items) {
        var compared = Math.min(items, MOST_COMPARED);
        var calls = scorer.kind().equals("pairwise")
                ? compared * (compared - 1)
                : items * (scorer.settings().get("votes") instanceof Number votes ? Math.max(1, votes.longValue()) : 1);
        var item = longestReply(prompt);
        var rubric = scorer.settings().get("rubric") instanceof String name
                ? recipe.rubrics().get(name)
                : null;
        if (rubric == null) {
            return new Tokens(calls * (bytes(prompt.messages()) + item + MARKS_OF_A_CHAT), calls * SHORTEST_JUDGEMENT);
        }
        var values = new LinkedHashMap<>(prompt.variables());
        prompt.form().fields().forEach(field -> values.put(field, ""));
        List.of("first", "second").forEach(name -> values.putIfAbsent(name, ""));
        var read = bytes(rubric.template().render(values)) + 2 * item + MARKS_OF_A_CHAT;
        return new Tokens(calls * read, calls * Math.max(rubric.maxTokens(), SHORTEST_JUDGEMENT));
    }

    /** UTF-8 bytes of a conversation. */
    static long bytes(List<ChatMessage> messages) {
        return messages.stream()
                .mapToLong(message -> bytes(message.content()) + bytes(message.reasoning()) + MARKS_OF_A_CHAT)
                .sum();
    }

    /** UTF-8 bytes of a text. */
    static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
