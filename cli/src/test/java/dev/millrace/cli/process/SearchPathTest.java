package dev.millrace.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPathTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void findsTheFirstThatCanBeRun() throws IOException {
        file("text", "rw-r--r--");
        Files.createDirectories(directory.resolve("folder/watch"));
        var first = file("first", "rwxr-xr-x");
        file("second", "rwxr-xr-x");

        assertThat(path("missing", "text", "folder", "first", "second").find("watch"))
                .contains(first);
        assertThat(path("missing", "text", "folder").find("watch")).isEmpty();
        assertThat(new SearchPath("").find("watch")).isEmpty();
    }

    private SearchPath path(String... directories) {
        var joined = new StringBuilder();
        for (var name : directories) {
            joined.append(File.pathSeparator).append(directory.resolve(name));
        }
        return new SearchPath(joined.toString());
    }

    private Path file(String folder, String permissions) throws IOException {
        var file = Files.createDirectories(directory.resolve(folder)).resolve("watch");
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
