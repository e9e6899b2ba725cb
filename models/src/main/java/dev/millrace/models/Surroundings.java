package dev.millrace.models;

import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * Time, chance and threads, as whoever starts the models hands them in.
 *
 * @param executor where calls begin and replies are read
 * @param seed of the jitter
 */
public record Surroundings(Clock clock, Scheduler scheduler, Executor executor, long seed) {}
