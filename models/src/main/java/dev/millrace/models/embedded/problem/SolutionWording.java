package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a solution down, step by step, in one of several ways; its last line is {@code #### } and the number. */
public enum SolutionWording {
    /** Each step as what it finds, and the calculation. */
    LABELS {
        @Override
        String step(Story.Step step, int number, int steps, Language language) {
            return capital(step.label()) + ": " + step.equation();
        }
    },
    /** Each step as a sentence. */
    SENTENCES {
        @Override
        String step(Story.Step step, int number, int steps, Language language) {
            var place = steps == 1 ? 0 : number == 1 ? 1 : number == steps && steps > 2 ? 3 : 2;
            return language == Language.KOREAN
                    ? KOREAN_OPENERS.get(place) + Particles.attach(step.label(), "을") + " 구합니다. " + step.equation()
                    : ENGLISH_OPENERS.get(place) + step.label() + ": " + step.equation() + ".";
        }
    },
    /** Numbered steps. */
    NUMBERED {
        @Override
        String step(Story.Step step, int number, int steps, Language language) {
            var head = language == Language.KOREAN ? number + "단계. " : "Step " + number + ". ";
            return head + step.equation() + " (" + step.label() + ")";
        }
    };

    private static final List<String> ENGLISH_OPENERS =
            List.of("Work out the ", "First, work out the ", "Then work out the ", "Finally, work out the ");

    private static final List<String> KOREAN_OPENERS = List.of("", "먼저 ", "다음으로 ", "마지막으로 ");

    private static final List<String> ENGLISH_ENDINGS = List.of("The answer is %s.", "So the answer is %s.");

    private static final List<String> KOREAN_ENDINGS = List.of("답은 %s입니다.", "따라서 답은 %s입니다.");

    /** One of the ways, by a seed. */
    public static String write(Story.Solution solution, Language language, long seed) {
        var ways = values();
        var way = ways[(int) Math.floorMod(seed, (long) ways.length)];
        var endings = language == Language.KOREAN ? KOREAN_ENDINGS : ENGLISH_ENDINGS;
        var ending = endings.get((int) Math.floorMod(seed / ways.length, (long) endings.size()));
        var count = solution.steps().size();
        var steps = IntStream.range(0, count)
                .mapToObj(i -> way.step(solution.steps().get(i), i + 1, count, language) + "\n")
                .collect(Collectors.joining());
        return steps + String.format(Locale.ROOT, ending, solution.answer()) + "\n#### "
                + Numbers.plain(solution.result());
    }

    abstract String step(Story.Step step, int number, int steps, Language language);

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
