package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Numbers;
import dev.millrace.models.embedded.problem.Particles;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts lengths, weights, times and volumes from one unit to another. */
final class ConvertUnits implements Skill {

    private static final String NUMBER = "(\\d[\\d,]{0,14}(?:\\.\\d{1,6})?)";

    private static final Pattern CONVERT =
            Pattern.compile("^(?:please )?convert " + NUMBER + " ?([a-z]+) (?:to|into) ([a-z]+)[.?]?$");

    private static final Pattern HOW_MANY =
            Pattern.compile("^how many ([a-z]+) (?:are there in|are in|are|is|in|make) " + NUMBER + " ?([a-z]+)[.?]?$");

    private static final Pattern KOREAN = Pattern.compile("^" + NUMBER + " ?([a-z]+|[가-힣]+?)[은는를을]? 몇 ?([a-z]+|[가-힣]+?)"
            + "(?:입니까|인가요|이에요|예요|일까요|야|이야|인지 알려 주세요|인지 알려주세요)?[.?]?$");

    private static final Pattern KOREAN_TO = Pattern.compile(
            "^" + NUMBER + " ?([a-z]+|[가-힣]+?)[를을] ([a-z]+|[가-힣]+?)(?:으로|로) (?:바꾸|변환|환산|나타내)[가-힣 ]*[.?]?$");

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request).flatMap(task -> convert(task, seed));
    }

    private static Optional<String> convert(Task task, long seed) {
        var command = task.command();
        var convert = CONVERT.matcher(command);
        if (convert.matches()) {
            return write(task, seed, convert.group(1), convert.group(2), convert.group(3));
        }
        var howMany = HOW_MANY.matcher(command);
        if (howMany.matches()) {
            return write(task, seed, howMany.group(2), howMany.group(3), howMany.group(1));
        }
        var korean = KOREAN.matcher(command);
        if (korean.matches()) {
            return write(task, seed, korean.group(1), korean.group(2), korean.group(3));
        }
        var to = KOREAN_TO.matcher(command);
        return to.matches() ? write(task, seed, to.group(1), to.group(2), to.group(3)) : Optional.empty();
    }

    private static Optional<String> write(Task task, long seed, String number, String from, String to) {
        var unit = Unit.named(from);
        var wanted = Unit.named(to);
        var comparable = unit.isPresent()
                && wanted.isPresent()
                && unit.get().kind() == wanted.get().kind();
        if (!comparable) {
            return Optional.empty();
        }
        var amount = new BigDecimal(number.replace(",", ""));
        var result = amount.multiply(unit.get().size()).divide(wanted.get().size(), MathContext.DECIMAL64);
        if (Numbers.digits(result) > 6) {
            return Optional.empty();
        }
        var factor = unit.get().size().divide(wanted.get().size(), MathContext.DECIMAL64);
        var larger = factor.compareTo(BigDecimal.ONE) >= 0;
        var step = larger ? factor : wanted.get().size().divide(unit.get().size(), MathContext.DECIMAL64);
        var equation =
                Numbers.text(amount) + (larger ? " × " : " ÷ ") + Numbers.text(step) + " = " + Numbers.text(result);
        var before = unit.get().write(amount, task.korean());
        var after = wanted.get().write(result, task.korean());
        return Optional.of(task.word(
                seed,
                before + " is " + after + ": " + equation + ".",
                before + " = " + after,
                after + ".",
                Particles.attach(before, "은") + " " + after + "입니다. " + equation,
                before + " = " + after,
                after + "입니다."));
    }
}
