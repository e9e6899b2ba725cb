package dev.millrace.cli.calibration;

import dev.millrace.cli.seeds.SeedSource;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Seed;
import dev.millrace.recipes.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Pairs as seeds, each with both of its values as given replies, the better one first. */
public record PairSeeds(CalibrationSet set) implements SeedSource {

    @Override
    public void read(Consumer<Placed> taker) {
        set.pairs().forEach(pair -> taker.accept(new Placed("the pair " + pair.id(), seed(pair))));
    }

    private static Seed seed(CalibrationPair pair) {
        var variables = new LinkedHashMap<>(pair.variables());
        if (!pair.language().isEmpty()) {
            variables.put(Recipe.LANGUAGE, pair.language());
        }
        if (variables.isEmpty()) {
            variables.put("pair", pair.id()); // a seed must say something
        }
        return new Seed(
                pair.id(),
                "",
                "",
                "",
                Map.of(),
                variables,
                "",
                List.of(new GivenReply(pair.good(), "", List.of()), new GivenReply(pair.bad(), "", List.of())),
                "calibration",
                "",
                0);
    }
}
