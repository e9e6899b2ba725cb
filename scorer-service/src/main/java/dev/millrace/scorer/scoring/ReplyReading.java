package dev.millrace.scorer.scoring;

import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.models.Answer;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Models;
import dev.millrace.recipes.ListConversion;
import dev.millrace.recipes.ReplyParser;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds the items of replies; where a reply is no list and its form says whom to ask, asks for one. */
public final class ReplyReading {

    private static final String PURPOSE = "judge";

    private final ReplyParser parser = new ReplyParser();
    private final Models models;

    /** A reading that may ask these models. */
    public ReplyReading(Models models) {
        this.models = models;
    }

    /**
     * What was found in a reply.
     *
     * @param items at least one
     * @param calls what it cost
     */
    record Read(List<Item> items, List<ModelCall> calls) {}

    /** Reads one of a generation's replies. A model that is down is waited for. */
    CompletionStage<Read> read(Prompt prompt, Reply reply, int index, Leave leave) {
        var items = parser.parse(prompt.form(), reply, index);
        if (!(prompt.form() instanceof ReplyForm.Numbered form) || !ListConversion.isNeeded(form, reply, items)) {
            return CompletableFuture.completedStage(new Read(items, List.of()));
        }
        var model = models.find(form.convert());
        if (model.isEmpty()) {
            return CompletableFuture.completedStage(new Read(items, List.of()));
        }
        var language = prompt.variables().getOrDefault("language", "");
        var sampling = ListConversion.sampling(prompt.sampling(), seed(prompt, index));
        var request = ModelRequest.of(ListConversion.request(reply, language), sampling, PURPOSE);
        return model.get().ask(request, leave).thenApply(answer -> converted(form, reply, items, answer, index));
    }

    private static Read converted(ReplyForm.Numbered form, Reply reply, List<Item> none, Answer answer, int index) {
        var items = answer.replies().isEmpty()
                ? none
                : ListConversion.items(form, reply, none, answer.replies().get(0), index);
        return new Read(items, answer.calls());
    }

    private static long seed(Prompt prompt, int index) {
        return Long.parseLong(Ids.of("convert", prompt.id(), index).substring(0, 8), 16) & Integer.MAX_VALUE;
    }
}
