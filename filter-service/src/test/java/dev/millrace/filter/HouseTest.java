package dev.millrace.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.RuleSpec;
import dev.millrace.quality.Rule;
import dev.millrace.quality.Rules;
import dev.millrace.quality.ScoreFloor;
import dev.millrace.recipes.Catalogue;
import dev.millrace.recipes.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void everyRuleOfTheCatalogueIsThereAndNoOther() {
        assertThat(Rules.names()).isEqualTo(Catalogue.rules().keySet());
    }

    @Test
    void everyRuleTakesTheSettingsOfTheCatalogue() {
        assertThat(Catalogue.rules().values()).allSatisfy(entry -> {
            var settings = new LinkedHashMap<String, Object>();
            entry.settings().forEach(setting -> settings.put(setting.name(), value(setting)));

            assertThat(Rules.of(new RuleSpec(entry.name(), settings)).name()).isEqualTo(entry.name());
        });
    }

    @Test
    void rulesThatAreNeverListedAreThoseOfTheCatalogue() {
        assertThat(Rules.ALWAYS)
                .extracting(Rule::name)
                .containsExactlyInAnyOrderElementsOf(Catalogue.rules().values().stream()
                        .filter(Catalogue.Entry::always)
                        .map(Catalogue.Entry::name)
                        .toList());
    }

    @Test
    void theAttributesOfAFloorAreThoseOfTheCatalogue() {
        assertThat(ScoreFloor.ATTRIBUTES).isEqualTo(Catalogue.ATTRIBUTES);
    }

    private static Object value(Setting setting) {
        return switch (setting.type()) {
            case NUMBER, COUNT -> 1;
            case WORDS -> List.of("YES");
            case CHOICE, PATTERN, SCHEMA, WEIGHTS, VALUE, FIELD, RUBRIC, PAIR_RUBRIC, MODEL, SCORER -> setting.name();
        };
    }
}
