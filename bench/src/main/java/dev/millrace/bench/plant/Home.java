package dev.millrace.bench.plant;

import java.nio.file.Path;

/** Where Millrace was built. */
public final class Home {

    private Home() {}

    /** The project's directory; tests run in a module of it. */
    public static Path directory() {
        return Path.of(System.getProperty("millrace.home", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** Where a benchmark's plant keeps its data and logs. */
    public static Path plant(String name) {
        return directory().resolve("bench/target/plants").resolve(name);
    }
}
