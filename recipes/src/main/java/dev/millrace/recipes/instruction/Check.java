package dev.millrace.recipes.instruction;

import java.util.Optional;

/** Tells what is wrong with a reply, in time linear in its length. */
@FunctionalInterface
interface Check {

    /**
     * What is wrong, or nothing.
     *
     * @param reply without space around it, and not empty
     * @param given the instruction with its parameters
     */
    Optional<String> fault(String reply, Instruction given);
}
