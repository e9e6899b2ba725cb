package dev.millrace.models.embedded;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import dev.millrace.models.embedded.skill.Verdicts;
import java.util.Optional;

/** Says whether a text is a question, stands by itself, and can be answered from the document. */
final class JudgeQuestion implements Skill {

    private final DocumentJudge judge = new DocumentJudge();
    private final DocumentAnswers answers = new DocumentAnswers();

    @Override
    public Optional<String> reply(Request request, long seed) {
        var question = request.part("question");
        if (!request.asksFor("VERDICT")
                || question.isEmpty()
                || request.part("answer").isPresent()) {
            return Optional.empty();
        }
        var judgement = judge(request, question.get());
        return Optional.of(Verdicts.write(judgement.passes(), judgement.explanation()));
    }

    private Judgement judge(Request request, String question) {
        var isQuestion = judge.isQuestion(question);
        if (!isQuestion.passes()) {
            return isQuestion;
        }
        var standsAlone = judge.standsAlone(question);
        var document = request.part("document");
        if (!standsAlone.passes() || document.isEmpty()) {
            return standsAlone;
        }
        var answer = answers.answer(request.part("title").orElse(""), document.get(), question);
        return answer.isPresent()
                ? Judgement.pass("The question stands by itself, and the document answers it.")
                : Judgement.fail("No sentence of the document answers the question.");
    }
}
