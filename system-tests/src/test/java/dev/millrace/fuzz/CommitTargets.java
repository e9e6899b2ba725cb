package dev.millrace.fuzz;

import dev.millrace.edge.commit.Hold;
import dev.millrace.edge.commit.Position;
import java.nio.ByteBuffer;
import java.util.Map;

/** Metadata of commits, which anybody who may join the group may have written. */
final class CommitTargets {

    private static final int MOST = 4_096;

    private CommitTargets() {}

    static Map<String, FuzzTarget> all() {
        return Map.of("commit", CommitTargets::commit);
    }

    /** The first eight bytes are the offset, the others the metadata. */
    private static void commit(byte[] input) {
        if (input.length < Long.BYTES) {
            return;
        }
        var buffer = ByteBuffer.wrap(input);
        var offset = buffer.getLong() & Long.MAX_VALUE;
        var text = new byte[buffer.remaining()];
        buffer.get(text);
        Position position;
        try {
            position = Position.read(offset, Text.of(text));
        } catch (IllegalArgumentException refused) {
            Promise.refuses(refused, "a position ");
            return;
        }
        Promise.holds(position.offset() == offset, "a position begins at its commit's offset");
        var told = position.text(MOST);
        Promise.holds(told.length() <= MOST, "a position fits the metadata of a commit");
        Promise.holds(
                text.length > MOST || Position.read(offset, told).text(MOST).equals(told),
                "a position that was written is read as the same");
        goOn(position, offset);
    }

    /** Records come from the offset on; each that was not done before is begun and done. */
    private static void goOn(Position position, long offset) {
        var hold = new Hold(position, MOST);
        for (long record = offset; record < offset + 20 && record >= 0; record++) {
            if (hold.received(record)) {
                Promise.holds(hold.leave(record).begin(), "a record that came may be worked on");
                hold.done(record);
            }
            Promise.holds(hold.position().offset() > record, "what is done is not done again");
        }
        Promise.holds(hold.open() == 0, "nothing is open when all is done");
    }
}
