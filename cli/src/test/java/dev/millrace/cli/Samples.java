package dev.millrace.cli;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Targets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records by which tests speak of a run {@code facts/one} with the stages question and answer. */
public final class Samples {

    public static final RunId RUN = new RunId("facts", "one");

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Samples() {}

    public static Prompt question(String seed) {
        return prompt("question", seed, 0, new Lineage(new Origin(seed, "notes.md", "", 0), List.of()));
    }

    public static Prompt answer(Prompt question, int item) {
        return prompt("answer", question.id(), item, question.lineage().then(step(question, item)));
    }

    public static AcceptedRecord accepted(Prompt prompt, int item) {
        return new AcceptedRecord(
                AcceptedRecord.idOf(prompt.id(), item),
                prompt.run(),
                prompt.stratum(),
                prompt.id(),
                item,
                List.of(
                        ChatMessage.of(ChatMessage.Role.USER, "How high is the tower?"),
                        ChatMessage.of(ChatMessage.Role.ASSISTANT, "It is 30 metres high.")),
                Map.of(),
                List.of(),
                prompt.lineage().then(step(prompt, item)),
                1);
    }

    public static RejectedRecord rejected(Prompt prompt, int item) {
        return rejected(RejectedRecord.Kind.ITEM, prompt, item);
    }

    public static RejectedRecord dropped(Prompt prompt, int item) {
        return rejected(RejectedRecord.Kind.DROPPED, prompt, item);
    }

    public static RejectedRecord refusedSeed() {
        return new RejectedRecord(
                "refused",
                RejectedRecord.Kind.SEED,
                null,
                "",
                "",
                "",
                0,
                Map.of(),
                List.of(new Reason("unknown_run", "nobody opened it")),
                List.of(),
                Map.of(),
                null);
    }

    public static PreferencePair pair(AcceptedRecord accepted) {
        return new PreferencePair(
                accepted.id(),
                accepted.run(),
                accepted.stratum(),
                accepted.prompt(),
                accepted.messages().subList(0, 1),
                accepted.messages().get(1),
                ChatMessage.of(ChatMessage.Role.ASSISTANT, "It is high."),
                1.5,
                "reward",
                PreferencePair.JudgeKind.REWARD_MODEL,
                Map.of(),
                accepted.lineage());
    }

    public static ScoredGeneration scored(Prompt prompt, String... texts) {
        var replies =
                new Reply("teacher", "rules", "reply text", "", List.of(), Reply.FinishReason.STOP, "", List.of());
        var items = List.of(texts).stream()
                .map(text -> new Item(
                        0,
                        Map.of("text", text),
                        null,
                        List.of(new Score.Judgement("gate", "judge", "1", "r", "yes", 1, "it stands there"))))
                .toList();
        return new ScoredGeneration(new Generation(prompt, List.of(replies), List.of(), List.of()), items, List.of());
    }

    public static RunProgress progress(RunState state, Books question, Books answer) {
        return progress(state, question, answer, NOON.plusSeconds(10));
    }

    public static RunProgress progress(RunState state, Books question, Books answer, Instant updated) {
        var stages = List.of(
                new RunProgress.StageProgress("question", question), new RunProgress.StageProgress("answer", answer));
        var seeds = new SeedBooks(question.issued(), question.issued(), 0, 0, 0, 0);
        return new RunProgress(
                RUN,
                state,
                false,
                "",
                "document-qa",
                "hash",
                question.issued(),
                seeds,
                stages,
                List.of(new RunProgress.StratumProgress("en", 0, false, seeds, stages)),
                Map.of(),
                Spend.NONE,
                0,
                0,
                0,
                Targets.NONE,
                Budget.NONE,
                NOON,
                updated,
                state.ended() ? updated : null);
    }

    private static Prompt prompt(String stage, String parent, int ordinal, Lineage lineage) {
        return new Prompt(
                RUN,
                stage,
                "en",
                "hash",
                "template",
                parent,
                0,
                ordinal,
                List.of(ChatMessage.of(ChatMessage.Role.USER, "Ask about the tower.")),
                List.of("teacher"),
                Sampling.DEFAULT,
                new ReplyForm.Plain("text"),
                List.of(),
                Acceptance.OF_ALL,
                Map.of(),
                Map.of(),
                List.of(),
                lineage);
    }

    private static LineageStep step(Prompt prompt, int item) {
        return new LineageStep(
                prompt.stage(), prompt.id(), item, "template", "rules", Sampling.DEFAULT, Map.of(), 1, "");
    }

    private static RejectedRecord rejected(RejectedRecord.Kind kind, Prompt prompt, int item) {
        return new RejectedRecord(
                "rejected-" + prompt.id() + "-" + item,
                kind,
                prompt.run(),
                prompt.stage(),
                prompt.stratum(),
                prompt.id(),
                item,
                Map.of("text", "a poor one"),
                List.of(new Reason("judge", "the document does not say so")),
                List.of(),
                Map.of(),
                prompt.lineage());
    }
}
