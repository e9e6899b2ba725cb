package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.text.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A plain prompt, as its command and what the command is about: the text after a colon, or in quotation marks.
 *
 * @param command in lower case, without the subject
 */
record Task(String command, Optional<String> subject, Language language) {

    private static final int LONGEST = 4_000;

    private static final Pattern COLON = Pattern.compile("(?s)^(.{3,200}?)[:：]\\s*(\\S.*)$");

    private static final Pattern QUOTED = Pattern.compile("(?s)[\"“”'‘`](.+)[\"“”'’`]");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.])-?\\d[\\d,]{0,14}(?:\\.\\d{1,6})?");

    /** Nothing where the request has tags or asks for a form: then it is no plain prompt. */
    static Optional<Task> of(Request request) {
        var text = request.prompt().strip();
        var isPlain =
                request.parts().isEmpty() && !text.isEmpty() && text.length() <= LONGEST && !request.asksFor("END");
        return isPlain ? Optional.of(read(text)) : Optional.empty();
    }

    private static Task read(String text) {
        var language = Language.of(text);
        var colon = COLON.matcher(text);
        if (colon.matches()) {
            return new Task(lower(colon.group(1)), Optional.of(bare(colon.group(2))), language);
        }
        var quoted = QUOTED.matcher(text);
        if (quoted.find()) {
            var command = text.substring(0, quoted.start()) + "…" + text.substring(quoted.end());
            return new Task(lower(command), Optional.of(quoted.group(1)), language);
        }
        return new Task(lower(text), Optional.empty(), language);
    }

    boolean korean() {
        return language == Language.KOREAN;
    }

    /** Whether the command has one of some words, given as a regular expression. */
    boolean says(String words) {
        return Pattern.compile(words).matcher(command).find();
    }

    /** The entries of the subject, separated by commas or else by spaces. */
    List<String> entries() {
        var text = subject.orElse("").replaceAll("[.?!]$", "");
        var separator = text.contains(",") ? "\\s*,\\s*(?:and\\s+)?" : "\\s+";
        return Arrays.stream(text.strip().split(separator))
                .map(Task::bare)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** The subject's words, without punctuation. */
    List<String> words() {
        return Arrays.stream(subject.orElse("").split("[^\\p{L}\\p{N}'’-]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** The numbers of the subject; of the command where there is none. */
    List<BigDecimal> numbers() {
        return NUMBER.matcher(subject.orElse(command))
                .results()
                .map(match -> match.group().replaceAll(",$", ""))
                .flatMap(number -> Arrays.stream(
                        number.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?")
                                ? new String[] {number.replace(",", "")}
                                : number.split(",")))
                .filter(number -> !number.isEmpty())
                .map(BigDecimal::new)
                .toList();
    }

    /** One of several wordings, by a seed: English ones first, then as many Korean ones. */
    String word(long seed, String... wordings) {
        var half = wordings.length / 2;
        var choice = (int) Math.floorMod(seed, (long) half);
        return wordings[korean() ? half + choice : choice];
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static String bare(String text) {
        return text.strip().replaceAll("^[\"“‘'`]|[\"”’'`]$", "").strip();
    }
}
