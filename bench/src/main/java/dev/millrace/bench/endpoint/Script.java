package dev.millrace.bench.endpoint;

import java.util.Locale;
import java.util.Map;

/** What is said to a prompt; {@code number} is another one for each reply. */
public interface Script {

    /** The text of one reply. */
    String reply(String prompt, long number);

    /** What can be chosen by name. */
    Map<String, Script> NAMED = Map.of(
            "plain", Script::plain,
            "numbered", Script::numbered,
            "verdict", Script::verdict,
            "stages", Script::stages,
            "recipes", new RecipeScript(RecipeScript.Manner.EXACT),
            "recipes-loose", new RecipeScript(RecipeScript.Manner.LOOSE));

    /** A sentence. */
    static String plain(String prompt, long number) {
        return "In case " + number + " it was found that it is so. " + afterFirstWord(prompt);
    }

    /** A numbered list of one to four entries. */
    static String numbered(String prompt, long number) {
        var list = new StringBuilder();
        for (int i = 0; i <= number % 4; i++) {
            list.append(i + 1)
                    .append(". aspect ")
                    .append(number)
                    .append('-')
                    .append(i)
                    .append('\n');
        }
        return list.toString();
    }

    /** A judge's verdict; each fifth is NO. */
    static String verdict(String prompt, long number) {
        return "[EXPLANATION]\nSo says case " + number + ".\n[VERDICT]\n" + (number % 5 == 0 ? "NO" : "YES")
                + "\n[END]";
    }

    /** What the prompt's first word asks for, as the recipe three-stages has them: LIST, ASK, JUDGE, or a sentence. */
    static String stages(String prompt, long number) {
        return switch (firstWord(prompt)) {
            case "LIST" -> numbered(prompt, number);
            case "JUDGE" -> verdict(prompt, number);
            case "ASK" -> "What was found in case " + number + " " + afterFirstWord(prompt) + "?";
            default -> plain(prompt, number);
        };
    }

    /** A sentence as long as wanted, of words that differ from reply to reply. */
    static Script ofBytes(int bytes) {
        return (prompt, number) -> {
            var text = new StringBuilder(bytes + 24)
                    .append("In case ")
                    .append(number)
                    .append(" it was found");
            for (long word = number; text.length() < bytes - 1; word = word * 0x5DEECE66DL + 11) {
                text.append(' ').append(Long.toString((word >>> 20) & 0xFFFFFF, 36));
            }
            text.setLength(Math.max(bytes - 1, 1));
            return text.append('.').toString();
        };
    }

    private static String firstWord(String prompt) {
        return prompt.substring(0, Math.max(0, prompt.indexOf(' '))).toUpperCase(Locale.ROOT);
    }

    private static String afterFirstWord(String prompt) {
        return prompt.substring(prompt.indexOf(' ') + 1);
    }
}
