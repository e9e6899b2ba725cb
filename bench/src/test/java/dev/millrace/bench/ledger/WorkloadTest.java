package dev.millrace.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ledger.LedgerConfig;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void eachAnswerIsAcceptedOnceAWindowOfPromptsIsOpen() {
        var workload = new Workload();
        var window = LedgerConfig.DEFAULT.window();
        for (int i = 0; i < window + 99; i++) {
            workload.seed();
            workload.settle();
        }

        assertThat(workload.accepted()).isEqualTo(100);
    }
}
