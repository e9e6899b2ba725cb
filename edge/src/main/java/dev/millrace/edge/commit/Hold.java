package dev.millrace.edge.commit;

import dev.millrace.models.Leave;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One partition while it is held: its offsets, and the leave to work on its records, which ends with the hold.
 *
 * <p>Safe for use by several threads: records come on one, are begun and done on others, and are committed on a third.
 */
public final class Hold {

    private final int mostMetadata;
    private final Offsets offsets;
    private final Set<Long> begun = new HashSet<>();
    private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);
    private long spare;
    private boolean over;

    /**
     * A hold that goes on from where the partition was left.
     *
     * @param mostMetadata characters that a commit may say beside the offset
     */
    public Hold(Position before, int mostMetadata) {
        this.mostMetadata = mostMetadata;
        offsets = new Offsets(before);
        spare = before.bears(mostMetadata);
    }

    /** Notes that a record came; false if it was done before, so that it is to be left out. */
    public synchronized boolean received(long offset) {
        var gap = offsets.gapBefore(offset);
        var isNew = offsets.received(offset);
        spare -= (isNew ? 1 : 0) + (gap > 0 ? GammaCode.bits(gap) : 0);
        if (spare <= 0) {
            makeRoom();
        }
        return isNew;
    }

    /** Leave to work on a record; once begun, it may be brought to its end. */
    public Leave leave(long offset) {
        return () -> begin(offset);
    }

    private synchronized boolean begin(long offset) {
        if (begun.contains(offset)) {
            return true;
        }
        return !over && begun.add(offset);
    }

    /** Notes that a record is done. */
    public synchronized void done(long offset) {
        begun.remove(offset);
        offsets.done(offset);
        if (isNearlyEmpty()) {
            room.complete(null);
        }
        notifyAll();
    }

    /** How far the partition is. */
    public synchronized Position position() {
        return offsets.position();
    }

    /** Looks how many more records may come, so that a commit can tell of all in whatever order they end. */
    public synchronized void makeRoom() {
        spare = offsets.position().bears(mostMetadata) - offsets.open();
        if (spare > 0 || isNearlyEmpty()) {
            room.complete(null);
        } else if (!over && room.isDone()) {
            room = new CompletableFuture<>();
        }
    }

    /** One record may always come: where more was done before than can be told, nothing else would ever make room. */
    private boolean isNearlyEmpty() {
        return offsets.open() <= 1;
    }

    /** Whether no more records may come. */
    public synchronized boolean holdsBack() {
        return !room.isDone();
    }

    /** Completes as soon as more records may come. */
    public synchronized CompletionStage<Void> room() {
        return room.copy();
    }

    /** Records that came and are not done. */
    public synchronized int open() {
        return offsets.open();
    }

    /** Gives no more leave. */
    public synchronized void end() {
        over = true;
        room.complete(null);
    }

    /**
     * Waits for what is begun.
     *
     * @return how many records were begun and are not done after that time
     */
    public synchronized int awaitDone(Duration patience) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        for (var left = patience.toMillis(); !begun.isEmpty() && left > 0; ) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return begun.size();
    }
}
