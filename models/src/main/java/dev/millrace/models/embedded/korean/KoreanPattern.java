package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** A kind of Korean sentence, and the question that it answers. */
interface KoreanPattern {

    /** The questions that the sentence answers in this pattern; none if it does not fit cleanly. */
    List<Draft> read(Utterance utterance);
}
