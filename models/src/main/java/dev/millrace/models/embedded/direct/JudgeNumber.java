package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Particles;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Says whether a number is even, odd or prime. */
final class JudgeNumber implements Skill {

    private static final Pattern ENGLISH =
            Pattern.compile("^is (?:the number )?(\\d{1,9}) (?:an? )?(even|odd|prime)(?: number)?\\?$");

    private static final Pattern KOREAN =
            Pattern.compile("^(?:숫자 )?(\\d{1,9})[은는이가]? (짝수|홀수|소수)(?:입니까|인가요|예요|일까요|인지 알려 주세요)[?.]?$");

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request).flatMap(task -> {
            var matcher = (task.korean() ? KOREAN : ENGLISH).matcher(task.command());
            return matcher.matches() ? Optional.of(write(task, matcher, seed)) : Optional.empty();
        });
    }

    private static String write(Task task, Matcher matcher, long seed) {
        var number = Long.parseLong(matcher.group(1));
        var kind = matcher.group(2);
        return kind.equals("prime") || kind.equals("소수")
                ? prime(task, number, seed)
                : parity(task, number, kind.equals("even") || kind.equals("짝수"), seed);
    }

    private static String parity(Task task, long number, boolean askedEven, long seed) {
        var isEven = number % 2 == 0;
        var yes = isEven == askedEven;
        return task.word(
                seed,
                (yes ? "Yes, " : "No, ") + number + " is " + (isEven ? "even" : "odd") + ": divided by 2 it leaves "
                        + number % 2 + ".",
                (yes ? "Yes, " : "No, ") + number + " is " + (isEven ? "even." : "odd."),
                (yes ? "네, " : "아니요, ") + "2로 나눈 나머지가 " + number % 2 + "이므로 " + (isEven ? "짝수" : "홀수") + "입니다.",
                (yes ? "네, " : "아니요, ") + Particles.attach(number + "", "은") + " " + (isEven ? "짝수" : "홀수") + "입니다.");
    }

    private static String prime(Task task, long number, long seed) {
        var divisor = LongStream.iterate(2, i -> i * i <= number, i -> i + 1)
                .filter(i -> number % i == 0)
                .findFirst();
        if (divisor.isPresent()) {
            var product = divisor.getAsLong() + " × " + number / divisor.getAsLong() + " = " + number;
            return task.word(
                    seed, "No, it is not prime, because " + product + ".", "아니요, " + product + "이므로 소수가 아닙니다.");
        }
        return number < 2
                ? task.word(seed, "No, prime numbers begin with 2.", "아니요, 소수는 2부터 시작합니다.")
                : task.word(
                        seed,
                        "Yes, " + number + " is prime: only 1 and " + number + " divide it.",
                        "네, 1과 자기 자신으로만 나누어떨어지므로 소수입니다.");
    }
}
