package dev.millrace.bench.chaos;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much goes wrong, and during what.
 *
 * @param directory for data and logs
 * @param prompts that the run issues at least, over three stages
 * @param kills SIGKILL of one process after another, broker included
 * @param freezes SIGSTOP of one process after another
 * @param brokerAway how long the broker is away once; zero for never
 * @param diskFull how long the disk below the filter's state is full once; zero for never
 * @param slots calls that the simulated endpoint takes at once
 * @param latencyMillis the median time of a call
 * @param seed of the order in which things happen, and when
 */
public record ChaosPlan(
        Path directory,
        int prompts,
        int kills,
        int freezes,
        Duration frozenFor,
        Duration brokerAway,
        Duration diskFull,
        int slots,
        long latencyMillis,
        long seed) {}
