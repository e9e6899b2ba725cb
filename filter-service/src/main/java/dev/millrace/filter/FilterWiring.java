package dev.millrace.filter;

import dev.millrace.access.Rights;
import dev.millrace.contracts.Budget;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerConfig;
import dev.millrace.service.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.apache.kafka.streams.Topology;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the filter together. */
@Dependent
class FilterWiring {

    /** The topology that Quarkus runs; not application scoped, as a proxy of it would be empty. */
    @Produces
    Topology topology(
            FilterConfig config,
            MeterRegistry registry,
            Traces traces,
            @ConfigProperty(name = "millrace.prefix", defaultValue = "millrace") String prefix) {
        var names = FilterChecks.names(prefix);
        var ledger = new Ledger(ledgerConfig(config));
        return new LedgerTopology(names, ledger, config.partitions(), new FilterMetrics(registry), traces).build();
    }

    @Produces
    @Singleton
    Rights rights(
            FilterConfig config, @ConfigProperty(name = "millrace.prefix", defaultValue = "millrace") String prefix) {
        FilterChecks.check(config);
        return Rights.ofFilter(FilterChecks.names(prefix), config.lanes().orElse(Set.of()));
    }

    static LedgerConfig ledgerConfig(FilterConfig config) {
        FilterChecks.check(config);
        return new LedgerConfig(
                config.window(),
                config.maxRounds(),
                config.maxSeeds(),
                config.maxStrata(),
                config.maxEarlySeeds(),
                config.earlyFor(),
                config.missingAfter(),
                config.overdue(),
                config.lanes().orElse(Set.of()),
                LedgerConfig.DEFAULT.work(),
                LedgerConfig.DEFAULT.maxRecord(),
                config.adhoc().recipe(),
                new Budget(config.adhoc().budgetTokens(), 0, 0));
    }
}
