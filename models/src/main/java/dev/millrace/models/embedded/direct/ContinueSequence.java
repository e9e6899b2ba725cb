package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Numbers;
import dev.millrace.models.embedded.problem.Particles;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds the next number of a sequence that grows by the same amount or by the same factor. */
final class ContinueSequence implements Skill {

    private static final int FEWEST = 3;

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request)
                .filter(task -> task.says("next (?:number|term)|comes next|다음 (?:수|숫자)|다음에 (?:올|오는|나올)"))
                .flatMap(task -> next(task, task.numbers(), seed));
    }

    private static Optional<String> next(Task task, List<BigDecimal> numbers, long seed) {
        if (numbers.size() < FEWEST || numbers.get(0).signum() == 0) {
            return Optional.empty();
        }
        var last = numbers.get(numbers.size() - 1);
        var step = numbers.get(1).subtract(numbers.get(0));
        if (growBy(numbers, step)) {
            return Optional.of(write(task, seed, step, last.add(step), "add", "더합니다"));
        }
        var factor = numbers.get(1).divideToIntegralValue(numbers.get(0));
        return multiplyBy(numbers, factor)
                ? Optional.of(write(task, seed, factor, last.multiply(factor), "multiply by", "곱합니다"))
                : Optional.empty();
    }

    private static boolean growBy(List<BigDecimal> numbers, BigDecimal step) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1).add(step).compareTo(numbers.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean multiplyBy(List<BigDecimal> numbers, BigDecimal factor) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1).multiply(factor).compareTo(numbers.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String write(Task task, long seed, BigDecimal by, BigDecimal next, String english, String korean) {
        var number = Numbers.text(next);
        return task.word(
                seed,
                "The next number is " + number + ": each time you " + english + " " + Numbers.text(by) + ".",
                "The next number is " + number + ".",
                "다음 수는 " + number + "입니다. 매번 " + Particles.attach(Numbers.text(by), "을") + " " + korean + ".",
                "다음 수는 " + number + "입니다.");
    }
}
