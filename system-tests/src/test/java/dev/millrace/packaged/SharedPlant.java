package dev.millrace.packaged;

import dev.millrace.bench.plant.Plant;
import java.nio.file.Path;

/** One plant for all tests that kill nothing; the embedded model answers at once, but under the alias slow. */
final class SharedPlant {

    private static final Plant PLANT = Plant.start(
            Path.of("target", "plants", "shared"),
            "-Dmillrace.models.slow.kind=embedded",
            "-Dmillrace.models.slow.latency=50ms",
            "-Dmillrace.filter.early-for=3s");

    private SharedPlant() {}

    /** It stops with this process. */
    static Plant get() {
        return PLANT;
    }
}
