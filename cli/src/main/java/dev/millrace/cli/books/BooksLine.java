package dev.millrace.cli.books;

import dev.millrace.contracts.Books;

/** Books in one line, in the form that programs may rely on. */
public final class BooksLine {

    private BooksLine() {}

    /** {@code books: issued=… settled=… open=… items=… accepted=… passed=… rejected=…}. */
    public static String of(Books books) {
        return "books: issued=" + books.issued()
                + " settled=" + books.settled()
                + " open=" + books.open()
                + " items=" + books.items()
                + " accepted=" + books.accepted()
                + " passed=" + books.passed()
                + " rejected=" + books.rejected();
    }
}
