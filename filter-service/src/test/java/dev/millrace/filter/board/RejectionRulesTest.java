package dev.millrace.filter.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.recipes.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RejectionRulesTest {

    private static final Pattern WORD = Pattern.compile("`([a-z_]+)`");

    @Test
    void areLabelsByTheirWords() {
        assertThat(Catalogue.rules().keySet())
                .allSatisfy(rule -> assertThat(RejectionRules.label(rule)).isEqualTo(rule));
        assertThat(RejectionRules.label("duplicate")).isEqualTo("duplicate");
    }

    @Test
    void ofOthersAreNoLabels() {
        assertThat(RejectionRules.label("my own reason, with a long text")).isEqualTo("other");
    }

    @Test
    void areAllThatTheDocsSayOfTheLedger() throws IOException {
        var documented = new TreeSet<String>();
        var lines = Files.readAllLines(Path.of("..", "docs", "runs.md"));
        var from = lines.indexOf("| rule | kind | |");
        for (var line : lines.subList(from + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            var word = WORD.matcher(line.split("\\|", -1)[1]);
            while (word.find()) {
                documented.add(word.group(1));
            }
        }

        assertThat(documented).hasSizeGreaterThan(15);
        assertThat(RejectionRules.words()).containsAll(documented);
    }
}
