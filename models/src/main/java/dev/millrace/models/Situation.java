package dev.millrace.models;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands at a gate.
 *
 * @param limit calls that may be in flight now
 * @param inLine calls that wait for room; those that wait for their next attempt or for a verdict are not among them
 * @param oldestCall when the oldest call in flight began
 */
record Situation(EndpointState state, int limit, int inFlight, int inLine, Optional<Instant> oldestCall) {}
