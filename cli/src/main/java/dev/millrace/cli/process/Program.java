package dev.millrace.cli.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Java program that can be started as a process.
 *
 * @param name what people call it, and its log file
 * @param classPath its jars
 * @param options of its Java machine
 * @param environment beside what this process has itself
 * @param ready answers with 200 when it is ready; absent if it says so on its first line
 */
public record Program(
        String name,
        List<Path> classPath,
        List<String> options,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment,
        Optional<URI> ready) {

    /** Newer Java machines warn of what Kafka and RocksDB do, which nobody here can change; older ones don't know this. */
    private static final List<String> QUIET = Runtime.version().feature() < 24
            ? List.of()
            : List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /** Copies the lists. */
    public Program {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The whole command line, below a class that ends it with its parent. */
    List<String> command(Path java, Path childClasses) {
        var entries = new ArrayList<String>();
        entries.add(childClasses.toString());
        classPath.forEach(entry -> entries.add(entry.toString()));
        var command = new ArrayList<String>();
        // Ctrl-C and a closed terminal reach the whole process group, but only the parent knows the order in which to
        // stop.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", name));
        command.add(java.toString());
        command.addAll(QUIET);
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(System.getProperty("path.separator"), entries));
        command.add(Child.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
