package dev.millrace.recipes.instruction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a reply that follows several instructions at once, as a clerk would who cares for nothing else: each aspect of
 * the reply is made by the one instruction that settles it. It proves that they do not contradict each other.
 */
final class FollowingReply {

    private static final String TABLE_CELL = "|so";

    private final Map<String, Instruction> given;

    /** Stands where any word may. */
    private final String word;

    private FollowingReply(String language, List<Instruction> instructions) {
        given = instructions.stream().collect(Collectors.toMap(Instruction::kind, instruction -> instruction));
        word = (language.equals("en") || has("in_english")) && !has("in_korean") ? "so" : "가";
    }

    static String to(String language, List<Instruction> instructions) {
        return new FollowingReply(language, instructions).text();
    }

    private boolean has(String kind) {
        return given.containsKey(kind);
    }

    private Instruction given(String kind) {
        return Objects.requireNonNull(given.get(kind), kind);
    }

    private int count(String kind) {
        return given(kind).count("count");
    }

    private String text() {
        var words = words();
        var length = Words.amount(text(words)).number();
        for (var kind : List.of("words_at_least", "words_about")) {
            for (; has(kind) && length < count(kind); length++) {
                words.add(word);
            }
        }
        return text(words);
    }

    /** What must stand somewhere. */
    private List<String> words() {
        var words = new ArrayList<String>();
        if (has("keywords_present")) {
            words.addAll(given("keywords_present").words("keywords"));
        } else if (has("keyword_at_least")) {
            var keyword = given("keyword_at_least").phrase("keyword");
            words.addAll(Collections.nCopies(count("keyword_at_least"), keyword));
        } else if (has("letter_at_least")) {
            words.add(given("letter_at_least").phrase("letter").repeat(count("letter_at_least")));
        }
        if (has("capitals_at_least")) {
            words.addAll(Collections.nCopies(count("capitals_at_least"), "SO"));
        }
        words.add(word);
        return words;
    }

    private String text(List<String> words) {
        var text = end(beginning(layout(running(words))));
        if (has("upper_case")) {
            return text.toUpperCase(Locale.ROOT);
        }
        return has("lower_case") ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** In one sentence where sentences are counted, else in short ones. */
    private String running(List<String> words) {
        if (has("speech_level")) {
            var formal = given("speech_level").phrase("level").equals("합쇼체");
            return String.join(" ", words) + (formal ? " 갑니다." : " 가요.");
        }
        var isCounted = has("sentences_exactly") || has("sentences_at_most");
        return String.join(isCounted ? " " : ". ", words) + ".";
    }

    private String layout(String running) {
        for (var instruction : given.values()) {
            var laid = layout(running, instruction);
            if (!laid.equals(running)) {
                return laid;
            }
        }
        return running;
    }

    private String layout(String running, Instruction given) {
        return switch (given.kind()) {
            case "sentences_exactly" -> (word + word + ". ").repeat(given.count("count") - 1) + running;
            case "paragraphs_exactly" -> (word + "\n\n").repeat(given.count("count") - 1) + running;
            case "paragraph_begins" ->
                (word + "\n\n").repeat(given.count("paragraph") - 1) + given.phrase("phrase") + " " + running;
            case "bullets_exactly" -> ("- " + word + "\n").repeat(given.count("count")) + running;
            case "numbered_exactly" ->
                IntStream.rangeClosed(1, given.count("count"))
                        .mapToObj(number -> number + ". " + word + "\n")
                        .collect(Collectors.joining("", "", running));
            case "sections_at_least" ->
                (given.phrase("mark") + " " + word + "\n" + word + "\n").repeat(given.count("count")) + running;
            case "highlights_at_least" -> ("**" + word + "**\n").repeat(given.count("count")) + running;
            case "placeholders_at_least" -> ("[" + word + "]\n").repeat(given.count("count")) + running;
            case "table" -> table(given.count("columns"), given.count("rows")) + running;
            case "two_answers" -> word + "\n******\n" + running;
            case "title" -> "<<" + word + ">>\n" + running;
            case "last_line_begins", "postscript" -> running + "\n" + given.phrase("mark") + " " + word;
            case "json_only" -> "{\"" + word + "\": \"" + running + "\"}";
            case "json_keys" ->
                "{\"" + String.join("\": \"" + word + "\", \"", given.words("keys")) + "\": \"" + running + "\"}";
            default -> running;
        };
    }

    private String table(int columns, int rows) {
        var row = TABLE_CELL.replace("so", word).repeat(columns) + "|\n";
        return row + "|-".repeat(columns) + "|\n" + row.repeat(rows);
    }

    private String beginning(String text) {
        return has("starts_with") ? given("starts_with").phrase("phrase") + "\n" + text : text;
    }

    private String end(String text) {
        if (has("ends_with")) {
            return text + " " + given("ends_with").phrase("phrase");
        }
        if (has("quoted")) {
            return "\"" + word + "\n" + text + "\"";
        }
        return has("ends_with_question") ? text + " " + word + "?" : text;
    }
}
