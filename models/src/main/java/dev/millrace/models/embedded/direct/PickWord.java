package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.util.Comparator;
import java.util.Optional;

/** Finds the longest, shortest, first or last word of a text. */
final class PickWord implements Skill {

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request)
                .filter(task -> task.subject().isPresent() && !task.words().isEmpty())
                .filter(task -> task.says("\\bword\\b|단어|낱말"))
                .flatMap(task -> pick(task, seed));
    }

    private static Optional<String> pick(Task task, long seed) {
        var words = task.words();
        var byLength = Comparator.comparingInt(String::length);
        if (task.says("longest|가장 긴|제일 긴")) {
            // The first of several, as a reader finds it.
            var longest = words.stream().reduce((first, next) -> next.length() > first.length() ? next : first);
            return longest.map(word -> write(task, word, "longest", "가장 긴", seed));
        }
        if (task.says("shortest|가장 짧은|제일 짧은")) {
            return words.stream().min(byLength).map(word -> write(task, word, "shortest", "가장 짧은", seed));
        }
        if (task.says("\\bfirst\\b|첫 번째|첫 단어|처음")) {
            return Optional.of(write(task, words.get(0), "first", "첫 번째", seed));
        }
        return task.says("\\blast\\b|마지막")
                ? Optional.of(write(task, words.get(words.size() - 1), "last", "마지막", seed))
                : Optional.empty();
    }

    private static String write(Task task, String word, String english, String korean, long seed) {
        return task.word(
                seed,
                "The " + english + " word is \"" + word + "\".",
                word,
                "The " + english + " word is \"" + word + "\", with " + word.length() + " characters.",
                korean + " 단어는 \"" + word + "\"입니다.",
                word,
                korean + " 단어는 " + word.length() + "글자인 \"" + word + "\"입니다.");
    }
}
