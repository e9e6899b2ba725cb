package dev.millrace.filter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What whoever runs the filter may set, under {@code millrace.filter}. */
@ConfigMapping(prefix = "millrace.filter")
interface FilterConfig {

    /** The most bytes of a record between the filter's own parts: a scored generation with its verdicts. */
    int LARGEST_INTERNAL = 6 * 1024 * 1024;

    /** Partitions of the ledger's topics: how many tasks the datasets are spread over; fixed at the first start. */
    @WithDefault("4")
    int partitions();

    /** Where the ledger's state is kept; it must outlive restarts. */
    Path stateDir();

    /** Open prompts of a run that names no window. */
    @WithDefault("1024")
    int window();

    /** How often a stratum's seeds are used at most, for a run with targets that names no number. */
    @WithDefault("100")
    int maxRounds();

    /** The most seeds of one run. */
    @WithDefault("1000000")
    long maxSeeds();

    /** The most strata of one run. */
    @WithDefault("1000")
    int maxStrata();

    /** The most seeds that are kept for a run that is not open yet. */
    @WithDefault("100000")
    long maxEarlySeeds();

    /** How long such seeds are kept. */
    @WithDefault("1h")
    Duration earlyFor();

    /** How long after the last seed a sealed run stops waiting for those that are missing. */
    @WithDefault("10m")
    Duration missingAfter();

    /** How long a prompt may be open before it is a finding. */
    @WithDefault("24h")
    Duration overdue();

    /** Lanes that stages may name, beside the default one. */
    Optional<Set<String>> lanes();

    /** Seeds that name no run. */
    Adhoc adhoc();

    /** How seeds that name no run are asked. */
    interface Adhoc {

        /** The bundled recipe they are asked by. */
        @WithDefault("direct")
        String recipe();

        /** Tokens that they may cost in one UTC day; 0 for any number. */
        @WithDefault("0")
        long budgetTokens();
    }
}
