package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts days of the week forwards and backwards. */
final class CountWeekdays implements Skill {

    private static final String DAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|[월화수목금토일]요일)";

    private static final Pattern AFTER = Pattern.compile(
            "^what day(?: of the week)? (?:is|comes|will it be) (\\d{1,6}) days? (after|before|from) (?:a )?" + DAY
                    + "\\?$");

    private static final Pattern TODAY = Pattern.compile(
            "^if (?:today|it) is (?:a )?" + DAY
                    + ",? (?:what|which) day(?: of the week)? (?:will it be|is it|was it) (?:in )?(\\d{1,6}) days?( ago| from now| later)?\\?$");

    private static final Pattern KOREAN = Pattern.compile(
            "^(?:오늘이 )?" + DAY + "(?:이라면|이면|일 때|에서|로부터|부터)?,? (\\d{1,6})일 ?(후|뒤|전)[은는에]? ?(?:에는 )?무슨 요일[가-힣]*\\?$");

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Task.of(request).flatMap(task -> count(task, seed));
    }

    private static Optional<String> count(Task task, long seed) {
        var after = AFTER.matcher(task.command());
        if (after.matches()) {
            return write(
                    task, seed, after.group(3), after.group(1), after.group(2).equals("before"));
        }
        var today = TODAY.matcher(task.command());
        if (today.matches()) {
            return write(task, seed, today.group(1), today.group(2), isPast(today, 3));
        }
        var korean = KOREAN.matcher(task.command());
        return korean.matches()
                ? write(task, seed, korean.group(1), korean.group(2), isPast(korean, 3))
                : Optional.empty();
    }

    private static boolean isPast(Matcher matcher, int group) {
        var word = Optional.ofNullable(matcher.group(group)).orElse("");
        return word.equals(" ago") || word.equals("전");
    }

    private static Optional<String> write(Task task, long seed, String from, String days, boolean backwards) {
        var start = day(from);
        var count = Long.parseLong(days);
        var end = backwards ? start.minus(count) : start.plus(count);
        var rest = count % 7;
        var locale = task.korean() ? Locale.KOREAN : Locale.ENGLISH;
        var name = end.getDisplayName(TextStyle.FULL, locale);
        var first = start.getDisplayName(TextStyle.FULL, locale);
        return Optional.of(task.word(
                seed,
                "It is " + name + ": the days of the week repeat every 7 days, and " + count + " days leave " + rest
                        + ".",
                count + " days " + (backwards ? "before " : "after ") + first + " it is " + name + ".",
                name + "입니다. 요일은 7일마다 되풀이되고, " + count + "일을 7로 나눈 나머지는 " + rest + "입니다.",
                first + (backwards ? "의 " + count + "일 전은 " : "에서 " + count + "일 뒤는 ") + name + "입니다."));
    }

    private static DayOfWeek day(String word) {
        var days = "월화수목금토일";
        var korean = days.indexOf(word.charAt(0));
        return korean >= 0 ? DayOfWeek.of(korean + 1) : DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
