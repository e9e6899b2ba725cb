package dev.millrace.cli.export;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Score;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** HelpSteer2's five attributes in its own whole numbers, 0 to 4. */
record Attributes(int helpfulness, int correctness, int coherence, int complexity, int verbosity) {

    private static final int MOST = 4;

    private static final List<String> NAMES =
            List.of("helpfulness", "correctness", "coherence", "complexity", "verbosity");

    /**
     * What a scorer gave a record.
     *
     * @param scorer its name; empty for the only one that gave it all five
     * @throws BadInput if several did and none is named
     */
    static Optional<Attributes> given(AcceptedRecord record, String scorer) {
        var given = record.scores().stream()
                .filter(Score.Reward.class::isInstance)
                .map(Score.Reward.class::cast)
                .filter(reward -> scorer.isEmpty() || reward.scorer().equals(scorer))
                .filter(reward -> of(reward.attributes()).isPresent())
                .toList();
        if (given.size() > 1 && scorer.isEmpty()) {
            throw new BadInput("the record " + record.id() + " has attributes of several scorers, "
                    + String.join(", ", given.stream().map(Score.Reward::scorer).toList())
                    + "; name one with --scorer");
        }
        return given.stream().findFirst().flatMap(reward -> of(reward.attributes()));
    }

    /** Rounded, and drawn to the nearer end where a reward model went beyond the scale; nothing if one is missing. */
    static Optional<Attributes> of(Map<String, Double> values) {
        var whole = NAMES.stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .map(Attributes::whole)
                .toList();
        return whole.size() < NAMES.size()
                ? Optional.empty()
                : Optional.of(new Attributes(whole.get(0), whole.get(1), whole.get(2), whole.get(3), whole.get(4)));
    }

    private static int whole(double value) {
        return (int) Math.max(0, Math.min(MOST, Math.round(value)));
    }

    /** SteerLM's label: names and numbers in the order in which NeMo-Aligner reads them. */
    String label() {
        return "helpfulness:" + helpfulness + ",correctness:" + correctness + ",coherence:" + coherence + ",complexity:"
                + complexity + ",verbosity:" + verbosity;
    }
}
