package dev.millrace.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.cli.outcome.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanupTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void undoesTheLastFirstAndEachThingOnce() {
        var done = new ArrayList<String>();
        var cleanup = new Cleanup();
        cleanup.add(() -> done.add("first"));
        cleanup.add(() -> done.add("second"));
        cleanup.close();
        cleanup.close();
        assertThat(done).containsExactly("second", "first");
    }

    @Test
    void whatComesAfterTheEndIsUndoneAtOnceAndWholeWorkIsNotBegun() {
        var done = new ArrayList<String>();
        var cleanup = new Cleanup();
        cleanup.whole(() -> done.add("whole"));
        cleanup.close();
        cleanup.add(() -> done.add("late"));
        cleanup.whole(() -> done.add("never"));
        assertThat(done).containsExactly("whole", "late");
    }

    @Test
    void removesDirectoriesButNotWhatLinksInThemPointTo() throws IOException {
        var kept = Files.writeString(directory.resolve("kept"), "x");
        var gone = directory.resolve("gone");
        Files.createSymbolicLink(Files.createDirectories(gone.resolve("deep")).resolve("link"), kept);
        try (var cleanup = new Cleanup()) {
            cleanup.addPath(gone);
            cleanup.addPath(directory.resolve("never-there"));
        }
        assertThat(gone).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void aDirectoryIsUsedByOneAtATime() {
        try (var lock = DirectoryLock.on(directory)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.on(directory))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("is in use");
        }
        DirectoryLock.on(directory).close();
    }

    @Test
    void theUpFileIsReadAsItWasWritten() throws IOException {
        assertThat(UpFile.read(directory)).isEmpty();
        var file = new UpFile("127.0.0.1:9092", "mine").write(directory);
        assertThat(UpFile.read(directory)).contains(new UpFile("127.0.0.1:9092", "mine"));
        Files.writeString(file, "nonsense \\u12");
        assertThat(UpFile.read(directory)).isEmpty();
    }

    @Test
    void portsAreDifferentAndATakenOneIsReplaced() throws IOException {
        assertThat(Ports.free(5)).doesNotHaveDuplicates();
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(Ports.freeOr(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }
}
