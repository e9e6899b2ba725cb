package dev.millrace.models.embedded;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.util.Optional;

/** Answers a question from a document. */
final class AnswerFromDocument implements Skill {

    private final DocumentAnswers answers = new DocumentAnswers();

    @Override
    public Optional<String> reply(Request request, long seed) {
        var document = request.part("document");
        var question = request.part("question");
        if (request.asksFor("VERDICT") || document.isEmpty() || question.isEmpty()) {
            return Optional.empty();
        }
        return answers.answer(request.part("title").orElse(""), document.get(), question.get());
    }
}
