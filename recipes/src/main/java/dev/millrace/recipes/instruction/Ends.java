package dev.millrace.recipes.instruction;

import dev.millrace.contracts.Excerpt;
import java.util.List;
import java.util.Optional;

/**
 * How a reply begins and ends.
 *
 * <p>A phrase is meant letter by letter. A title is the whole first line, {@code <<like this>>}, with text below it; a
 * postscript is a line of the last paragraph that begins with its mark, with text before and behind the mark.
 */
final class Ends {

    private static final int LONGEST_QUOTE = 40;

    private static final String QUOTATION_MARKS = "\"“”";

    private Ends() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.of(
                                "starts_with",
                                Ends::startsWith,
                                Phrase.of("phrase")
                                        .drawn("en", "Certainly.", "In short:", "Here is my answer:", "Let us begin.")
                                        .drawn("ko", "답변드리겠습니다.", "간단히 말하면,", "제 답변은 이렇습니다.", "결론부터 말하면,"))
                        .settling(Aspect.LETTERS, Aspect.BEGINNING)
                        .in("en", "Begin your reply with exactly these words: \"{phrase}\"")
                        .in("ko", "답변을 정확히 다음 말로 시작하세요: \"{phrase}\""),
                Kind.of(
                                "ends_with",
                                Ends::endsWith,
                                Phrase.of("phrase")
                                        .drawn("en", "That is all.", "End of answer.", "Thank you for reading.")
                                        .drawn("ko", "이상입니다.", "여기까지입니다.", "읽어 주셔서 감사합니다."))
                        .settling(Aspect.LETTERS, Aspect.END)
                        .in("en", "End your reply with exactly these words, and nothing behind them: \"{phrase}\"")
                        .in("ko", "답변을 정확히 다음 말로 끝내고 그 뒤에는 아무것도 쓰지 마세요: \"{phrase}\""),
                Kind.of(
                                "last_line_begins",
                                Ends::lastLineBegins,
                                Phrase.of("mark")
                                        .drawn("en", "####", "Conclusion:", "Answer:")
                                        .drawn("ko", "####", "결론:", "정답:"))
                        .settling(Aspect.LETTERS, Aspect.LAYOUT, Aspect.END)
                        .in("en", "Put your conclusion on a last line of its own that begins with \"{mark}\".")
                        .in("ko", "결론을 마지막에 한 줄로 따로 쓰고, 그 줄을 다음 말로 시작하세요: \"{mark}\""),
                Kind.of("ends_with_question", Ends::endsWithQuestion)
                        .settling(Aspect.END)
                        .in("en", "End your reply with a question, so that its last character is a question mark.")
                        .in("ko", "답변을 질문으로 끝내세요. 마지막 글자는 물음표여야 합니다."),
                Kind.of("quoted", Ends::quoted)
                        .settling(Aspect.BEGINNING, Aspect.END)
                        .in("en", "Wrap your whole reply in double quotation marks, and use no others within it.")
                        .in("ko", "답변 전체를 큰따옴표로 감싸고, 그 안에서는 큰따옴표를 쓰지 마세요."),
                Kind.of("title", Ends::title)
                        .settling(Aspect.LAYOUT, Aspect.BEGINNING)
                        .in("en", "Begin with a title on a line of its own, in double angle brackets: <<title>>.")
                        .in("ko", "첫 줄에 제목을 <<제목>>처럼 겹화살괄호로 감싸 쓰고, 그 아래에 답하세요."),
                Kind.of(
                                "postscript",
                                Ends::postscript,
                                Phrase.of("mark")
                                        .drawn("en", "P.S.", "P.P.S.", "PS:")
                                        .drawn("ko", "추신:", "덧붙임:", "P.S."))
                        .settling(Aspect.LETTERS, Aspect.LAYOUT, Aspect.END)
                        .in("en", "After your reply, add a postscript on a new line that begins with \"{mark}\"")
                        .in("ko", "답변 끝에 새 줄로 덧붙이는 말을 쓰고, 그 줄을 다음 말로 시작하세요: \"{mark}\""));
    }

    private static Optional<String> startsWith(String reply, Instruction given) {
        return Keywords.begins(reply, given.phrase("phrase")) ? Optional.empty() : Optional.of(beginning(reply));
    }

    private static String beginning(String reply) {
        return "the reply begins with \"" + Excerpt.of(reply, LONGEST_QUOTE) + "\"";
    }

    private static Optional<String> endsWith(String reply, Instruction given) {
        return reply.endsWith(given.phrase("phrase")) ? Optional.empty() : Optional.of(end(reply));
    }

    private static String end(String reply) {
        return "the reply ends with \""
                + Excerpt.of(reply.substring(Math.max(0, reply.length() - LONGEST_QUOTE)), LONGEST_QUOTE) + "\"";
    }

    private static Optional<String> lastLineBegins(String reply, Instruction given) {
        var line = reply.substring(Math.max(reply.lastIndexOf('\n'), reply.lastIndexOf('\r')) + 1)
                .strip();
        return isMarked(line, given.phrase("mark"))
                ? Optional.empty()
                : Optional.of("the last line is \"" + Excerpt.of(line, LONGEST_QUOTE) + "\"");
    }

    private static boolean isMarked(String line, String mark) {
        return Keywords.begins(line, mark) && Words.says(line.substring(mark.length()));
    }

    private static Optional<String> endsWithQuestion(String reply, Instruction given) {
        return reply.endsWith("?") || reply.endsWith("？") ? Optional.empty() : Optional.of(end(reply));
    }

    private static Optional<String> quoted(String reply, Instruction given) {
        var marks = reply.chars().filter(Ends::isQuotationMark).count();
        if (!isQuotationMark(reply.charAt(0)) || !isQuotationMark(reply.charAt(reply.length() - 1))) {
            return Optional.of(beginning(reply) + " and is not wrapped in quotation marks");
        }
        return marks == 2 && Words.says(reply)
                ? Optional.empty()
                : Optional.of("the reply has " + new Amount((int) marks, "quotation mark").words()
                        + ", expected 2 around a text");
    }

    private static boolean isQuotationMark(int character) {
        return QUOTATION_MARKS.indexOf(character) >= 0;
    }

    private static Optional<String> title(String reply, Instruction given) {
        var line = reply.lines().findFirst().orElse("").strip();
        if (!line.startsWith("<<")
                || !line.endsWith(">>")
                || !isTitle(line.substring(2, Math.max(2, line.length() - 2)))) {
            return Optional.of("the first line is \"" + Excerpt.of(line, LONGEST_QUOTE) + "\" and no title");
        }
        return Words.says(reply.substring(line.length())) ? Optional.empty() : Optional.of("nothing follows the title");
    }

    private static boolean isTitle(String text) {
        return Words.says(text) && text.indexOf('<') < 0 && text.indexOf('>') < 0;
    }

    private static Optional<String> postscript(String reply, Instruction given) {
        var mark = given.phrase("mark");
        var lines = reply.lines().map(String::strip).toList();
        var place = lines.size() - 1;
        while (place >= 0 && !lines.get(place).isEmpty() && !isMarked(lines.get(place), mark)) {
            place--;
        }
        if (place < 0 || lines.get(place).isEmpty()) {
            return Optional.of("no line of the last paragraph begins with \"" + mark + "\" and goes on");
        }
        return place > 0 ? Optional.empty() : Optional.of("nothing stands before \"" + mark + "\"");
    }
}
