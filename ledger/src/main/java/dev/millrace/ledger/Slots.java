package dev.millrace.ledger;

import java.util.Optional;

/**
 * The open prompts of a run as a dense list without holes, kept in marks: slot {@code n} names a prompt, and the prompt
 * its slot. So they can be walked through without a scan.
 */
final class Slots {

    private Slots() {}

    /** Puts a prompt behind the others; to be called before it is booked as open. */
    static void add(Step step, RunEntry run, String prompt) {
        var slot = Math.toIntExact(run.open());
        step.state.marks().put(Keys.slot(run.run(), slot), prompt);
        step.state.marks().put(Keys.slotOf(prompt), String.valueOf(slot));
    }

    /** Takes a prompt away and moves the last one into its place; to be called before it is booked as settled. */
    static void remove(Step step, RunEntry run, String prompt) {
        var marks = step.state.marks();
        var slot = marks.get(Keys.slotOf(prompt)).map(Integer::parseInt).orElseThrow();
        var last = Math.toIntExact(run.open() - 1);
        if (slot != last) {
            var moved = marks.get(Keys.slot(run.run(), last)).orElseThrow();
            marks.put(Keys.slot(run.run(), slot), moved);
            marks.put(Keys.slotOf(moved), String.valueOf(slot));
        }
        marks.delete(Keys.slot(run.run(), last));
        marks.delete(Keys.slotOf(prompt));
    }

    /** The prompt in a slot; nothing behind the last one. */
    static Optional<OpenPrompt> at(Step step, RunEntry run, int slot) {
        return step.state
                .marks()
                .get(Keys.slot(run.run(), slot))
                .flatMap(prompt -> step.state.prompts().get(prompt));
    }
}
