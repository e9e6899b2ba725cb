package dev.millrace.scorer.scoring;

import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Wire;
import dev.millrace.models.FaultReason;
import java.util.List;

/** A scored generation as it goes over the wire, where no record may be larger than so many bytes. */
public final class ScoredBytes {

    private final ScoredGeneration scored;
    private final byte[] bytes;

    private ScoredBytes(ScoredGeneration scored) {
        this.scored = scored;
        this.bytes = Wire.bytes(scored);
    }

    /** The generation's bytes; if they are too many, those of a failed generation that has no text but the prompt's. */
    public static ScoredBytes of(ScoredGeneration scored, int most) {
        var whole = new ScoredBytes(scored);
        return whole.bytes.length <= most ? whole : withoutText(scored, whole.bytes.length, most);
    }

    /** What is in the bytes, which may be less than was scored. */
    public ScoredGeneration scored() {
        return scored;
    }

    /** The record's value. */
    public byte[] bytes() {
        return bytes;
    }

    private static ScoredBytes withoutText(ScoredGeneration scored, int size, int most) {
        var detail = "the scored generation has " + size + " bytes, more than " + most;
        var generation = scored.generation();
        var bare = new Generation(
                generation.prompt(),
                List.of(),
                generation.calls(),
                List.of(new Failure("", FaultReason.TOO_LARGE.word(), detail)));
        return new ScoredBytes(new ScoredGeneration(bare, List.of(), scored.calls()));
    }
}
