package dev.millrace.cli.export;

import dev.millrace.cli.process.Cleanup;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records of a dataset {@code facts}, and exports of them without a broker. */
final class Exports {

    static final RunId RUN = new RunId("facts", "one");

    static final String NOTICE = "written by rules, for trying";

    private static final String RECIPE = """
            recipe: tiny
            variables: [prompt]
            stages:
              - stage: answer
                models: [teacher]
                user: "{prompt}"
                reply: {form: plain, as: reply}
                scorers:
                  - {scorer: quality, kind: heuristic_reward, prompt: prompt, reply: reply}
                accept:
                  take: best
                  rank: quality
                  rules:
                    - {rule: length, field: reply, min: 1, max: 20}
            """;

    private static final long NOON = 1_767_268_800_000L;

    private Exports() {}

    static ChatMessage user(String text) {
        return ChatMessage.of(Role.USER, text);
    }

    static ChatMessage assistant(String text) {
        return ChatMessage.of(Role.ASSISTANT, text);
    }

    static ChatMessage system(String text) {
        return ChatMessage.of(Role.SYSTEM, text);
    }

    static AcceptedRecord record(String id, List<ChatMessage> messages, Score... scores) {
        return record(id, "en", "CC0-1.0", messages, scores);
    }

    static AcceptedRecord record(
            String id, String stratum, String licence, List<ChatMessage> messages, Score... scores) {
        return new AcceptedRecord(
                id,
                RUN,
                stratum,
                "p-" + id,
                0,
                messages,
                Map.of("language", stratum),
                List.of(scores),
                lineage(id, licence),
                1);
    }

    static PreferencePair pair(String id, ChatMessage chosen, ChatMessage rejected, ChatMessage... messages) {
        return pair(id, "quality", PreferencePair.JudgeKind.REWARD_MODEL, 1.5, chosen, rejected, messages);
    }

    static PreferencePair pair(String id, String judge, PreferencePair.JudgeKind kind, double margin) {
        return pair(id, judge, kind, margin, assistant("4"), assistant("5"), user("2+2?"));
    }

    private static PreferencePair pair(
            String id,
            String judge,
            PreferencePair.JudgeKind kind,
            double margin,
            ChatMessage chosen,
            ChatMessage rejected,
            ChatMessage... messages) {
        return new PreferencePair(
                id,
                RUN,
                "en",
                "p-" + id,
                List.of(messages),
                chosen,
                rejected,
                margin,
                judge,
                kind,
                Map.of("language", "en"),
                new Lineage(new Origin(id, "notes.md", "CC0-1.0", 0), List.of()));
    }

    static Score.Reward reward(String scorer, double... values) {
        return new Score.Reward(
                scorer,
                "nemotron",
                "1",
                Map.of(
                        "helpfulness", values[0],
                        "correctness", values[1],
                        "coherence", values[2],
                        "complexity", values[3],
                        "verbosity", values[4]),
                "340b",
                3);
    }

    static ExportPlan plan(ExportFormat format) {
        return plan(format, FileType.JSONL, 0, "");
    }

    static ExportPlan planWithMargins(FileType type) {
        return new ExportPlan("facts", ExportFormat.TRL_PREFERENCE, type, Split.none("facts"), "", true, "1.2.3");
    }

    static ExportPlan plan(ExportFormat format, FileType type, double share, String scorer) {
        return new ExportPlan("facts", format, type, new Split("facts", share), scorer, false, "1.2.3");
    }

    /** Exports pairs, where the format has them, and records, a second between each. */
    static Manifest export(Path place, ExportPlan plan, List<PreferencePair> pairs, AcceptedRecord... records)
            throws IOException {
        try (var cleanup = new Cleanup()) {
            var directory = ExportDirectory.at(place, cleanup);
            try (var export = new DatasetExport(plan, directory, "m.accepted", "m.preferences")) {
                var millis = NOON;
                for (var pair : plan.format().hasPairs() ? pairs : List.<PreferencePair>of()) {
                    export.pair(Wire.bytes(pair), millis += 1000);
                }
                for (var record : records) {
                    export.record(Wire.bytes(record), millis += 1000);
                }
                var manifest = export.finished(
                        recipes(), Map.of("m.accepted", Map.of(0, 0L)), Map.of("m.accepted", Map.of(1, 2L, 0, 7L)));
                directory.finish(manifest);
                return manifest;
            }
        }
    }

    private static RecipesOfRuns recipes() {
        var text = new RecipeText("tiny", RECIPE);
        var recipes = new RecipesOfRuns();
        recipes.hear(text);
        recipes.hear(new RunProgress(
                RUN,
                RunState.DONE,
                false,
                "",
                text.name(),
                text.hash(),
                2,
                SeedBooks.EMPTY,
                List.of(),
                List.of(),
                Map.of(),
                Spend.NONE,
                0,
                0,
                0,
                Targets.NONE,
                Budget.NONE,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH));
        return recipes;
    }

    private static Lineage lineage(String seed, String licence) {
        return new Lineage(
                new Origin(seed, "notes.md", licence, 0),
                List.of(new LineageStep(
                        "answer",
                        "p-" + seed,
                        0,
                        "0a1b",
                        "rules-1",
                        Sampling.DEFAULT,
                        Map.of("quality", 3.0),
                        1,
                        NOTICE)));
    }
}
