package dev.millrace.cli.export;

import static dev.millrace.cli.export.Exports.assistant;
import static dev.millrace.cli.export.Exports.export;
import static dev.millrace.cli.export.Exports.pair;
import static dev.millrace.cli.export.Exports.plan;
import static dev.millrace.cli.export.Exports.record;
import static dev.millrace.cli.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {

    private static final ObjectMapper JSON = Wire.mapperCopy();

    private static final long SEED = 20_260_101;

    @TempDir
    private Path directory = Path.of("");

    /** The prompts of a file, spaced alike. */
    private static Set<String> prompts(Path file, String list) throws IOException {
        var prompts = new TreeSet<String>();
        for (var line : Files.readAllLines(file)) {
            prompts.add(JSON.readTree(line)
                    .get(list)
                    .get(0)
                    .get("content")
                    .textValue()
                    .replaceAll("(?U)\\s+", " ")
                    .strip());
        }
        return prompts;
    }

    @Test
    void noPromptOfAThousandRecordsIsOnBothSidesInAnyExport() throws IOException {
        var random = new SplittableRandom(SEED);
        var records = new ArrayList<AcceptedRecord>();
        var pairs = new ArrayList<PreferencePair>();
        for (int i = 0; i < 1_000; i++) {
            var space = List.of(" ", "  ", "\n", "\u00a0").get(random.nextInt(4));
            var prompt = user("How" + space + "high is tower " + random.nextInt(300) + "?" + space);
            records.add(record("r" + i, List.of(prompt, assistant("It is " + i + " m high."))));
            pairs.add(pair("r" + i, assistant("It is " + i + " m high."), assistant("High."), prompt));
        }
        var all = records.toArray(AcceptedRecord[]::new);
        var sft = directory.resolve("sft");
        var preference = directory.resolve("preference");
        export(sft, plan(ExportFormat.TRL_SFT, FileType.JSONL, 0.2, ""), List.of(), all);
        export(preference, plan(ExportFormat.TRL_PREFERENCE, FileType.JSONL, 0.2, ""), pairs, all);

        var train = prompts(sft.resolve("train.jsonl"), "messages");
        var validation = prompts(sft.resolve("validation.jsonl"), "messages");
        assertThat(train).as("seed %s", SEED).doesNotContainAnyElementsOf(validation);
        assertThat(prompts(preference.resolve("train.jsonl"), "prompt")).isEqualTo(train);
        assertThat(prompts(preference.resolve("validation.jsonl"), "prompt")).isEqualTo(validation);
        assertThat(validation).hasSizeBetween(30, 90);
        assertThat(Files.readAllLines(sft.resolve("train.jsonl")).size()
                        + Files.readAllLines(sft.resolve("validation.jsonl")).size())
                .isEqualTo(1_000);
    }

    @Test
    void aPromptsSideIsTheSameForEver() {
        var split = new Split("facts", 0.2);
        var sides = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            sides.append(split.validates(List.of(user("question " + i))) ? 'v' : '.');
        }
        assertThat(sides).hasToString("v......vv..v........v........v..v...v...");
    }

    @Test
    void aLargerShareKeepsThoseThatWereThere() {
        for (int i = 0; i < 200; i++) {
            var prompt = List.of(user("question " + i));
            if (new Split("facts", 0.1).validates(prompt)) {
                assertThat(new Split("facts", 0.3).validates(prompt)).isTrue();
            }
            assertThat(Split.none("facts").validates(prompt)).isFalse();
        }
    }

    @Test
    void spaceAndCompositionOfLettersMakeNoDifferenceButWordsAndSpeakersDo() {
        var split = new Split("facts", 0.5);
        var differences = 0;
        for (int i = 0; i < 100; i++) {
            var text = "서울 타워는 얼마나 높나요 " + i + "?";
            var side = split.validates(List.of(user(text)));
            assertThat(split.validates(List.of(user("\t" + text.replace(" ", "\u3000 ") + "\n"))))
                    .isEqualTo(side);
            assertThat(split.validates(List.of(user(Normalizer.normalize(text, Normalizer.Form.NFD)))))
                    .isEqualTo(side);
            differences += split.validates(List.of(assistant(text))) == side ? 0 : 1;
        }
        assertThat(differences).isBetween(25, 75);
    }
}
