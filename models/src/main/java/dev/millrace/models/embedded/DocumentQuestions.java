package dev.millrace.models.embedded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Asks questions about a document, drawn by a seed from all that can be derived. */
public final class DocumentQuestions {

    private final DocumentReader reader = new DocumentReader();

    /** At most that many distinct questions; fewer where the document yields no more. */
    public List<String> ask(String title, String document, int count, long seed) {
        var pairs = new ArrayList<>(reader.read(title, document));
        Collections.shuffle(pairs, new Random(seed));
        return pairs.stream()
                .limit(Math.max(0, count))
                .map(QuestionAnswer::question)
                .toList();
    }
}
