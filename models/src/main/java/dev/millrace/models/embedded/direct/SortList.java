package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sorts words or numbers, by alphabet, size or length, upwards or downwards. */
final class SortList implements Skill {

    private static final String SORT = "\\b(?:sort|order|arrange|alphabetize|put)\\b|정렬|순서대로|순으로";

    private static final String DOWN =
            "descend|reverse|from (?:the )?(?:largest|biggest|highest|longest)|(?:largest|biggest|highest|longest) "
                    + "(?:to|first)|z to a|내림차순|(?<!작은 (?:수|것)(?:부터|에서) )(?:큰|긴) (?:수|것|순|단어)|거꾸로|역순";

    private static final String LENGTH = "length|longest|shortest|길이|긴|짧은";

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request)
                .filter(task -> task.subject().isPresent() && task.says(SORT))
                .filter(task -> task.entries().size() > 1)
                .map(task -> write(task, seed));
    }

    private static String write(Task task, long seed) {
        var sorted = new ArrayList<>(task.entries());
        sorted.sort(order(task, sorted));
        if (task.says(DOWN)) {
            Collections.reverse(sorted);
        }
        var list = String.join(", ", sorted);
        return task.word(
                seed,
                list,
                "Sorted: " + list,
                "Here is the sorted list: " + list + ".",
                list,
                "정렬하면 다음과 같습니다: " + list,
                "순서대로 쓰면 " + list + "입니다.");
    }

    private static Comparator<String> order(Task task, List<String> entries) {
        if (entries.stream().allMatch(entry -> entry.matches("-?\\d{1,15}(\\.\\d{1,8})?"))) {
            return Comparator.comparing(BigDecimal::new);
        }
        var alphabet = Comparator.comparing((String entry) -> entry.toLowerCase(Locale.ROOT))
                .thenComparing(Comparator.naturalOrder());
        return task.says(LENGTH) ? Comparator.comparingInt(String::length).thenComparing(alphabet) : alphabet;
    }
}
