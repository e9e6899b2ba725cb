package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptNameTest {

    private static final PromptName NAME = new PromptName(RunId.parse("data/run"), "0af1");

    @Test
    void isReadFromItsOwnHeaders() {
        assertThat(PromptName.in(NAME.headers())).contains(NAME);
        assertThat(PromptName.in(NAME.lost("no JSON"))).contains(NAME);
    }

    @ParameterizedTest
    @CsvSource({"'',run,0af1", "data,'',0af1", "data,run,''", "da/ta,run,0af1", "데이터,run,0af1", "data,run,a b"})
    void isNoneWhereAHeaderIsMissingOrNonsense(String dataset, String run, String prompt) {
        assertThat(PromptName.in(Map.of("dataset", dataset, "run", run, "prompt", prompt)))
                .isEmpty();
    }

    @Test
    void isNoneWithoutHeaders() {
        assertThat(PromptName.in(Map.of())).isEmpty();
    }

    @Test
    void saysWhyItsMessageWasLostInFewWords() {
        assertThat(NAME.lost("no JSON"))
                .containsExactly(
                        entry("dataset", "data"),
                        entry("run", "run"),
                        entry("prompt", "0af1"),
                        entry("failure", "no JSON"));
        assertThat(NAME.lost("x".repeat(1_000)).get("failure")).hasSize(301).endsWith("x…");
        assertThat(NAME.lost("x".repeat(299) + "😀\n").get("failure"))
                .hasSize(300)
                .endsWith("x…");
    }
}
