package dev.millrace.fuzz;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.RuleSpec;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Sampling;
import java.util.List;
import java.util.Map;

/** What models are asked. */
final class Prompts {

    private static final Acceptance RULES = new Acceptance(
            Acceptance.Take.ALL,
            List.of(
                    new RuleSpec("refusal", Map.of()),
                    new RuleSpec("length", Map.of("field", "reply", "min", 1, "max", 1_000))),
            List.of(),
            List.of());

    private Prompts() {}

    static Prompt asking(String text) {
        return new Prompt(
                new RunId("data", "run"),
                "answer",
                "",
                "",
                "",
                "s-1",
                0,
                0,
                List.of(ChatMessage.of(ChatMessage.Role.USER, text)),
                List.of("teacher"),
                Sampling.DEFAULT,
                new ReplyForm.Plain("reply"),
                List.of(),
                RULES,
                Map.of(),
                Map.of(),
                List.of(),
                new Lineage(new Origin("s-1", "", "", 0), List.of()));
    }
}
