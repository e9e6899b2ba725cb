package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.skill.Skill;
import java.util.List;

/** The skills for plain prompts, in the order in which they are tried. */
public final class DirectSkills {

    private DirectSkills() {}

    /** One after the other. */
    public static List<Skill> inOrder() {
        return List.of(
                new Calculate(),
                new Percentage(),
                new ConvertUnits(),
                new CountWeekdays(),
                new ContinueSequence(),
                new JudgeNumber(),
                new SortList(),
                new SummariseNumbers(),
                new CountText(),
                new PickWord(),
                new ChangeText());
    }
}
