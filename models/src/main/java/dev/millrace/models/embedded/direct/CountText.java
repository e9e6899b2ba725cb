package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Particles;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Counts words, letters, characters, vowels, or one letter of a text. */
final class CountText implements Skill {

    private static final String COUNT = "how many|count|number of|몇|세어|개수|수를|수는";

    private static final Pattern LETTER_IN = Pattern.compile(
            "(?i)how (?:many|often) (?:times )?(?:does )?(?:the )?letters? [\"“'‘]?(\\p{L})[\"”'’]?s? (?:is |are |appear |does |occur )*(?:there )?in (?:the word )?[\"“'‘]?(\\p{L}+)[\"”'’]?");

    private static final Pattern KOREAN_LETTER_IN = Pattern.compile(
            "[\"“'‘]?([\\p{L}]+)[\"”'’]?(?:라는 단어)?에 [\"“'‘]?(\\p{L})[\"”'’]?(?:이|가|은|는|라는 글자가)? 몇 (?:번|개)");

    @Override
    public Optional<String> reply(Request request, long seed) {
        var task = Task.of(request);
        if (task.isEmpty()) {
            return Optional.empty();
        }
        var letter = LETTER_IN.matcher(request.prompt());
        if (letter.find()) {
            return Optional.of(letter(task.get(), letter.group(1), letter.group(2), seed));
        }
        var korean = KOREAN_LETTER_IN.matcher(request.prompt());
        if (korean.find()) {
            return Optional.of(letter(task.get(), korean.group(2), korean.group(1), seed));
        }
        return task.filter(one -> one.subject().isPresent() && one.says(COUNT)).flatMap(one -> count(one, seed));
    }

    private static String letter(Task task, String letter, String word, long seed) {
        var count = word.toLowerCase(Locale.ROOT)
                .chars()
                .filter(one -> one == letter.toLowerCase(Locale.ROOT).charAt(0))
                .count();
        var spelled = String.join("-", word.split(""));
        return task.word(
                seed,
                "The letter \"" + letter + "\" stands " + count + (count == 1 ? " time" : " times") + " in \"" + word
                        + "\".",
                spelled + ": the letter \"" + letter + "\" stands there " + count + (count == 1 ? " time." : " times."),
                "\"" + word + "\"에는 " + Particles.attach(letter, "이") + " " + count + "번 나옵니다.",
                spelled + ": " + Particles.attach(letter, "이") + " " + count + "번 나옵니다.");
    }

    private static Optional<String> count(Task task, long seed) {
        var text = task.subject().orElse("");
        if (task.says("letters\\b|몇 글자|글자 수|글자가 몇")) {
            return Optional.of(letters(task, text, seed));
        }
        if (task.says("words?\\b|단어|낱말|어절")) {
            return Optional.of(write(task, task.words().size(), "word", "단어", seed));
        }
        if (task.says("vowels?\\b|모음") && !task.korean()) {
            return Optional.of(write(
                    task,
                    text.toLowerCase(Locale.ROOT).replaceAll("[^aeiou]", "").length(),
                    "vowel",
                    "모음",
                    seed));
        }
        if (task.says("letters?\\b|글자|자모")) {
            return Optional.of(letters(task, text, seed));
        }
        if (task.says("characters?\\b|문자")) {
            return Optional.of(write(task, text.codePointCount(0, text.length()), "character", "문자", seed));
        }
        if (task.says("sentences?\\b|문장은 몇|문장의 수|문장이 몇")) {
            return Optional.of(write(task, text.split("[.!?]+(?:\\s|$)").length, "sentence", "문장", seed));
        }
        return Optional.empty();
    }

    private static String letters(Task task, String text, long seed) {
        return write(task, (int) text.codePoints().filter(Character::isLetter).count(), "letter", "글자", seed);
    }

    private static String write(Task task, int count, String english, String korean, long seed) {
        var noun = english + (count == 1 ? "" : "s");
        return task.word(
                seed,
                "There " + (count == 1 ? "is " : "are ") + count + " " + noun + ".",
                "The text has " + count + " " + noun + ".",
                Particles.attach(korean, "은") + " 모두 " + count + "개입니다.",
                "이 글의 " + korean + " 수는 " + count + "입니다.");
    }
}
