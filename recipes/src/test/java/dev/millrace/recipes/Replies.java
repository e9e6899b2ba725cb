package dev.millrace.recipes;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import java.util.List;

/** Replies for tests, and their items as short lines: {@code Why?|5} for a whole one, {@code !repeated Why?|5} for a faulty one. */
final class Replies {

    private Replies() {}

    static Reply done(String text) {
        return reply(text, FinishReason.STOP);
    }

    static Reply cutOff(String text) {
        return reply(text, FinishReason.LENGTH);
    }

    static List<String> lines(ReplyForm form, Reply reply) {
        return new ReplyParser()
                .parse(form, reply, 0).stream().map(Replies::line).toList();
    }

    static String detail(Item item) {
        var fault = item.fault();
        return fault == null ? "" : fault.detail();
    }

    private static Reply reply(String text, FinishReason finish) {
        return new Reply("teacher", "m", text, "", List.of(), finish, "", List.of());
    }

    private static String line(Item item) {
        var values = String.join("|", item.values().values());
        var fault = item.fault();
        return fault == null ? values : ("!" + fault.rule() + " " + values).strip();
    }
}
