package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void cataloguesEverySettingWithAMeaning() {
        assertThat(Catalogue.scorers().keySet())
                .containsExactly(
                        "heuristic_reward",
                        "reward",
                        "reward_rank",
                        "judge",
                        "pairwise",
                        "arithmetic",
                        "answer",
                        "json_schema",
                        "regex",
                        "code",
                        "instruction");
        assertThat(Catalogue.rules().keySet())
                .containsExactly(
                        "score_floor",
                        "value_floor",
                        "judge",
                        "verifier",
                        "length",
                        "finish_reason",
                        "empty",
                        "refusal");
        assertThat(Catalogue.rules().values())
                .filteredOn(Catalogue.Entry::always)
                .extracting(Catalogue.Entry::name)
                .containsExactly("finish_reason", "empty", "refusal");
        assertThat(Catalogue.rules().values()).allSatisfy(entry -> {
            assertThat(entry.meaning()).endsWith(".");
            assertThat(entry.oneOf())
                    .allSatisfy(name -> assertThat(entry.setting(name)).isPresent());
        });
    }
}
