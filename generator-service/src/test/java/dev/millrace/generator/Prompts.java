package dev.millrace.generator;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Sampling;
import java.util.List;
import java.util.Map;

/** Prompts for tests: the text says which is which. */
public final class Prompts {

    private Prompts() {}

    public static Prompt asking(String text, String... models) {
        return prompt(text, List.of(models), Sampling.DEFAULT, 0, List.of());
    }

    public static Prompt inRound(int round, String text, String model) {
        return prompt(text, List.of(model), Sampling.DEFAULT, round, List.of());
    }

    public static Prompt sampled(String text, String model, Sampling sampling) {
        return prompt(text, List.of(model), sampling, 0, List.of());
    }

    public static Prompt given(String text, GivenReply... replies) {
        return prompt(text, List.of("teacher"), Sampling.DEFAULT, 0, List.of(replies));
    }

    private static Prompt prompt(
            String text, List<String> models, Sampling sampling, int round, List<GivenReply> replies) {
        return new Prompt(
                new RunId("data", "run"),
                "answer",
                "",
                "",
                "",
                "seed " + text,
                round,
                0,
                List.of(ChatMessage.of(ChatMessage.Role.USER, text)),
                models,
                sampling,
                new ReplyForm.Plain("answer"),
                List.of(),
                Acceptance.OF_ALL,
                Map.of(),
                Map.of(),
                replies,
                new Lineage(new Origin("seed " + text, "", "", 0), List.of()));
    }
}
