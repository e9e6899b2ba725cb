package dev.millrace.scorer.answer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the final answer that a reply states: what the last mark holds, {@code \boxed{…}} or {@code #### …}; or what its
 * last line says after "the answer is" or 답은; or what the bare calculation comes to that is its last line; or the whole
 * reply, if that is one short line. The last number of a text is no answer: nobody said so.
 */
final class StatedAnswer {

    private static final String MARK = "####";

    private static final Pattern BOX = Pattern.compile("\\\\(?:boxed|fbox) ?\\{");

    /** It must begin a sentence: "a wrong answer is 12" states none. */
    private static final Pattern PHRASE = Pattern.compile(
            "(?:^|(?<=[.!?]) )[\\s*#>_-]{0,9}+(?:(?i:so|thus|hence|therefore|then|finally)[,\\s]{1,3}+)?"
                    + "(?i:(?:the|my|our) )?(?i:(?:final|correct) )?(?i:answer)(?i:\\*{0,2}+:?\\*{0,2}+ is\\b|\\*{0,2}+ ?[:=])[\\s:*]{0,9}+"
                    + "|(?:^|(?<=[.!?]) )[\\s*#>_-]{0,9}+(?:(?:따라서|그러므로|그래서|즉|결국)[,\\s]{1,3}+)?"
                    + "(?:최종 ?)?(?:정답|답)(?:은|\\*{0,2}+ ?[:=]|\\*{2}(?=\\s))[\\s:*]{0,9}+");

    private static final Pattern HEADING =
            Pattern.compile("[\\s*#>_]{0,9}+(?i:(?:the )?(?:final |correct )?answer|(?:최종 ?)?(?:정답|답))[\\s*:：]{0,9}+");

    private static final Pattern CALCULATION = Pattern.compile("[^\\p{L}!<>≤≥≠≈~]*=([^=]*)");

    private StatedAnswer() {}

    /** The answer, if the reply states one. */
    static Optional<String> of(String reply) {
        var marked = marked(reply);
        if (marked.isPresent() || hasMark(reply)) {
            return marked;
        }
        var lines = reply.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var last = lines.get(lines.size() - 1);
        if (lines.size() > 1 && HEADING.matcher(lines.get(lines.size() - 2)).matches()) {
            return answer(last);
        }
        var said = afterPhrase(last);
        if (said.isPresent() || (lines.size() == 1 && last.indexOf('=') < 0)) {
            return said.or(() -> answer(last));
        }
        return afterEquals(last).or(() -> lines.size() == 1 ? answer(last) : Optional.empty());
    }

    /** What the last mark of a text holds, if it has one and it holds something. */
    static Optional<String> marked(String text) {
        var box = lastBox(text);
        var mark = lastMark(text);
        return box > mark ? boxed(text, box) : mark < 0 ? Optional.empty() : afterMark(text.substring(mark));
    }

    private static boolean hasMark(String text) {
        return lastBox(text) >= 0 || lastMark(text) >= 0;
    }

    private static int lastMark(String text) {
        var at = text.lastIndexOf(MARK);
        while (at > 0 && text.charAt(at - 1) == '#') {
            at--;
        }
        var end = at + MARK.length();
        return at >= 0 && (end >= text.length() || text.charAt(end) != '#') ? end : -1;
    }

    /** Where what the last box holds begins. */
    private static int lastBox(String text) {
        var boxes = BOX.matcher(text);
        var last = -1;
        while (boxes.find()) {
            last = boxes.end();
        }
        return last;
    }

    private static Optional<String> boxed(String text, int from) {
        var depth = 1;
        for (int i = from; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (sign == '{') {
                depth++;
            } else if (sign == '}' && --depth == 0) {
                return answer(text.substring(from, i));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> afterMark(String rest) {
        var lines = rest.lines().filter(line -> !line.isBlank()).limit(2).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var line = HEADING.matcher(lines.get(0)).matches() ? lines.get(lines.size() - 1) : lines.get(0);
        return afterPhrase(line).or(() -> answer(line));
    }

    private static Optional<String> afterPhrase(String line) {
        var phrase = PHRASE.matcher(line);
        var end = -1;
        while (phrase.find()) {
            end = phrase.end();
        }
        return end < 0 ? Optional.empty() : answer(line.substring(end));
    }

    /** Only a number, with its unit, and only behind a bare calculation: "Check: 42 / 2 = 21" says what something else is. */
    private static Optional<String> afterEquals(String line) {
        var calculation = CALCULATION.matcher(line);
        return calculation.matches()
                ? answer(calculation.group(1))
                        .filter(answer ->
                                AnswerText.plain(answer).flatMap(Quantity::of).isPresent())
                : Optional.empty();
    }

    private static Optional<String> answer(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() || stripped.length() > AnswerText.LONGEST ? Optional.empty() : Optional.of(stripped);
    }
}
