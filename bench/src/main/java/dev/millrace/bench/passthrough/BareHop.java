package dev.millrace.bench.passthrough;

import java.util.Optional;

/**
 * What one loop of the chain reads and writes.
 *
 * @param from the topic it reads
 * @param to the topic on which it writes one message for each that it read
 * @param bytes of such a message's value
 * @param beside what it writes beside, as a ledger writes its changelog
 */
record BareHop(String from, String to, int bytes, Optional<Beside> beside) {

    /** Other messages: so many for each that is read, on average. */
    record Beside(String topic, double number, int bytes) {}
}
