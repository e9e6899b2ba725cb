package dev.millrace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ledger.PlantedFaults;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation itself is tested: every fault that is planted around the ledger is noticed. */
class PlantedFaultsTest {

    private static final int MOST_SCHEDULES = 300;

    @ParameterizedTest
    @MethodSource("faults")
    void isNoticed(String what, Fault fault) {
        var noticed = LongStream.rangeClosed(1, MOST_SCHEDULES)
                .mapToObj(seed -> Shrinking.run(Choices.of(seed), fault))
                .flatMap(failed -> failed.stream())
                .findFirst();

        assertThat(noticed).as("a schedule in which %s", what).isPresent();
    }

    static Stream<Arguments> faults() {
        return PlantedFaults.all().entrySet().stream().map(fault -> Arguments.of(fault.getKey(), fault.getValue()));
    }
}
