package dev.millrace.generator.teaching;

import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Wire;
import dev.millrace.models.FaultReason;
import java.util.List;

/** A generation as it goes over the wire, where no record may be larger than so many bytes. */
public final class GenerationBytes {

    private final Generation generation;
    private final byte[] bytes;

    private GenerationBytes(Generation generation) {
        this.generation = generation;
        this.bytes = Wire.bytes(generation);
    }

    /** The generation's bytes; if they are too many, without the replies' texts and with the reason instead. */
    public static GenerationBytes of(Generation generation, int most) {
        var whole = new GenerationBytes(generation);
        return whole.bytes.length <= most ? whole : withoutText(generation, whole.bytes.length, most);
    }

    /** What is in the bytes, which may be less than was said. */
    public Generation generation() {
        return generation;
    }

    /** The record's value. */
    public byte[] bytes() {
        return bytes;
    }

    private static GenerationBytes withoutText(Generation generation, int size, int most) {
        var detail = "the generation has " + size + " bytes, more than " + most;
        var failure = new Failure("", FaultReason.TOO_LARGE.word(), detail);
        var bare = new Generation(generation.prompt(), List.of(), generation.calls(), List.of(failure));
        return new GenerationBytes(bare);
    }
}
