package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @MethodSource("files")
    void areReadAndWrittenBackByteForByte(Path file) throws IOException {
        var record = read(file);

        assertThat(Schemas.pretty(record)).isEqualTo(Files.readString(file));
        assertThat(Wire.read(Wire.bytes(record), Schemas.recordOf(file)))
                .as("the same on the wire")
                .isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("files")
    void obeyTheirSchemas(Path file) throws IOException {
        var schema = SCHEMAS.getSchema(Files.readString(
                Path.of("src/main/resources/schemas", Schemas.file(Schemas.recordOf(file)) + ".json")));

        var errors = schema.validate(
                Files.readString(file),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));

        assertThat(errors).extracting(Error::toString).isEmpty();
    }

    @Test
    void areThereForEveryRecord() throws IOException {
        assertThat(files().map(Schemas::recordOf).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(Schemas.records());
    }

    @Test
    void tellOneStory() throws IOException {
        var recipe = golden("recipe-text", RecipeText.class);
        var seed = golden("seed", Seed.class);
        var prompt = golden("prompt", Prompt.class);
        var generation = golden("generation", Generation.class);
        var scored = golden("scored-generation", ScoredGeneration.class);
        var accepted = golden("accepted-record", AcceptedRecord.class);
        var rejected = golden("rejected-record", RejectedRecord.class);
        var pair = golden("preference-pair", PreferencePair.class);
        var progress = golden("run-progress", RunProgress.class);

        assertThat(prompt.recipe()).isEqualTo(recipe.hash()).isEqualTo(progress.recipeHash());
        assertThat(prompt.lineage().origin().seed()).isEqualTo(seed.id());
        assertThat(generation.prompt()).isEqualTo(prompt);
        assertThat(scored.generation()).isEqualTo(generation);
        assertThat(List.of(accepted.prompt(), rejected.prompt(), pair.prompt())).containsOnly(prompt.id());
        assertThat(accepted.id()).isEqualTo(AcceptedRecord.idOf(prompt.id(), 0)).isEqualTo(pair.id());
        assertThat(rejected.id()).isEqualTo(AcceptedRecord.idOf(prompt.id(), 1));
        assertThat(progress.balance()).isTrue();
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.sorted().toList().stream();
        }
    }

    private static Object read(Path file) throws IOException {
        return Wire.read(Files.readAllBytes(file), Schemas.recordOf(file));
    }

    private static <T> T golden(String name, Class<T> type) throws IOException {
        return Wire.read(Files.readAllBytes(GOLDEN.resolve(name + ".json")), type);
    }
}
