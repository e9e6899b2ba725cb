package dev.millrace.cli.export;

import static dev.millrace.cli.export.Exports.assistant;
import static dev.millrace.cli.export.Exports.export;
import static dev.millrace.cli.export.Exports.pair;
import static dev.millrace.cli.export.Exports.plan;
import static dev.millrace.cli.export.Exports.record;
import static dev.millrace.cli.export.Exports.reward;
import static dev.millrace.cli.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jerolba.carpet.CarpetReader;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetTest {

    private static final ObjectMapper JSON = Wire.mapperCopy();

    private static final Map<ExportFormat, Class<? extends Record>> ROWS = Map.of(
            ExportFormat.TRL_SFT, ExportRow.Sft.class,
            ExportFormat.TRL_PREFERENCE, ExportRow.Preference.class,
            ExportFormat.HELPSTEER2, ExportRow.HelpSteer2.class,
            ExportFormat.STEERLM, ExportRow.SteerLm.class);

    @TempDir
    private Path directory = Path.of("");

    private Path written(String name, ExportFormat format, FileType type) throws IOException {
        List<ChatMessage> messages = List.of(user("얼마나 높나요? 🗼"), assistant(""), user("And?"), assistant("5 m."));
        var records = new ArrayList<AcceptedRecord>();
        for (int i = 0; i < 50; i++) {
            records.add(record("r" + i, messages, reward("quality", i % 5, 4, 3, 2, 1)));
        }
        var pairs = List.of(
                pair("r1", assistant("4"), assistant(""), user("2+2?")),
                pair("r2", assistant("9"), assistant("8"), messages.toArray(ChatMessage[]::new)));
        export(directory.resolve(name), plan(format, type, 0, ""), pairs, records.toArray(AcceptedRecord[]::new));
        return directory.resolve(name).resolve("train." + type.label());
    }

    @ParameterizedTest
    @EnumSource(names = "MILLRACE", mode = EnumSource.Mode.EXCLUDE)
    void readsBackAsTheRowsThatJsonlHas(ExportFormat format) throws IOException {
        var rows = ROWS.get(format);
        var expected = new ArrayList<Object>();
        for (var line : Files.readAllLines(written("jsonl", format, FileType.JSONL))) {
            expected.add(JSON.readValue(line, rows));
        }
        var read =
                new CarpetReader<>(written("parquet", format, FileType.PARQUET).toFile(), rows).toList();

        assertThat(read).isNotEmpty().isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = "MILLRACE", mode = EnumSource.Mode.EXCLUDE)
    void theSameRowsGiveTheSameBytes(ExportFormat format) throws IOException {
        assertThat(written("again", format, FileType.PARQUET))
                .hasSameBinaryContentAs(written("first", format, FileType.PARQUET));
        assertThat(directory.resolve("again").resolve("manifest.json"))
                .hasSameBinaryContentAs(directory.resolve("first").resolve("manifest.json"));
    }

    @Test
    void marginsAreAColumn() throws IOException {
        var place = directory.resolve("margins");
        export(
                place,
                Exports.planWithMargins(FileType.PARQUET),
                List.of(pair("r1", assistant("4"), assistant("5"), user("2+2?"))));
        assertThat(new CarpetReader<>(place.resolve("train.parquet").toFile(), ExportRow.MarginPreference.class)
                        .toList())
                .extracting(ExportRow.MarginPreference::margin)
                .containsExactly(1.5);
    }

    @Test
    void aFileWithoutRowsIsOneToo() throws IOException {
        var place = directory.resolve("none");
        export(place, plan(ExportFormat.TRL_SFT, FileType.PARQUET, 0.5, ""), List.of());
        assertThat(new CarpetReader<>(place.resolve("train.parquet").toFile(), ExportRow.Sft.class).toList())
                .isEmpty();
        assertThat(place.resolve("validation.parquet")).doesNotExist();
    }
}
