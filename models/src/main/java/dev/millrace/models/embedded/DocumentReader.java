package dev.millrace.models.embedded;

import java.util.List;

/** Reads a document and says every question that its sentences, lists and tables answer. */
public final class DocumentReader {

    /** Every pair that a rule derives, in the order of the document, no question twice. */
    public List<QuestionAnswer> read(String title, String document) {
        return List.of();
    }
}
