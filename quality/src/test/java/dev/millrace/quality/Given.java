package dev.millrace.quality;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.Acceptance.Take;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.RuleSpec;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Scored generations to judge, with as little said as a test needs. */
final class Given {

    static final ReplyForm PLAIN = new ReplyForm.Plain("answer");

    static final Acceptance ALL = Acceptance.OF_ALL;

    private Given() {}

    static Item item(String answer, Score... scores) {
        return new Item(0, Map.of("answer", answer), null, List.of(scores));
    }

    static Item faulty(String rule) {
        return new Item(0, Map.of(), new Reason(rule, ""), List.of());
    }

    static Item ranked(String answer, double value) {
        return item(answer, value(value));
    }

    static Score value(double value) {
        return reward(Map.of(), "", value);
    }

    static Score reward(Map<String, Double> attributes, String weights, double value) {
        return new Score.Reward("reward", "m", "1", attributes, weights, value);
    }

    static Score verdict(String word) {
        return new Score.Judgement("gate", "m", "1", "rubric", word, 0, "It says otherwise.");
    }

    static Score checked(boolean passed) {
        return new Score.Verification("check", "1", passed, passed ? "12 × 5 = 60" : "12 × 5 is 60, not 61");
    }

    static RuleSpec rule(String name, Map<String, Object> settings) {
        return new RuleSpec(name, settings);
    }

    static Acceptance taking(Take take, RuleSpec... rules) {
        return new Acceptance(take, List.of(rules), take == Take.ALL ? List.of() : List.of("reward"), List.of());
    }

    static ScoredGeneration scored(Item... items) {
        return scored(ALL, items);
    }

    /** Each item is a reply of its own. */
    static ScoredGeneration scored(Acceptance acceptance, Item... items) {
        var replies = Stream.of(items).map(item -> reply(FinishReason.STOP)).toList();
        return new ScoredGeneration(
                new Generation(prompt(PLAIN, acceptance), replies, List.of(), List.of()), List.of(items), List.of());
    }

    static ScoredGeneration ended(FinishReason finish, ReplyForm form, Item item) {
        return new ScoredGeneration(
                new Generation(prompt(form, ALL), List.of(reply(finish)), List.of(), List.of()),
                List.of(item),
                List.of());
    }

    static Prompt prompt(ReplyForm form, Acceptance acceptance) {
        return new Prompt(
                new RunId("d", "r"),
                "answer",
                "",
                "",
                "",
                "s",
                0,
                0,
                List.of(ChatMessage.of(ChatMessage.Role.USER, "Which city?")),
                List.of("teacher"),
                Sampling.DEFAULT,
                form,
                List.of(),
                acceptance,
                Map.of("question", "Which city?"),
                Map.of(),
                List.of(),
                new Lineage(new Origin("s", "", "", 0), List.of()));
    }

    private static Reply reply(FinishReason finish) {
        return new Reply("teacher", "m", "…", "", List.of(), finish, "", List.of());
    }
}
