package dev.millrace.scorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ReplyForm;
import dev.millrace.recipes.ReplyParser;
import dev.millrace.scorer.Samples;
import org.junit.jupiter.api.Test;

class ShortfallTest {

    private final ReplyForm list = new ReplyForm.Numbered("topic", 0, "answer", "");

    @Test
    void isWhatAReplyLacksOfWhatItWasAskedFor() {
        var prompt = Samples.prompt(list);
        var items = new ReplyParser().parse(list, Samples.reply("1. soil\n2. bees\n3. soil"), 0);

        assertThat(Shortfall.wanted(prompt)).isEqualTo(12);
        assertThat(Shortfall.of(12, 0, items)).isEqualTo(10);
        assertThat(Shortfall.of(12, 1, items)).isEqualTo(12);
        assertThat(Shortfall.of(1, 0, items)).isZero();
    }

    @Test
    void isNothingWhereTheFormNamesNoNumber() {
        assertThat(Shortfall.wanted(Samples.prompt())).isZero();
        assertThat(Shortfall.wanted(Samples.prompt(new ReplyForm.Numbered("topic", 0, "prompt", ""))))
                .isZero();
    }
}
