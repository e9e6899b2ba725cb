package dev.millrace.cli.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directories in which programs are looked for.
 *
 * @param directories as the variable PATH lists them
 */
public record SearchPath(String directories) {

    /** The first program of that name, if there is one. */
    public Optional<Path> find(String program) {
        return Stream.of(directories.split(File.pathSeparator, -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).resolve(program).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
