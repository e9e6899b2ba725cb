package dev.millrace.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTableTest {

    private final MachineFacts machine = new MachineFacts(
            2, "a processor", 1_024, "Linux 6", "a Java machine", "abc", "2026-01-01 00:00 UTC", "0.50");

    @Test
    void showsTheTargetBesideWhatWasMeasured() {
        var table = new ResultTable("a benchmark", machine);
        table.atLeast("records a second", 1_500, 1_499, "");
        table.atMost("median", 250, 12.34, "ms");
        table.count("calls", 20_000);

        assertThat(table.lines())
                .containsExactly(
                        "",
                        "### a benchmark",
                        "",
                        "2 cores (a processor), 1024 MiB, Linux 6, a Java machine, commit abc, 2026-01-01 00:00 UTC,"
                                + " load before 0.50",
                        "",
                        "| what             |   target | measured |        |",
                        "|------------------|----------|----------|--------|",
                        "| records a second |  ≥ 1,500 |    1,499 | missed |",
                        "| median           | ≤ 250 ms |  12.3 ms | met    |",
                        "| calls            |          |   20,000 |        |");
    }

    @Test
    void knowsOnWhichMachineItRuns() {
        var facts = MachineFacts.now();

        assertThat(facts.cores()).isPositive();
        assertThat(facts.line()).contains(System.getProperty("java.version"));
    }
}
