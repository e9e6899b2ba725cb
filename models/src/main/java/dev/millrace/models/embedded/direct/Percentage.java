package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Numbers;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Works out a part of a number in per cent. */
final class Percentage implements Skill {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,4})?)";

    private static final Pattern ENGLISH = Pattern.compile("^(?:what is|what's|how much is|calculate|compute|find) "
            + NUMBER + " ?(?:%|percent) of " + NUMBER + " ?[?.]?$");

    private static final Pattern KOREAN =
            Pattern.compile("^" + NUMBER + "의 " + NUMBER + " ?(?:%|퍼센트)[은는를]? ?(?:얼마|몇|계산|무엇|구하)?[가-힣 ]*[?.]?$");

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request).flatMap(task -> write(task, seed));
    }

    private static Optional<String> write(Task task, long seed) {
        var matcher = (task.korean() ? KOREAN : ENGLISH).matcher(task.command());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var part = new BigDecimal(matcher.group(task.korean() ? 2 : 1));
        var whole = new BigDecimal(matcher.group(task.korean() ? 1 : 2));
        var share = Numbers.plain(part.divide(HUNDRED));
        var result = Numbers.text(whole.multiply(part).divide(HUNDRED));
        var whole2 = Numbers.text(whole);
        return Optional.of(task.word(
                seed,
                part + "% of " + whole2 + " is " + result + ".",
                part + "% is " + share + ", and " + whole2 + " × " + share + " = " + result + ".",
                whole2 + "의 " + part + "%는 " + result + "입니다.",
                part + "%는 " + share + "이므로 " + whole2 + " × " + share + " = " + result + "입니다."));
    }
}
