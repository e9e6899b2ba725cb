package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    private static final Path FILES = Path.of("src/main/resources/schemas");

    @BeforeAll
    static void writeThemIfAsked() throws IOException {
        if ("write".equals(System.getProperty("millrace.schemas"))) {
            for (var record : Schemas.records()) {
                Files.writeString(file(record), Schemas.text(record));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void areWhatTheRecordsAre(Class<?> record) {
        var file = file(record);

        assertThat(file)
                .as(
                        "contracts/%s is no longer the schema of %s; if the change is meant, rewrite the files with: "
                                + "mvn test -pl contracts -Dtest=SchemasTest -Dmillrace.schemas=write",
                        file, record.getSimpleName())
                .exists()
                .content()
                .isEqualTo(Schemas.text(record));
    }

    @Test
    void areThereForNothingElse() throws IOException {
        try (var files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Schemas.records().stream()
                            .map(record -> Schemas.file(record) + ".json")
                            .toList());
        }
    }

    private static Path file(Class<?> record) {
        return FILES.resolve(Schemas.file(record) + ".json");
    }

    static Stream<Class<?>> records() {
        return Schemas.records().stream();
    }
}
