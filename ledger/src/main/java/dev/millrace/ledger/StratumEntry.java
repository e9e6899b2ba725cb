package dev.millrace.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.SeedBooks;
import java.util.ArrayList;
import java.util.List;

/** What the ledger knows of one stratum of a run: its ring of seeds, its queues, its books. */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        setterVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.ANY)
public final class StratumEntry {

    int number;
    String name = "";

    /** Seeds in the ring, numbered from 0. */
    long ring;
    /** The next one to use in the current round. */
    long next;

    int round;
    /** Prompts of the current round. */
    long usedInRound;
    /** Whether all seeds of the current round were used, and no more can come. */
    boolean roundComplete;

    int roundsSettled;
    int roundsUnsettled;
    /** Settled rounds since the last record. */
    int barren;
    /** Settled prompts of the first stage since the last record. */
    long settledSinceRecord;

    boolean full;
    boolean exhausted;

    SeedBooks seeds = SeedBooks.EMPTY;
    List<Books> books = new ArrayList<>();
    List<Queue> queues = new ArrayList<>();

    /** Whether this step changed it; not part of the state. */
    transient boolean changed;

    StratumEntry() {}

    StratumEntry(int number, String name, int stages) {
        this.number = number;
        this.name = name;
        for (int stage = 0; stage < stages; stage++) {
            books.add(Books.EMPTY);
            queues.add(Queue.EMPTY);
        }
    }

    /**
     * Items waiting for one stage: batches from {@code head} to before {@code tail}, of the first of which {@code taken}
     * items are gone.
     */
    record Queue(long head, int taken, long tail) {

        static final Queue EMPTY = new Queue(0, 0, 0);

        boolean isEmpty() {
            return head == tail;
        }

        Queue added() {
            return new Queue(head, taken, tail + 1);
        }

        Queue tookOf(int size) {
            return taken + 1 == size ? new Queue(head + 1, 0, tail) : new Queue(head, taken + 1, tail);
        }
    }

    boolean finished() {
        return full || exhausted;
    }

    long accepted() {
        return books.get(books.size() - 1).accepted();
    }

    void book(int stage, Books delta) {
        books.set(stage, books.get(stage).plus(delta));
        changed = true;
    }

    void book(SeedBooks delta) {
        seeds = seeds.plus(delta);
        changed = true;
    }

    void queue(int stage, Queue queue) {
        queues.set(stage, queue);
        changed = true;
    }
}
