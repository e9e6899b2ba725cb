package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a text in capitals, in small letters, backwards, or as its initials; says whether it is a palindrome. */
final class ChangeText implements Skill {

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request).flatMap(task -> task.subject().flatMap(text -> change(task, text, seed)));
    }

    private static Optional<String> change(Task task, String text, long seed) {
        if (task.says("palindrome|회문|거꾸로 읽어도")) {
            return Optional.of(palindrome(task, text, seed));
        }
        if (task.says("upper ?-?case|capital letters|대문자")) {
            return Optional.of(text.toUpperCase(Locale.ROOT));
        }
        if (task.says("lower ?-?case|small letters|소문자")) {
            return Optional.of(text.toLowerCase(Locale.ROOT));
        }
        if (task.says("reverse the (?:order of the )?words|words in reverse|단어(?:들)?(?:의)? 순서를 (?:거꾸로|뒤집)")) {
            var words = new ArrayList<>(task.words());
            Collections.reverse(words);
            return Optional.of(String.join(" ", words));
        }
        if (task.says("reverse|backwards?|거꾸로|뒤집")) {
            return Optional.of(new StringBuilder(text).reverse().toString());
        }
        return task.says("initials|acronym|머리글자|첫 글자")
                ? Optional.of(task.words().stream()
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining()))
                : Optional.empty();
    }

    private static String palindrome(Task task, String text, long seed) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        var backwards = new StringBuilder(letters).reverse().toString();
        return letters.equals(backwards)
                ? task.word(seed, "Yes, it is a palindrome: it reads the same backwards.", "네, 거꾸로 읽어도 같으므로 회문입니다.")
                : task.word(
                        seed,
                        "No, it is not a palindrome: backwards it reads \"" + backwards + "\".",
                        "아니요, 거꾸로 읽으면 \"" + backwards + "\"이므로 회문이 아닙니다.");
    }
}
