package dev.millrace.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DocumentChunksTest {

    @Test
    void joinsHeadingsIntoTitles() {
        var text = "# Mill\n\n" + words(90) + "\n\n## Wheel\n\n" + words(90) + "\n\n### Oak\n\n" + words(90);

        assertThat(DocumentChunks.of("mill.md", text, 100))
                .extracting(Chunk::title)
                .containsExactly("Mill", "Mill › Wheel", "Mill › Wheel › Oak");
    }

    @Test
    void mergesTinySectionsUnderTheirParent() {
        var chunks = DocumentChunks.of("mill.md", "# Mill\n\n## Wheel\n\nIt turns.\n\n## Stone\n\nIt grinds.\n", 100);

        assertThat(chunks).containsExactly(new Chunk(0, "Mill", "Wheel\n\nIt turns.\n\nStone\n\nIt grinds."));
    }

    @Test
    void cutsLongSectionsBetweenParagraphs() {
        var chunks =
                DocumentChunks.of("mill.md", "# Mill\n\n" + words(60) + "\n\n" + words(60) + "\n\n" + words(60), 130);

        assertThat(chunks)
                .extracting(chunk -> chunk.text().split("\\s+", -1).length)
                .containsExactly(120, 60);
        assertThat(chunks).extracting(Chunk::ordinal).containsExactly(0, 1);
    }

    @Test
    void cutsLongParagraphsBetweenSentences() {
        var chunks = DocumentChunks.of("mill.txt", "The wheel turns slowly. ".repeat(50), 40);

        assertThat(chunks)
                .hasSize(5)
                .allSatisfy(chunk -> assertThat(chunk.text()).endsWith("slowly."));
    }

    @Test
    void leavesCodeImagesAndHtmlOut() {
        var text = """
                ---
                title: "Mill"
                ---
                ![logo](l.png) The *mill* runs `grind --fine`, see [docs](d.md).

                ```sh
                rm -rf /
                ```
                <p>html</p>
                """;

        assertThat(DocumentChunks.of("a/mill.md", text))
                .containsExactly(new Chunk(0, "Mill", "The mill runs `grind --fine`, see docs."));
    }

    @Test
    void turnsTablesAndListsIntoLines() {
        var text = "# Mill\n\n| Setting | Default |\n|---|---|\n| `a` | 1 |\n\n- one\n  - two\n\n1. first\n2. second\n";

        assertThat(DocumentChunks.of("mill.md", text).get(0).text())
                .isEqualTo("- Setting: `a` · Default: 1\n\n- one\n  - two\n\n1. first\n2. second");
    }

    @Test
    void takesThePlainTextsFirstLineAsTitle() {
        assertThat(DocumentChunks.of("mill.txt", "The Old Mill\n\nIt grinds\ngrain.\n"))
                .containsExactly(new Chunk(0, "The Old Mill", "It grinds grain."));
    }

    @Test
    void yieldsNothingForNothing() {
        assertThat(DocumentChunks.of("mill.md", "")).isEmpty();
        assertThat(DocumentChunks.of("mill.txt", "\n \n")).isEmpty();
        assertThatThrownBy(() -> DocumentChunks.of("mill.md", "a", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAFrontMatterOfSpacesInNoTime() {
        var text = "---\ntitle:" + " ".repeat(18_000) + "x".repeat(900) + "\n---\ntext\n";

        var chunks = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DocumentChunks.of("mill.md", text));

        assertThat(chunks).containsExactly(new Chunk(0, "mill", "text"));
    }

    private static String words(int count) {
        return "word ".repeat(count).strip();
    }
}
