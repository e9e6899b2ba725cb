package dev.millrace.generator.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.Wire;
import dev.millrace.generator.Prompts;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationBytesTest {

    private static final ModelCall CALL = new ModelCall("teacher", "m", new Tokens(5, 9_000), 1);

    @Test
    void carriesWhatFits() {
        var generation = saying("short");

        var sized = GenerationBytes.of(generation, 10_000);

        assertThat(sized.generation()).isEqualTo(generation);
        assertThat(Wire.read(sized.bytes(), Generation.class)).isEqualTo(generation);
    }

    @Test
    void whatIsTooLargeBecomesAFailureThatIsStillPaidFor() {
        var generation = saying("long ".repeat(3_000));
        var size = Wire.bytes(generation).length;

        var sized = GenerationBytes.of(generation, 10_000);

        assertThat(sized.bytes()).hasSizeLessThan(10_000);
        assertThat(Wire.read(sized.bytes(), Generation.class)).isEqualTo(sized.generation());
        assertThat(sized.generation().replies()).isEmpty();
        assertThat(sized.generation().calls()).containsExactly(CALL);
        assertThat(sized.generation().failures())
                .containsExactly(
                        new Failure("", "too_large", "the generation has " + size + " bytes, more than 10000"));
    }

    private static Generation saying(String text) {
        var reply = new Reply("teacher", "m", text, "", List.of(), FinishReason.STOP, "", List.of());
        return new Generation(Prompts.asking("why", "teacher"), List.of(reply), List.of(CALL), List.of());
    }
}
