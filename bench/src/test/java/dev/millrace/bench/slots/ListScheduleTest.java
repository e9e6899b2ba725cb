package dev.millrace.bench.slots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListScheduleTest {

    @Test
    void theNextCallTakesTheSlotThatIsFreeFirst() {
        assertThat(ListSchedule.millis(new long[] {5, 1, 1, 1, 4}, 2)).isEqualTo(7);
    }

    @Test
    void aSingleSlotTakesTheSum() {
        assertThat(ListSchedule.millis(new long[] {5, 1, 1}, 1)).isEqualTo(7);
    }

    @Test
    void enoughSlotsTakeTheLongest() {
        assertThat(ListSchedule.millis(new long[] {5, 1, 9}, 3)).isEqualTo(9);
    }
}
