package dev.millrace.ledger;

import java.util.Optional;

/**
 * The newest prompts of a run in a ring of places: all that are open, and the last {@value #WINDOWS_REMEMBERED} windows of
 * settled ones, by which an answer that comes again is known. So they can be walked through without a scan.
 */
final class Places {

    private static final int WINDOWS_REMEMBERED = 4;

    /** A window more than are open or remembered, so that a free place is never far. */
    private static final int WINDOWS = WINDOWS_REMEMBERED + 2;

    private Places() {}

    /** Finds a place for one more prompt, forgetting the one that stands there; false if the step has no work left for it. */
    static boolean makeRoom(Step step, RunEntry run) {
        while (!run.room && step.hasWork()) {
            run.room = isFree(step, run);
            run.placed += run.room ? 0 : 1;
            run.changed = true;
            step.looked();
        }
        return run.room;
    }

    /** Keeps a prompt that is issued; there must be room. */
    static void add(Step step, RunEntry run, OpenPrompt open) {
        if (!run.room) {
            throw new IllegalStateException("run " + run.run() + " has no place for another prompt");
        }
        var prompt = open.prompt().id();
        step.state.marks().put(next(run), new Occupant(prompt, open.issuedAt()).mark());
        step.state.prompts().put(prompt, open);
        run.placed++;
        run.room = false;
    }

    /** Remembers of an open prompt only what settled it. */
    static void settle(Step step, RunEntry run, String prompt, String answer) {
        step.state.prompts().put(prompt, new SettledPrompt(answer, run.settledPrompts++));
        run.changed = true;
    }

    /** The prompt of some id, if it is open. */
    static Optional<OpenPrompt> open(Step step, String prompt) {
        return entry(step, prompt, OpenPrompt.class);
    }

    /** The prompt of some id, if it settled and that is remembered. */
    static Optional<SettledPrompt> settled(Step step, String prompt) {
        return entry(step, prompt, SettledPrompt.class);
    }

    private static <E extends PromptEntry> Optional<E> entry(Step step, String prompt, Class<E> type) {
        return step.state.prompts().get(prompt).filter(type::isInstance).map(type::cast);
    }

    /** How many places have been used. */
    static int used(RunEntry run) {
        return (int) Math.min(run.placed, size(run));
    }

    /** The prompt in a place, if it is open and was issued no later than some time; others are hardly read. */
    static Optional<OpenPrompt> openSince(Step step, RunEntry run, int place, long millis) {
        return occupant(step, Keys.place(run.run(), place))
                .filter(occupant -> occupant.firstIssuedAt() <= millis)
                .flatMap(occupant -> open(step, occupant.prompt()))
                .filter(open -> open.issuedAt() <= millis);
    }

    /** The prompt that was issued as the last but some, or about then, if it is open. */
    static Optional<OpenPrompt> lastBut(Step step, RunEntry run, int places) {
        return openSince(step, run, Math.floorMod(run.placed - 1 - places, size(run)), Long.MAX_VALUE);
    }

    /** Forgets the prompt in a place. */
    static void clear(Step step, RunEntry run, int place) {
        var key = Keys.place(run.run(), place);
        occupant(step, key).map(Occupant::prompt).ifPresent(step.state.prompts()::delete);
        step.state.marks().delete(key);
    }

    private static Optional<Occupant> occupant(Step step, String place) {
        return step.state.marks().get(place).map(Occupant::of);
    }

    private static int size(RunEntry run) {
        return WINDOWS * run.terms.window();
    }

    private static boolean isFree(Step step, RunEntry run) {
        if (run.placed < size(run)) {
            return true;
        }
        var prompt = occupant(step, next(run)).orElseThrow().prompt();
        var remembered = (long) WINDOWS_REMEMBERED * run.terms.window();
        var forgotten = settled(step, prompt)
                .filter(settled -> run.settledPrompts - settled.number() > remembered)
                .isPresent();
        if (forgotten) {
            step.state.prompts().delete(prompt);
        }
        return forgotten;
    }

    private static String next(RunEntry run) {
        return Keys.place(run.run(), Math.floorMod(run.placed, size(run)));
    }

    /** What stands in a place. */
    private record Occupant(String prompt, long firstIssuedAt) {

        static Occupant of(String mark) {
            var end = mark.indexOf('|');
            return new Occupant(mark.substring(end + 1), Long.parseLong(mark.substring(0, end)));
        }

        String mark() {
            return firstIssuedAt + "|" + prompt;
        }
    }
}
