package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** A kind of sentence, and the question that it answers. */
interface QuestionPattern {

    /** The questions that the statement answers in this pattern; none if it does not fit cleanly. */
    List<Draft> read(Statement statement);
}
