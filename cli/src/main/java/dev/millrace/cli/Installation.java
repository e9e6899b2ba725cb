package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.process.Foreign;
import dev.millrace.cli.process.Program;
import dev.millrace.cli.process.ScrapeFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * The jars of Millrace, as the build leaves them.
 *
 * @param home the directory of the project
 */
public record Installation(Path home) {

    static final List<String> SERVICES = List.of("filter", "generator", "scorer");

    private static final String BROKER = "dev.millrace.broker.BrokerProcess";

    /**
     * A heap that stays small while little lives in it, and no buffers off the heap as large as the largest record for
     * each thread that ever read one.
     */
    private static final List<String> MODEST = List.of(
            "-Xms112m",
            "-Xmn64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-Djdk.nio.maxCachedBufferSize=262144");

    /** Where the script that started us lies, or else the current directory. */
    static Installation here() {
        return new Installation(Path.of(System.getProperty("millrace.home", "."))
                .toAbsolutePath()
                .normalize());
    }

    /** A directory of the project. */
    Path directory(String name) {
        return home.resolve(name);
    }

    /** The embedded broker. */
    public Program broker(Path data, int port) {
        var libraries = home.resolve("cli/target/lib");
        if (!Files.isDirectory(libraries)) {
            throw new BadInput(libraries + " is missing; `mvn -q -DskipTests package` in " + home + " builds it");
        }
        return new Program(
                "broker",
                List.of(libraries.resolve("*")),
                List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                BROKER,
                List.of("--data-dir", data.toString(), "--port", String.valueOf(port)),
                Map.of(),
                Optional.empty());
    }

    /** One of the three services, listening on loopback; {@code options} are of its Java machine. */
    public Program service(String name, int port, List<String> options, Map<String, String> environment) {
        var jar = home.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new BadInput(jar + " is missing; `mvn -q -DskipTests package` in " + home + " builds it");
        }
        var all = new ArrayList<>(MODEST);
        all.addAll(options);
        all.add("-Dquarkus.http.host=127.0.0.1");
        all.add("-Dquarkus.http.port=" + port);
        return new Program(
                name,
                List.of(jar),
                all,
                mainClass(jar),
                List.of(),
                with(environment, "MALLOC_ARENA_MAX", "2"),
                Optional.of(URI.create("http://127.0.0.1:" + port + "/q/health/ready")));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var all = new LinkedHashMap<>(environment);
        all.putIfAbsent(name, value);
        return all;
    }

    /**
     * A Prometheus that watches the services, listening on loopback.
     *
     * @param binary where it is installed
     * @param data where its settings and all that it remembers are kept
     * @param services their ports, by their names
     */
    Program prometheus(Path binary, Path data, int port, Map<String, Integer> services) {
        var jobs = new LinkedHashMap<String, Integer>();
        services.forEach((name, where) -> jobs.put(name + "-service", where));
        var settings = new ScrapeFile(jobs, directory("deploy/prometheus/rules")).write(data);
        var address = "127.0.0.1:" + port;
        return Foreign.program(
                "prometheus",
                List.of(
                        binary.toString(),
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + data.resolve("data"),
                        "--web.listen-address=" + address),
                Optional.of(URI.create("http://" + address + "/-/ready")));
    }

    private static String mainClass(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            var main = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (main == null) {
                throw new BadInput(jar + " names no main class; it must be built again");
            }
            return main;
        } catch (IOException unreadable) {
            throw new BadInput(jar + " cannot be read: " + Why.of(unreadable), unreadable);
        }
    }
}
