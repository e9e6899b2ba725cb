package dev.millrace.cli.export;

import static dev.millrace.cli.export.Exports.assistant;
import static dev.millrace.cli.export.Exports.export;
import static dev.millrace.cli.export.Exports.pair;
import static dev.millrace.cli.export.Exports.plan;
import static dev.millrace.cli.export.Exports.record;
import static dev.millrace.cli.export.Exports.reward;
import static dev.millrace.cli.export.Exports.system;
import static dev.millrace.cli.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ToolCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each format, byte for byte. */
class RowsTest {

    private static final List<ChatMessage> DIALOGUE =
            List.of(user("얼마나 높나요?"), assistant("30 m."), user("And\n\"wide\"?"), assistant("5 m."));

    @TempDir
    private Path directory = Path.of("");

    private Path train() {
        return directory.resolve("out").resolve("train.jsonl");
    }

    private Path out() {
        return directory.resolve("out");
    }

    @Test
    void trlSftHasTheConversation() throws IOException {
        var reasoned = new ChatMessage(Role.ASSISTANT, "Four.", "2 + 2 is 4", List.of(), "");
        export(
                out(),
                plan(ExportFormat.TRL_SFT),
                List.of(),
                record("a", DIALOGUE),
                record("b", List.of(system("Be brief."), user("2 + 2?"), reasoned)));

        assertThat(train()).content().isEqualTo("""
                        {"messages":[{"role":"user","content":"얼마나 높나요?"},{"role":"assistant","content":"30 m."},\
                        {"role":"user","content":"And\\n\\"wide\\"?"},{"role":"assistant","content":"5 m."}]}
                        {"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"2 + 2?"},\
                        {"role":"assistant","content":"Four."}]}
                        """);
    }

    @Test
    void trlPreferenceHasPromptAndBothReplies() throws IOException {
        export(
                out(),
                plan(ExportFormat.TRL_PREFERENCE),
                List.of(pair("a", assistant("4"), assistant("5"), user("2+2?"))),
                record("a", List.of(user("2+2?"), assistant("4"))));

        assertThat(train()).content().isEqualTo("""
                        {"prompt":[{"role":"user","content":"2+2?"}],"chosen":[{"role":"assistant","content":"4"}],\
                        "rejected":[{"role":"assistant","content":"5"}]}
                        """);
    }

    @Test
    void trlPreferenceHasTheMarginIfAsked() throws IOException {
        export(
                out(),
                Exports.planWithMargins(FileType.JSONL),
                List.of(pair("a", assistant("4"), assistant("5"), user("2+2?")), pair("b", user("4"), user("5"))));

        assertThat(train()).content().isEqualTo("""
                        {"prompt":[{"role":"user","content":"2+2?"}],"chosen":[{"role":"assistant","content":"4"}],\
                        "rejected":[{"role":"assistant","content":"5"}],"margin":1.5}
                        """);
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void halfACharacterIsLeftOutOfEveryKindOfFile(FileType type) throws IOException {
        var attributes = reward("quality", 4, 4, 4, 2, 1);
        var halved = record("a", List.of(user("2 + 2?"), assistant("4 \ud83d")), attributes);
        var pair = pair("a", assistant("4"), assistant("\ude00 5"), user("2+2?"));
        for (var format : List.of(
                ExportFormat.TRL_SFT, ExportFormat.TRL_PREFERENCE, ExportFormat.HELPSTEER2, ExportFormat.STEERLM)) {
            var manifest =
                    export(directory.resolve(format + "-" + type), plan(format, type, 0, ""), List.of(pair), halved);
            assertThat(manifest.leftOut())
                    .as("%s", format)
                    .isEqualTo(Map.of("has half of a character, an unpaired surrogate", 1L));
        }
    }

    @Test
    void helpSteer2HasWholeAttributesAndMarksTheTurnsOfADialogue() throws IOException {
        export(
                out(),
                plan(ExportFormat.HELPSTEER2),
                List.of(),
                record("a", List.of(user("c#"), assistant("C# is …")), reward("quality", 3.4, 3.5, 4.9, -0.7, 1)),
                record("b", DIALOGUE, reward("quality", 4, 4, 4, 2.5, 0)));

        assertThat(train()).content().isEqualTo("""
                        {"prompt":"c#","response":"C# is …","helpfulness":3,"correctness":4,"coherence":4,"complexity":0,\
                        "verbosity":1}
                        {"prompt":"얼마나 높나요?\\n<extra_id_1>Assistant\\n30 m.\\n<extra_id_1>User\\nAnd\\n\\"wide\\"?",\
                        "response":"5 m.","helpfulness":4,"correctness":4,"coherence":4,"complexity":3,"verbosity":0}
                        """);
    }

    @Test
    void steerLmLabelsTheTurnThatWasJudged() throws IOException {
        export(out(), plan(ExportFormat.STEERLM), List.of(), record("a", DIALOGUE, reward("quality", 4, 4, 4, 2, 1)));

        assertThat(train()).content().isEqualTo("""
                        {"conversations":[{"value":"얼마나 높나요?","from":"User","label":null},\
                        {"value":"30 m.","from":"Assistant","label":null},\
                        {"value":"And\\n\\"wide\\"?","from":"User","label":null},\
                        {"value":"5 m.","from":"Assistant",\
                        "label":"helpfulness:4,correctness:4,coherence:4,complexity:2,verbosity:1"}],"mask":"User"}
                        """);
    }

    @Test
    void whatAFormatHasNoPlaceForIsLeftOutAndCounted() throws IOException {
        var call = new ChatMessage(Role.ASSISTANT, "", "", List.of(new ToolCall("1", "search", "{}")), "");
        var attributes = reward("quality", 4, 4, 4, 2, 1);
        var manifest = export(
                out(),
                plan(ExportFormat.HELPSTEER2),
                List.of(),
                record("a", List.of(system("Be brief."), user("2 + 2?"), assistant("4")), attributes),
                record("b", List.of(user("Look!"), call), attributes),
                record("c", List.of(user("2 + 2?"), assistant("4"))),
                record("d", List.of(user("2 + 2?"), assistant("4")), new Score.Rank("r", "m", "1", 2)),
                record("e", List.of(user("<extra_id_1>User"), assistant("4")), attributes),
                record("f", List.of(assistant("Hello!")), attributes),
                record("g", List.of(assistant("Hello!"), user("Hi!"), assistant("Well?")), attributes),
                record("h", List.of(user("2 + 2?")), attributes));

        assertThat(train()).isEmptyFile();
        assertThat(manifest.leftOut())
                .isEqualTo(Map.of(
                        "has a system message", 1L,
                        "calls tools", 1L,
                        "has no five attributes", 2L,
                        "has the text <extra_id_1>, which marks a turn", 1L,
                        "begins with the assistant", 1L,
                        "is no prompt that an assistant answers in the end", 2L));
        assertThat(manifest.provenance().models()).isEmpty();
    }

    @Test
    void aPairOfWhichOneReplyIsNoTextIsLeftOut() throws IOException {
        var call = new ChatMessage(Role.ASSISTANT, "", "", List.of(new ToolCall("1", "search", "{}")), "");
        var manifest = export(
                out(),
                plan(ExportFormat.TRL_PREFERENCE),
                List.of(
                        pair("a", assistant("4"), call, user("2 + 2?")),
                        pair("b", user("4"), assistant("5"), user("2 + 2?")),
                        pair("c", assistant("4"), assistant("5"))));

        assertThat(train()).isEmptyFile();
        assertThat(manifest.leftOut())
                .isEqualTo(Map.of("calls tools", 1L, "is no prompt that an assistant answers in the end", 2L));
    }

    @Test
    void theScorerIsNamedWhereSeveralGaveAttributes() throws IOException {
        var messages = List.of(user("2 + 2?"), assistant("4"));
        var judged = record("a", messages, reward("quality", 4, 4, 4, 2, 1), reward("other", 0, 0, 0, 0, 0));

        assertThatThrownBy(() -> export(out(), plan(ExportFormat.HELPSTEER2), List.of(), judged))
                .isInstanceOf(BadInput.class)
                .hasMessage("the record a has attributes of several scorers, quality, other; name one with --scorer");
        assertThat(directory).isEmptyDirectory();

        var named = plan(ExportFormat.HELPSTEER2, FileType.JSONL, 0, "other");
        var manifest = export(out(), named, List.of(), judged, record("b", messages, reward("quality", 4, 4, 4, 2, 1)));
        assertThat(train()).content().contains("\"helpfulness\":0").hasLineCount(1);
        assertThat(manifest.leftOut()).isEqualTo(Map.of("has no five attributes of the scorer other", 1L));
    }
}
