package dev.millrace.models.embedded.arithmetic;

import dev.millrace.models.embedded.problem.Numbers;
import dev.millrace.models.embedded.problem.Story;
import dev.millrace.models.embedded.problem.StoryReader;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import dev.millrace.models.embedded.skill.Verdicts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether an answer or a worked solution of a word problem comes to the result that it finds itself. */
public final class JudgeSolution implements Skill {

    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

    private final StoryReader reader = new StoryReader();

    @Override
    public Optional<String> reply(Request request, long seed) {
        var problem = request.part("problem");
        if (!request.asksFor("VERDICT") || problem.isEmpty()) {
            return Optional.empty();
        }
        var solution = reader.read(problem.get()).flatMap(Story::solve);
        if (solution.isEmpty()) {
            return Optional.of(Verdicts.write(false, "The rules of the judge cannot read this problem."));
        }
        var claim = request.part("solution").or(() -> request.part("answer"));
        var result = solution.get().result();
        if (claim.isEmpty()) {
            return Optional.of(
                    Verdicts.write(true, "The problem can be solved: it comes to " + Numbers.text(result) + "."));
        }
        var said = lastNumber(claim.get());
        var agrees = said.filter(number -> number.compareTo(result) == 0).isPresent();
        return Optional.of(Verdicts.write(
                agrees,
                "The problem comes to " + Numbers.text(result) + ", and the answer says "
                        + said.map(Numbers::text).orElse("no number") + "."));
    }

    private static Optional<BigDecimal> lastNumber(String text) {
        return NUMBER.matcher(text)
                .results()
                .reduce((first, second) -> second)
                .map(match -> new BigDecimal(match.group().replace(",", "")));
    }
}
