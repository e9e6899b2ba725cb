package dev.millrace.models.embedded;

import java.util.Optional;

/** Answers a question from a document, or says nothing where no sentence answers it. */
public final class DocumentAnswers {

    private final DocumentReader reader = new DocumentReader();

    /** The answer; another seed may word it differently, never wrongly. */
    public Optional<String> answer(String title, String document, String question, long seed) {
        return reader.read(title, document).stream()
                .filter(pair -> pair.question().equals(question))
                .map(QuestionAnswer::answer)
                .findFirst();
    }
}
