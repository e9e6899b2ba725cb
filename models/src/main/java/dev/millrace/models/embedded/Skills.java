package dev.millrace.models.embedded;

import dev.millrace.models.embedded.arithmetic.ComposeProblems;
import dev.millrace.models.embedded.arithmetic.JudgeSolution;
import dev.millrace.models.embedded.arithmetic.SolveProblem;
import dev.millrace.models.embedded.direct.DirectSkills;
import dev.millrace.models.embedded.skill.Refusal;
import dev.millrace.models.embedded.skill.Skill;
import java.util.ArrayList;
import java.util.List;

/** All that the embedded model can do, in the order in which it tries. */
final class Skills {

    private Skills() {}

    static List<Skill> inOrder() {
        var skills = new ArrayList<Skill>();
        skills.add(new JudgeAnswer());
        skills.add(new JudgeQuestion());
        skills.add(new AskAboutDocument());
        skills.add(new AnswerFromDocument());
        skills.add(new JudgeSolution());
        skills.add(new ComposeProblems());
        skills.add(new SolveProblem());
        skills.addAll(DirectSkills.inOrder());
        skills.add(new Refusal());
        return List.copyOf(skills);
    }
}
