package dev.millrace.models.embedded;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import dev.millrace.models.embedded.skill.TaggedReply;
import java.util.Optional;

/** Asks questions that a document answers. */
final class AskAboutDocument implements Skill {

    private static final int USUAL_COUNT = 8;

    private final DocumentQuestions questions = new DocumentQuestions();

    @Override
    public Optional<String> reply(Request request, long seed) {
        var document = request.part("document");
        if (!request.asksFor("QUESTION") || document.isEmpty()) {
            return Optional.empty();
        }
        var title = request.part("title").orElse("");
        var asked = questions.ask(title, document.get(), request.count().orElse(USUAL_COUNT), seed);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var reply = new TaggedReply();
        asked.forEach(question -> reply.value("QUESTION", question).end());
        return Optional.of(reply.toString());
    }
}
