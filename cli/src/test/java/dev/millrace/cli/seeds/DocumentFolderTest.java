package dev.millrace.cli.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTest {

    @TempDir
    private Path directory = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void aFolderWithTwoLanguages() throws IOException {
        folder = directory.resolve("texts");
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/tower.md"), "# Tower\n\nThe tower is 30 metres high.\n");
        Files.writeString(folder.resolve("a.txt"), "한글은 한국어를 적는 문자이다.\n");
        Files.writeString(folder.resolve("c.MD"), "Mills grind grain between two stones.\n");
        Files.writeString(folder.resolve("picture.svg"), "<svg/>");
        Files.writeString(folder.resolve(".hidden.md"), "Nobody sees this.");
    }

    private List<Seed> read() {
        var seeds = new ArrayList<Seed>();
        new RunSeeds(new DocumentFolder(folder, 200, "CC0"), new RunId("facts", "one"), List.of("document"), "language")
                .read(seeds::add);
        return seeds;
    }

    @Test
    void readsMarkdownAndTextInTheOrderOfTheirPaths() {
        var seeds = read();
        assertThat(seeds)
                .extracting(Seed::source)
                .containsExactly("a.txt chunk 1", "b/tower.md chunk 1", "c.MD chunk 1");
        assertThat(seeds).extracting(Seed::stratum).containsExactly("ko", "en", "en");
        assertThat(seeds).extracting(Seed::licence).containsOnly("CC0");
        assertThat(seeds.get(1).variables().get("document")).contains("The tower is 30 metres high.");
        assertThat(seeds.get(1).variables().get("title")).contains("Tower");
        assertThat(seeds).extracting(Seed::id).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameIdsAgainAndOthersForOtherText() throws IOException {
        var before = read().stream().map(Seed::id).toList();
        assertThat(read()).extracting(Seed::id).isEqualTo(before);
        Files.writeString(folder.resolve("a.txt"), "한글은 세종대왕이 만든 문자이다.\n");
        assertThat(read().get(0).id()).isNotEqualTo(before.get(0));
        assertThat(read().get(1).id()).isEqualTo(before.get(1));
    }

    @Test
    void refusesLinksOutOfTheDirectory() throws IOException {
        var secret = Files.writeString(directory.resolve("secret.md"), "Not for everybody.");
        var link = Files.createSymbolicLink(folder.resolve("innocent.md"), secret);
        assertRefused("innocent.md is a link out of the directory");
        Files.delete(link);
        Files.createSymbolicLink(folder.resolve("elsewhere"), Files.createDirectories(directory.resolve("other")));
        assertRefused("elsewhere is a link out of the directory");
    }

    @Test
    void passesOverLinksWithinTheDirectory() throws IOException {
        Files.createSymbolicLink(folder.resolve("again.md"), folder.resolve("b/tower.md"));
        Files.createSymbolicLink(folder.resolve("b/loop"), folder);
        assertThat(read()).hasSize(3);
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("dangling.md"), directory.resolve("gone.md"));
        assertRefused("dangling.md is a link that leads nowhere");
    }

    @Test
    void namesADocumentThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("latin.txt"), new byte[] {'c', 'a', 'f', (byte) 0xe9, ' ', 'x'});
        assertRefused("latin.txt is not UTF-8 at byte 3");
    }

    @Test
    void namesADocumentThatIsTooLarge() throws IOException {
        Files.write(folder.resolve("huge.txt"), new byte[(int) DocumentFolder.MOST_BYTES + 1]);
        assertRefused("huge.txt is larger than 16 MiB");
    }

    @Test
    void namesAChunkThatIsTooLong() throws IOException {
        Files.writeString(folder.resolve("word.txt"), "x".repeat(2_000_000));
        assertRefused("word.txt chunk 1 is longer than 1 MiB");
    }

    @Test
    void namesADocumentThatMayNotBeRead() throws IOException {
        var file = Files.writeString(folder.resolve("locked.md"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("root may read everything").isFalse();
        assertRefused("locked.md may not be read");
    }

    @Test
    void refusesADocumentWhoseNameNoSourceCanHave() throws IOException {
        Files.writeString(folder.resolve("a\u001bb\nc.md"), "# A\n\ntext");
        assertRefused("a\uFFFDb c.md: seed has the source \"a\uFFFDb c.md chunk 1\"");
    }

    @Test
    void refusesAFolderWithoutDocuments() throws IOException {
        folder = Files.createDirectories(directory.resolve("empty"));
        assertRefused("holds no *.md or *.txt file");
        Files.writeString(folder.resolve("blank.md"), "\n\n");
        assertRefused("hold no text");
        folder = directory.resolve("nowhere");
        assertRefused("nowhere does not exist");
        folder = Files.writeString(directory.resolve("file.md"), "x");
        assertRefused("file.md is not a directory");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(this::read)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(sentence)
                .message()
                .hasLineCount(1);
    }
}
