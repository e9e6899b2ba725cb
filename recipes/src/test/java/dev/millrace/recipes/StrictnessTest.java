package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ReplyForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every reply, tried on many; a failure names its seed. */
class StrictnessTest {

    private static final List<ReplyForm> FORMS = List.of(
            new ReplyForm.Tagged(List.of("question"), 0),
            new ReplyForm.Tagged(List.of("problem", "answer"), 7),
            new ReplyForm.Numbered("topic", 5),
            new ReplyForm.Json(List.of("q", "a"), Map.of("type", "object"), 9),
            new ReplyForm.Plain("answer"));

    private static final List<String> SCRAPS = List.of(
            "[QUESTION]",
            "[PROBLEM]",
            "[ANSWER]",
            "[END]",
            "[",
            "]",
            "**",
            "1.",
            "2)",
            "-",
            "\n",
            "\n\n",
            " ",
            "Why?",
            "바다",
            "{",
            "}",
            "\"q\":",
            "\"a\":",
            "\"x\"",
            ",",
            "```",
            "```json\n",
            "\\",
            "\"",
            "4",
            "[/QUESTION]",
            "【END】",
            "\r\n");

    private static final List<String> WORDS = List.of("Why", "sea", "바다", "하늘은", "4", "what", "is", "blue", "왜", "x");

    private final ReplyParser parser = new ReplyParser();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverInventsAnItem(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        IntStream.range(0, random.nextInt(60)).forEach(i -> text.append(SCRAPS.get(random.nextInt(SCRAPS.size()))));
        for (var form : FORMS) {
            var items = parser.parse(form, Replies.done(text.toString()), 0);

            assertThat(items).as("seed %d, %s", seed, form).isNotEmpty();
            assertThat(items.size()).as("seed %d, %s", seed, form).isLessThanOrEqualTo(most(form) + 1);
            for (var item : items) {
                item.values()
                        .values()
                        .forEach(value -> value.lines()
                                .forEach(line -> assertThat(text.toString())
                                        .as("seed %d, %s", seed, form)
                                        .contains(line)));
            }
            assertThat(whole(items)).as("seed %d, %s", seed, form).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryEntryThatWasWritten(long seed) {
        var random = new Random(seed);
        var questions = questions(random);
        var tagged = new StringBuilder(random.nextBoolean() ? "Of course!\n\n" : "");
        var numbered = new StringBuilder(random.nextBoolean() ? "Here they are:\n" : "");
        var json = new StringBuilder("[");
        for (int i = 0; i < questions.size(); i++) {
            var last = i == questions.size() - 1;
            tagged.append(decorated(random, "[QUESTION]"))
                    .append(gap(random))
                    .append(questions.get(i))
                    .append(gap(random));
            tagged.append(last || random.nextInt(4) > 0 ? decorated(random, "[END]") : "")
                    .append("\n");
            numbered.append(i + 1).append(". ").append(questions.get(i)).append(random.nextBoolean() ? "\n" : "\n\n");
            json.append("{\"q\": \"").append(questions.get(i)).append("\"}").append(last ? "]" : ", ");
        }

        assertThat(texts(new ReplyForm.Tagged(List.of("question"), 0), tagged))
                .as("seed %d", seed)
                .isEqualTo(questions);
        assertThat(texts(new ReplyForm.Numbered("topic", 0), numbered))
                .as("seed %d", seed)
                .isEqualTo(questions);
        assertThat(texts(new ReplyForm.Json(List.of("q"), Map.of("type", "object"), 0), json))
                .as("seed %d", seed)
                .isEqualTo(questions);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesOfATruncatedReplyOnlyWhatTheWholeOneHas(long seed) {
        var random = new Random(seed);
        var questions = questions(random);
        var tagged = "[QUESTION] " + String.join(" [END]\n[QUESTION] ", questions) + " [END]";
        var json = "[{\"q\": \"" + String.join("\"}, {\"q\": \"", questions) + "\"}]";
        var numbered = "- " + String.join("\n- ", questions);

        assertPrefix(new ReplyForm.Tagged(List.of("question"), 0), tagged, random, questions, seed);
        assertPrefix(new ReplyForm.Json(List.of("q"), Map.of("type", "object"), 0), json, random, questions, seed);
        assertPrefix(new ReplyForm.Numbered("topic", 0), numbered, random, questions, seed);
    }

    private void assertPrefix(ReplyForm form, String text, Random random, List<String> questions, long seed) {
        var cut = Replies.cutOff(text.substring(0, random.nextInt(text.length())));

        var found = whole(parser.parse(form, cut, 0)).stream().map(Item::text).toList();

        assertThat(found)
                .as("seed %d, %s, cut to \"%s\"", seed, form, cut.text())
                .isEqualTo(questions.subList(0, found.size()));
    }

    private List<String> texts(ReplyForm form, CharSequence text) {
        return whole(parser.parse(form, Replies.done(text.toString()), 0)).stream()
                .map(Item::text)
                .toList();
    }

    private static List<Item> whole(List<Item> items) {
        return items.stream().filter(item -> item.fault() == null).toList();
    }

    private static int most(ReplyForm form) {
        return form.maxItems() == 0 ? ReplyParser.MOST_ITEMS : form.maxItems();
    }

    private static List<String> questions(Random random) {
        var questions = new LinkedHashSet<String>();
        var count = 1 + random.nextInt(12);
        while (questions.size() < count) {
            var words = new ArrayList<String>();
            IntStream.rangeClosed(0, random.nextInt(6))
                    .forEach(i -> words.add(WORDS.get(random.nextInt(WORDS.size()))));
            questions.add(String.join(" ", words) + "?");
        }
        return List.copyOf(questions);
    }

    private static String decorated(Random random, String tag) {
        return switch (random.nextInt(5)) {
            case 0 -> "**" + tag + "**";
            case 1 -> tag.replace('[', '【').replace(']', '】');
            case 2 -> tag.charAt(0) + tag.substring(1, 2) + tag.substring(2).toLowerCase(java.util.Locale.ROOT);
            default -> tag;
        };
    }

    private static String gap(Random random) {
        return List.of("\n", " ", "\r\n", "\n\n").get(random.nextInt(4));
    }

    /** Kept here so that the sentence stays true: parsing the same reply twice gives the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameForTheSame(long seed) {
        var random = new Random(seed);
        Reply reply = Replies.done("[QUESTION] " + String.join(" [QUESTION] ", questions(random)));

        FORMS.forEach(
                form -> assertThat(parser.parse(form, reply, 1)).isEqualTo(new ReplyParser().parse(form, reply, 1)));
    }
}
