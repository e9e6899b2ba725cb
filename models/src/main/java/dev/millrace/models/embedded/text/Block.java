package dev.millrace.models.embedded.text;

import java.util.List;

/** A piece of a document as its author set it apart: prose, a list with the line that leads to it, or a table row. */
public sealed interface Block {

    /** A paragraph, or one entry of a list, as plain text on one line. */
    record Prose(String text) implements Block {}

    /** A list and the line before it that ends with a colon; each entry stands as {@link Prose} beside it, too. */
    record Listing(String lead, List<String> entries) implements Block {

        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /** A row of a table, with as many headers as cells. */
    record Row(List<String> headers, List<String> cells) implements Block {

        public Row {
            headers = List.copyOf(headers);
            cells = List.copyOf(cells);
            if (headers.size() != cells.size()) {
                throw new IllegalArgumentException("a row needs as many headers as cells");
            }
        }
    }
}
