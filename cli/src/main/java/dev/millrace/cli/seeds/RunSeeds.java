package dev.millrace.cli.seeds;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The seeds of one run: a source's, each with what its run and its recipe ask for.
 *
 * @param needed variables that the recipe does not go without
 * @param stratumBy the variable or label that is the stratum of a seed which names none; empty for none
 */
public record RunSeeds(SeedSource source, RunId run, List<String> needed, String stratumBy) {

    /** Copies the names. */
    public RunSeeds {
        needed = List.copyOf(needed);
    }

    /** Looks at all of them; says how many distinct ones there are. */
    public long count() {
        var ids = new HashSet<String>();
        read(seed -> ids.add(seed.id()));
        return ids.size();
    }

    /**
     * Hands them over in order.
     *
     * @throws BadInput if one of them does not fit the run; the sentence names its place
     */
    public void read(Consumer<Seed> taker) {
        source.read(placed -> taker.accept(fitted(placed.seed(), placed.place())));
    }

    private Seed fitted(Seed seed, String place) {
        if (!seed.adhoc() && !seed.in(run).equals(seed)) {
            throw new BadInput(place + " belongs to the run " + seed.dataset() + "/" + seed.run() + ", not to " + run);
        }
        missing(seed).ifPresent(variable -> {
            throw new BadInput(place + " has no variable \"" + variable + "\", which the recipe needs");
        });
        try {
            return stratified(seed.in(run));
        } catch (IllegalArgumentException refused) {
            throw new BadInput(place + ": " + refused.getMessage(), refused);
        }
    }

    private Optional<String> missing(Seed seed) {
        var values = seed.values();
        return needed.stream().filter(variable -> !values.containsKey(variable)).findFirst();
    }

    private Seed stratified(Seed seed) {
        if (stratumBy.isEmpty() || !seed.stratum().isEmpty()) {
            return seed;
        }
        var stratum = seed.values().getOrDefault(stratumBy, seed.labels().getOrDefault(stratumBy, ""));
        return new Seed(
                seed.id(),
                seed.dataset(),
                seed.run(),
                stratum,
                seed.labels(),
                seed.variables(),
                seed.prompt(),
                seed.replies(),
                seed.source(),
                seed.licence(),
                seed.depth());
    }
}
