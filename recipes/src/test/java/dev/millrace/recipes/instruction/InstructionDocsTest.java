package dev.millrace.recipes.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/instructions.md says is so. */
class InstructionDocsTest {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (en|ko|en, ko) \\| ([a-z, ]+) \\| (.+) \\|");

    @Test
    void showEveryKindAsItIsWrittenAndSaid() throws IOException {
        var kinds = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("..", "docs", "instructions.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var instruction = Instruction.read(row.group(1));
                var languages = List.of(row.group(2).split(", ", -1));
                kinds.add(instruction.kind());
                assertThat(instruction.text(languages.get(0))).isEqualTo(row.group(4));
                assertThat(Instructions.kind(instruction.kind()).aspects())
                        .as(instruction.kind())
                        .extracting(Aspect::word)
                        .containsExactly(row.group(3).split(", ", -1));
                for (var language : List.of("en", "ko")) {
                    assertThat(Instructions.kinds(language).contains(instruction.kind()))
                            .as("%s in %s", instruction.kind(), language)
                            .isEqualTo(languages.contains(language));
                }
            }
        }

        assertThat(kinds).isEqualTo(Instructions.kinds());
    }
}
