package dev.millrace.edge.commit;

import java.util.TreeSet;

/**
 * One partition's offsets: which were received and are not done yet.
 *
 * <p>Offsets are received in ascending order. One that never comes, such as a transaction's marker or a record that was
 * deleted, counts as done once a later one is received.
 */
public final class Offsets {

    private final TreeSet<Long> open = new TreeSet<>();
    private final Position before;
    private long next;

    /** A partition that is read on from where it was left. */
    public Offsets(Position before) {
        this.before = before;
        this.next = before.offset();
    }

    /** Notes that a record came; false if it was done before, so that it is to be left out. */
    public boolean received(long offset) {
        next = Math.max(next, offset + 1);
        return !before.isDone(offset) && open.add(offset);
    }

    /** How many offsets lie between a record that comes and the one before, which count as done. */
    long gapBefore(long offset) {
        return Math.max(0, offset - next);
    }

    /** Notes that a record is done. */
    public void done(long offset) {
        open.remove(offset);
    }

    /** How many records came and are not done. */
    public int open() {
        return open.size();
    }

    /** How far the partition is: what a restart goes on from. */
    public Position position() {
        var position = new Position.Builder();
        open.forEach(offset -> position.open(offset, offset + 1));
        before.eachOpenFrom(next, position::open);
        return position.upTo(Math.max(next, before.end()));
    }
}
