package dev.millrace.models.embedded;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import dev.millrace.models.embedded.skill.Verdicts;
import java.util.Optional;

/** Says whether an answer stands in the document and answers the question. */
final class JudgeAnswer implements Skill {

    private final DocumentJudge judge = new DocumentJudge();

    @Override
    public Optional<String> reply(Request request, long seed) {
        var document = request.part("document");
        var question = request.part("question");
        var answer = request.part("answer");
        if (!request.asksFor("VERDICT") || document.isEmpty() || question.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        var judgement = judge.answers(document.get(), question.get(), answer.get());
        return Optional.of(Verdicts.write(judgement.passes(), judgement.explanation()));
    }
}
