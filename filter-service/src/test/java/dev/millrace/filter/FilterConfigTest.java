package dev.millrace.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.ledger.LedgerConfig;
import dev.millrace.recipes.BundledRecipes;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterConfigTest {

    @Test
    void theLedgerIsSetAsItIsByItself() {
        var config = config(Map.of());

        assertThat(FilterWiring.ledgerConfig(config)).isEqualTo(LedgerConfig.DEFAULT);
        assertThat(config.partitions()).isEqualTo(4);
        assertThat(config.stateDir()).isEqualTo(Path.of("state"));
    }

    @Test
    void whatIsSetIsTaken() {
        var ledger = FilterWiring.ledgerConfig(config(Map.ofEntries(
                Map.entry("window", "7"),
                Map.entry("max-rounds", "8"),
                Map.entry("max-seeds", "9"),
                Map.entry("max-strata", "10"),
                Map.entry("max-early-seeds", "11"),
                Map.entry("early-for", "12s"),
                Map.entry("missing-after", "13m"),
                Map.entry("overdue", "14h"),
                Map.entry("lanes", "slow,fast"),
                Map.entry("adhoc.recipe", "arithmetic"),
                Map.entry("adhoc.budget-tokens", "15"))));

        assertThat(ledger.window()).isEqualTo(7);
        assertThat(ledger.maxRounds()).isEqualTo(8);
        assertThat(ledger.maxSeeds()).isEqualTo(9);
        assertThat(ledger.maxStrata()).isEqualTo(10);
        assertThat(ledger.maxEarlySeeds()).isEqualTo(11);
        assertThat(ledger.earlyFor()).isEqualTo(Duration.ofSeconds(12));
        assertThat(ledger.missingAfter()).isEqualTo(Duration.ofMinutes(13));
        assertThat(ledger.overdue()).isEqualTo(Duration.ofHours(14));
        assertThat(ledger.lanes()).containsExactlyInAnyOrder("slow", "fast");
        assertThat(ledger.adhocRecipe()).isEqualTo("arithmetic");
        assertThat(ledger.adhocBudget().tokens()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partitions|0|a number from 1 to 1000",
                "window|0|a number from 1 to 65536",
                "window|100000|a number from 1 to 65536",
                "max-rounds|0|a number from 1",
                "max-seeds|-1|a number from 1",
                "overdue|0s|a time such as 30s, 10m or 24h",
                "lanes|dlq|1 to 50 letters, digits, '_' or '-', and not dlq, where dead letters of prompts stand",
                "adhoc.recipe|nobodys|one of RECIPES",
                "adhoc.budget-tokens|-5|a number from 0"
            })
    void whatCannotBeIsRefusedByItsKey(String key, String value, String expected) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> FilterWiring.ledgerConfig(config(Map.of(key, value))))
                .withMessage("millrace.filter." + key + " is \"" + value.replace("0s", "PT0S") + "\", expected "
                        + expected.replace("RECIPES", String.join(", ", BundledRecipes.names())));
    }

    @Test
    void aPrefixThatNoTopicCanHaveIsRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> FilterChecks.names("a b"))
                .withMessage("millrace.prefix is \"a b\", expected letters, digits, '.', '_' or '-'");
    }

    private static FilterConfig config(Map<String, String> settings) {
        Map<String, String> keys = new HashMap<>();
        settings.forEach((name, value) -> keys.put("millrace.filter." + name, value));
        keys.putIfAbsent("millrace.filter.state-dir", "state");
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FilterConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build()
                .getConfigMapping(FilterConfig.class);
    }
}
