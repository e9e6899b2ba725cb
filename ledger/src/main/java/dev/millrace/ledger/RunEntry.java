package dev.millrace.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Targets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * All that the ledger knows of one run, except what grows with it: its frozen terms, its state, its books, and cursors
 * into the tables.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        setterVisibility = JsonAutoDetect.Visibility.NONE)
public final class RunEntry {

    private static final int MOST_RULES = 100;

    final RunCommand.Open terms;
    final String recipeHash;
    final List<String> stages;
    final boolean adhoc;
    final long openedAt;
    long endedAt;

    RunState state = RunState.OPEN;
    boolean paused;
    String reason = "";
    /** The final state towards which the run is being closed; open while it is not. */
    RunState closing = RunState.OPEN;

    long expected = -1;
    long lastSeedAt;
    /** Seeds that were announced and for which the run no longer waits. */
    long missing;

    SeedBooks seeds = SeedBooks.EMPTY;
    List<Books> books = new ArrayList<>();
    Map<String, Long> rejections = new TreeMap<>();
    Spend spend = Spend.NONE;
    long surplus;
    long redelivered;
    long rebought;
    long late;

    int strata;
    int finishedStrata;
    /** For each stage, strata that may have something to ask there; the one that waited longest first. */
    List<ArrayDeque<Integer>> lines = new ArrayList<>();
    /** For each stage, items that wait in strata that are full. */
    List<Long> parked = new ArrayList<>();
    /** Whether something was left out because nothing was open and the budget did not bear it. */
    boolean leftOut;
    /** Whether, besides, nothing else can be issued, and no seed that may come could be. */
    boolean starved;

    /** The newest marks that are forgotten when it is over; of older ones there are lists. */
    List<String> passingMarks = new ArrayList<>();

    long passingLists;
    /** How often a place for a prompt was given out or passed over. */
    long placed;
    /** Whether the next place is free. */
    boolean room;

    long settledPrompts;
    /** Whether seeds that came before it was opened still wait to be taken in. */
    boolean early;

    /** The place from which overdue prompts are issued again, downwards; below 0 when there is none. */
    int reissueFrom = -1;

    int overdueFrom;
    int overdueSeen;
    int overdueFound;
    /** Places that were looked at, from the newest back, since it is being closed. */
    int closed;

    int dropStratum;
    int clearStratum;
    long clearSeed;
    long clearPassing;
    int clearPlace;
    boolean forgetsSeeds;

    boolean dirty;
    long reportedAt;

    /** Whether this step changed it; not part of the state. */
    transient boolean changed;

    @JsonCreator
    RunEntry(
            @JsonProperty("terms") RunCommand.Open terms,
            @JsonProperty("recipeHash") String recipeHash,
            @JsonProperty("stages") List<String> stages,
            @JsonProperty("adhoc") boolean adhoc,
            @JsonProperty("openedAt") long openedAt) {
        this.terms = terms;
        this.recipeHash = recipeHash;
        this.stages = List.copyOf(stages);
        this.adhoc = adhoc;
        this.openedAt = openedAt;
        for (int stage = 0; stage < stages.size(); stage++) {
            books.add(Books.EMPTY);
            lines.add(new ArrayDeque<>());
            parked.add(0L);
        }
    }

    RunId run() {
        return terms.run();
    }

    Targets targets() {
        return terms.targets();
    }

    int lastStage() {
        return stages.size() - 1;
    }

    long open() {
        return total(Books::open);
    }

    long pending() {
        return total(Books::pending);
    }

    long accepted() {
        return total(Books::accepted);
    }

    boolean live() {
        return !state.ended() && closing == RunState.OPEN;
    }

    boolean isFull() {
        return targets().total() > 0 && accepted() >= targets().total();
    }

    /** Whether no further seed is waited for. */
    boolean hasAllSeeds() {
        return expected >= 0 && seeds.received() + missing >= expected && !early;
    }

    void book(int stage, Books delta) {
        books.set(stage, books.get(stage).plus(delta));
        touch();
    }

    void book(SeedBooks delta) {
        seeds = seeds.plus(delta);
        touch();
    }

    void book(Spend delta) {
        spend = spend.plus(delta);
        touch();
    }

    void countRejection(String rule) {
        var known = rejections.containsKey(rule) || rejections.size() < MOST_RULES;
        rejections.merge(known ? rule : "other", 1L, Long::sum);
        touch();
    }

    /** Marks that it changed in a way that people should see. */
    void touch() {
        changed = true;
        dirty = true;
    }

    private long total(ToLongFunction<Books> count) {
        return books.stream().mapToLong(count).sum();
    }
}
