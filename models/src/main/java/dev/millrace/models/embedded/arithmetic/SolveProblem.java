package dev.millrace.models.embedded.arithmetic;

import dev.millrace.models.embedded.problem.SolutionWording;
import dev.millrace.models.embedded.problem.StoryReader;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.util.Optional;

/** Solves a word problem step by step, if it can read it: it knows no other sentences than it could write itself. */
public final class SolveProblem implements Skill {

    private final StoryReader reader = new StoryReader();

    @Override
    public Optional<String> reply(Request request, long seed) {
        if (request.asksFor("VERDICT")) {
            return Optional.empty();
        }
        return reader.read(request.part("problem").orElse(request.prompt()))
                .flatMap(story -> story.solve()
                        .map(solution -> SolutionWording.write(solution, story.language(), seed))
                        .map(text -> request.instructions().contains("*") ? inPlainSigns(text) : text));
    }

    /** Who is asked for {@code *} and {@code /} does not write × and ÷. */
    private static String inPlainSigns(String text) {
        return text.replace(" × ", " * ").replace(" ÷ ", " / ");
    }
}
