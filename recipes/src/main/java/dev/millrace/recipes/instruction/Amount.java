package dev.millrace.recipes.instruction;

import java.util.Optional;

/**
 * How many of something there are, and what is wrong with that.
 *
 * @param noun in the singular; its plural takes an s
 */
record Amount(int number, String noun) {

    String words() {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    Optional<String> atLeast(int wanted) {
        return number >= wanted ? Optional.empty() : fault("at least " + wanted);
    }

    Optional<String> atMost(int wanted) {
        return number <= wanted ? Optional.empty() : fault("at most " + wanted);
    }

    Optional<String> exactly(int wanted) {
        return number == wanted ? Optional.empty() : fault("exactly " + wanted);
    }

    Optional<String> between(int least, int most) {
        return number >= least && number <= most ? Optional.empty() : fault(least + " to " + most);
    }

    private Optional<String> fault(String expected) {
        return Optional.of("the reply has " + words() + ", expected " + expected);
    }
}
