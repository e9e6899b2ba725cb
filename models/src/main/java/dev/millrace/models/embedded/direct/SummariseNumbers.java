package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Numbers;
import dev.millrace.models.embedded.problem.Particles;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the smallest, largest, sum, average, median or count of some numbers. */
final class SummariseNumbers implements Skill {

    private enum Asked {
        SUM("\\bsum\\b|\\btotal\\b|\\badd\\b|합[을은계]?|더하면", "sum", "합"),
        AVERAGE("average|\\bmean\\b|평균", "average", "평균"),
        MEDIAN("median|중앙값|중간값", "median", "중앙값"),
        LARGEST("largest|biggest|highest|greatest|maximum|가장 큰|제일 큰|최댓값|최대", "largest number", "가장 큰 수"),
        SMALLEST("smallest|lowest|least|minimum|가장 작은|제일 작은|최솟값|최소", "smallest number", "가장 작은 수");

        private final String words;
        private final String english;
        private final String korean;

        Asked(String words, String english, String korean) {
            this.words = words;
            this.english = english;
            this.korean = korean;
        }
    }

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request).filter(SummariseNumbers::isAboutNumbers).flatMap(task -> {
            for (var asked : Asked.values()) {
                if (task.says(asked.words)) {
                    return write(task, asked, seed);
                }
            }
            return Optional.empty();
        });
    }

    private static boolean isAboutNumbers(Task task) {
        var mustBeNumbers = task.subject().map(subject -> subject.replaceAll("(?i)\\band\\b|그리고", ""));
        return task.numbers().size() > 1
                && mustBeNumbers
                        .map(subject -> !subject.matches("(?s).*\\p{L}.*"))
                        .orElse(true)
                && (mustBeNumbers.isPresent() || task.says("\\bof\\b|[,、].*(?:의|중)"));
    }

    private static Optional<String> write(Task task, Asked asked, long seed) {
        var numbers = task.numbers();
        var result = result(asked, numbers);
        if (Numbers.digits(result) > 6) {
            return Optional.empty();
        }
        var number = Numbers.text(result);
        var how = how(asked, numbers, number);
        return Optional.of(task.word(
                seed,
                "The " + asked.english + " is " + number + "." + how,
                "The " + asked.english + " is " + number + ".",
                number,
                Particles.attach(asked.korean, "은") + " " + number + "입니다." + how,
                asked.korean + ": " + number,
                number));
    }

    private static BigDecimal result(Asked asked, List<BigDecimal> numbers) {
        var sorted = numbers.stream().sorted().toList();
        return switch (asked) {
            case SUM -> sum(numbers);
            case AVERAGE -> sum(numbers).divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64);
            case MEDIAN ->
                sorted.get((numbers.size() - 1) / 2)
                        .add(sorted.get(numbers.size() / 2))
                        .divide(BigDecimal.valueOf(2));
            case LARGEST -> sorted.stream().max(Comparator.naturalOrder()).orElseThrow();
            case SMALLEST -> sorted.stream().min(Comparator.naturalOrder()).orElseThrow();
        };
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String how(Asked asked, List<BigDecimal> numbers, String result) {
        var terms = numbers.stream().map(Numbers::text).collect(Collectors.joining(" + "));
        return switch (asked) {
            case SUM -> " " + terms + " = " + result;
            case AVERAGE -> " (" + terms + ") ÷ " + numbers.size() + " = " + result;
            case MEDIAN, LARGEST, SMALLEST -> "";
        };
    }
}
