package dev.millrace.models.embedded.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void keepsProseAndLeavesCodeHeadingsAndHtmlOut() {
        var blocks = Blocks.of("""
                ---
                title: Mill
                ---
                # The mill

                The **gate** checks [every page](pages.md)
                of the book. ![badge](b.svg)

                ```sh
                rm -rf everything
                ```

                <div>boxed</div>
                """);

        assertThat(blocks).containsExactly(new Block.Prose("The gate checks every page of the book."));
    }

    @Test
    void keepsInlineCodeWithItsBackticks() {
        assertThat(Blocks.of("Run ``millrace demo`` and `x_y_z` *now*."))
                .containsExactly(new Block.Prose("Run `millrace demo` and `x_y_z` now."));
    }

    @Test
    void readsListsWithTheirLead() {
        var blocks = Blocks.of("The mill has two parts:\n\n- a wheel\n- a stone\n\nIt grinds.");

        assertThat(blocks)
                .contains(new Block.Listing("The mill has two parts:", java.util.List.of("a wheel", "a stone")))
                .contains(new Block.Prose("a wheel"), new Block.Prose("It grinds."));
    }

    @Test
    void readsTablesAndTheLinesThatChunksMakeOfThem() {
        var row = new Block.Row(java.util.List.of("Setting", "Default"), java.util.List.of("`window`", "64"));

        assertThat(Blocks.of("| Setting | Default |\n|---|---|\n| `window` | 64 |\n"))
                .containsExactly(row);
        assertThat(Blocks.of("- Setting: `window` · Default: 64")).containsExactly(row);
    }

    @Test
    void refusesWhatIsTooLongToBeAChunk() {
        assertThat(Blocks.of("word ".repeat(Blocks.MOST_CHARACTERS))).isEmpty();
    }
}
