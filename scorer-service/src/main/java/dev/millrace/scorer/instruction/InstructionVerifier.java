package dev.millrace.scorer.instruction;

import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.recipes.instruction.Instruction;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Checks exactly whether a reply follows every instruction of a list, one in its written form on each line.
 *
 * <p>Where the list is not there, is blank or cannot be read, nothing is found out, and so no gate lets the item pass.
 */
public final class InstructionVerifier implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "instruction";

    private static final String VERSION = "1";

    private static final int MOST = 20;

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        return Finding.at(judged(candidate, spec));
    }

    private static Score judged(Candidate candidate, ScorerSpec spec) {
        var written = candidate.valueNamedBy(spec, "instruction").orElse("");
        if (written.isBlank()) {
            return new Score.Unscored(spec.name(), "there is no instruction to check");
        }
        var reply = reply(candidate, spec);
        if (reply.isEmpty()) {
            return new Score.Unscored(spec.name(), "there is no reply to check");
        }
        var lines =
                written.lines().filter(line -> !line.isBlank()).limit(MOST + 1L).toList();
        if (lines.size() > MOST) {
            return new Score.Unscored(spec.name(), "there are more than " + MOST + " instructions");
        }
        try {
            return verification(
                    spec,
                    lines.stream().map(String::strip).map(Instruction::read).toList(),
                    reply.get());
        } catch (IllegalArgumentException unreadable) {
            return new Score.Unscored(spec.name(), String.valueOf(unreadable.getMessage()));
        }
    }

    private static Optional<String> reply(Candidate candidate, ScorerSpec spec) {
        return spec.settings().containsKey("reply")
                ? candidate.valueNamedBy(spec, "reply")
                : Optional.of(candidate.item().text());
    }

    private static Score verification(ScorerSpec spec, List<Instruction> instructions, String reply) {
        var faults = instructions.stream()
                .flatMap(instruction ->
                        instruction.fault(reply).map(fault -> instruction.kind() + ": " + fault).stream())
                .toList();
        return new Score.Verification(
                spec.name(),
                VERSION,
                faults.isEmpty(),
                faults.isEmpty() ? followed(instructions.size()) : String.join("; ", faults));
    }

    private static String followed(int count) {
        return count == 1 ? "the instruction is followed" : "all " + count + " instructions are followed";
    }
}
