package dev.millrace.bench.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Replies to prompts of the bundled recipes, each another one: in the form that is asked for, in English or Korean.
 *
 * @param manner how well the form is kept
 */
public record RecipeScript(Manner manner) implements Script {

    /** How models write. */
    public enum Manner {
        /** What was asked for, and nothing else. */
        EXACT,
        /** As models do: with prose around it, in other marks, too few or too many, cut off, or not at all. */
        LOOSE
    }

    private static final Pattern TAG = Pattern.compile("(?m)^\\[([A-Z_]+)]$");

    private static final Pattern COUNT = Pattern.compile("<count>(\\d{1,3})</count>");

    private static final Pattern TEXT = Pattern.compile("<text>\\n(.*)\\n</text>", Pattern.DOTALL);

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;:]| and | 그리고 )\\s*");

    private static final List<String> NO_FIELDS = List.of("END", "EXPLANATION", "VERDICT");

    private static final int USUAL_COUNT = 4;

    @Override
    public String reply(String prompt, long number) {
        var korean = prompt.codePoints().anyMatch(letter -> letter >= 0xAC00 && letter <= 0xD7A3);
        var voice = new Voice(korean, number);
        if (prompt.contains("[VERDICT]")) {
            return verdict(prompt, voice);
        }
        if (prompt.contains("JSON list of texts") || prompt.contains("JSON 문자열 배열")) {
            return converted(prompt);
        }
        var fields = fields(prompt);
        var style = manner == Manner.EXACT ? 0 : (int) (number % 9);
        if (style == 8) {
            return voice.refusal();
        }
        if (!fields.isEmpty()) {
            return tagged(fields, prompt, voice, style);
        }
        if (prompt.contains("numbered list") || prompt.contains("번호 목록")) {
            return list(entries(prompt, voice), voice, style);
        }
        var isMarked = prompt.contains("\n#### ") && style != 4;
        return isMarked ? voice.text(style) + "\n#### " + number : voice.text(style);
    }

    private static List<String> fields(String prompt) {
        return TAG.matcher(prompt)
                .results()
                .map(MatchResult::group)
                .map(tag -> tag.substring(1, tag.length() - 1))
                .filter(tag -> !NO_FIELDS.contains(tag))
                .distinct()
                .toList();
    }

    private static List<String> entries(String prompt, Voice voice) {
        return IntStream.range(0, count(prompt)).mapToObj(voice::entry).toList();
    }

    private static int count(String prompt) {
        var count = COUNT.matcher(prompt);
        return count.find() ? Integer.parseInt(count.group(1)) : USUAL_COUNT;
    }

    /** Judges agree with themselves, except one that likes what it reads first, and one that does not keep to the form. */
    private String verdict(String prompt, Voice voice) {
        if (manner == Manner.LOOSE && voice.number() % 7 == 6) {
            return voice.korean() ? "네, 좋은 것 같습니다." : "Yes, I think that is fine.";
        }
        var word = prompt.contains("TIE")
                ? preferred(prompt, voice)
                : manner == Manner.LOOSE && voice.number() % 5 == 4 ? "NO" : "YES";
        return "[EXPLANATION]\n" + voice.sentence() + "\n[VERDICT]\n" + word + "\n[END]";
    }

    private String preferred(String prompt, Voice voice) {
        var second = prompt.indexOf("<reply_b>");
        var isFirstShorter = second - prompt.indexOf("<reply_a>") < prompt.lastIndexOf("</reply_b>") - second;
        return isFirstShorter || (manner == Manner.LOOSE && voice.number() % 5 == 4) ? "A" : "B";
    }

    private static String converted(String prompt) {
        var text = TEXT.matcher(prompt);
        if (!text.find()) {
            return "[]";
        }
        return BETWEEN.splitAsStream(text.group(1).replace(".", ""))
                .skip(1)
                .map(entry -> '"' + entry.strip() + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String list(List<String> entries, Voice voice, int style) {
        return switch (style) {
            case 1 -> voice.opening() + "\n\n" + lines(entries, i -> "- ") + "\n\n" + voice.closing();
            case 2 -> "```json\n" + json(entries) + "\n```";
            case 3 -> voice.opening() + " " + String.join(", ", entries) + ".";
            case 4 -> lines(twice(entries), i -> "**" + (i + 1) + ".** ");
            case 5 -> "[\"" + entries.get(0) + "\", \"" + voice.entry(77).substring(0, 4);
            case 6 -> lines(entries.subList(0, 1), i -> (i + 1) + ") ");
            case 7 -> voice.opening() + "\n```yaml\n" + lines(entries, i -> "- ") + "\n```";
            default -> lines(entries, i -> (i + 1) + ". ");
        };
    }

    private static List<String> twice(List<String> entries) {
        var all = new ArrayList<>(entries);
        all.add(entries.get(0));
        return all;
    }

    private static String json(List<String> entries) {
        return entries.stream().map(entry -> '"' + entry + '"').collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private static String lines(List<String> entries, java.util.function.IntFunction<String> mark) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> mark.apply(i) + entries.get(i))
                .collect(Collectors.joining("\n"));
    }

    private static String tagged(List<String> fields, String prompt, Voice voice, int style) {
        var all = new StringBuilder(style == 1 ? voice.opening() + "\n\n" : "");
        for (int i = 0; i < count(prompt); i++) {
            for (var field : fields) {
                var isLeftOut = style == 4 && i == 0 && field.equals(fields.get(fields.size() - 1));
                if (!isLeftOut) {
                    var tag = style == 2 ? "**[" + field + "]**" : "[" + field + "]";
                    all.append(tag).append('\n').append(voice.value(field, i)).append('\n');
                }
            }
            all.append(style == 3 ? "\n" : "[END]\n");
        }
        return style == 7 ? "```\n" + all + "```" : style == 6 ? all + voice.closing() : all.toString();
    }
}
