package dev.millrace.recipes.instruction;

import dev.millrace.contracts.Excerpt;
import java.util.List;
import java.util.Optional;

/**
 * What a reply is laid out in: lists, sections, highlights, prose. Indented lines count as others do.
 *
 * <p>A bullet point is a line that begins with {@code -} or {@code *} and a space, a numbered item one that begins with a
 * number, a full stop and a space; both have a letter or digit behind that. No prose are also lines that begin with
 * another such sign or {@code 1)}, and lines of hyphens or equals signs. A section is a line
 * that begins with the mark, a space and a letter or digit, with text below it before the next such line. A highlight is
 * what stands between two pairs of asterisks on a line.
 */
final class Layout {

    private static final String BULLETS = "-*";

    private static final String ANY_BULLETS = "-*+•·ㆍ◦▪■●○";

    private static final String RULES = "-=|: ";

    private static final String PAIR = "**";

    private static final int DEEPEST_HEADING = 6;

    private static final int LONGEST_QUOTE = 40;

    private Layout() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.of("bullets_exactly", Layout::exactlyBullets, Count.drawn(2, 7, 1))
                        .settling(Aspect.LAYOUT)
                        .in("en", "Use exactly {count:bullet point}, each a line that begins with \"- \" or \"* \".")
                        .in("ko", "글머리 기호를 붙인 항목을 정확히 {count}개 쓰세요. 각 항목은 \"- \"나 \"* \"로 시작하는 한 줄입니다."),
                Kind.of(
                                "numbered_exactly",
                                Layout::exactlyNumbered,
                                Count.drawn(3, 8, 1).atLeast(2))
                        .settling(Aspect.LETTERS, Aspect.LAYOUT)
                        .in("en", "Write a list of exactly {count:item}, numbered 1., 2. and so on, a line each.")
                        .in("ko", "1., 2.처럼 번호를 붙인 항목을 한 줄에 하나씩 정확히 {count}개 쓰세요."),
                Kind.of(
                                "sections_at_least",
                                Layout::atLeastSections,
                                Count.drawn(2, 5, 1),
                                Phrase.of("mark")
                                        .drawn("en", "##", "SECTION", "Part")
                                        .drawn("ko", "##", "■", "▶"))
                        .settling(Aspect.LETTERS, Aspect.LAYOUT)
                        .in(
                                "en",
                                "Divide your reply into at least {count:section}, each with a heading line that begins"
                                        + " with \"{mark}\", a space and a title or number, and with text below it.")
                        .in(
                                "ko",
                                "답변을 {count}개 이상의 절로 나누세요. 각 절은 \"{mark}\", 빈칸, 제목이나 번호로 된 줄로 시작하고, 그 아래에 내용이 있어야"
                                        + " 합니다."),
                Kind.of("highlights_at_least", Layout::atLeastHighlights, Count.drawn(2, 5, 1))
                        .settling(Aspect.LAYOUT)
                        .in("en", "Highlight at least {count:passage} with double asterisks, **like this**.")
                        .in("ko", "{count}군데 이상을 **이렇게** 별표 두 개씩으로 감싸 강조하세요."),
                Kind.of("prose_only", Layout::proseOnly)
                        .settling(Aspect.LAYOUT)
                        .in("en", "Write plain prose: no lists, headings, tables or code blocks.")
                        .in("ko", "목록, 제목, 표, 코드 블록 없이 줄글로만 쓰세요."));
    }

    private static Optional<String> exactlyBullets(String reply, Instruction given) {
        var bullets = reply.lines().filter(line -> isBullet(line, BULLETS)).count();
        return new Amount((int) bullets, "bullet point").exactly(given.count("count"));
    }

    private static boolean isBullet(String line, String bullets) {
        var text = line.strip();
        return text.length() > 1
                && bullets.indexOf(text.charAt(0)) >= 0
                && Words.isSpace(text.charAt(1))
                && Words.says(text);
    }

    private static Optional<String> exactlyNumbered(String reply, Instruction given) {
        var items = reply.lines().filter(line -> !number(line, ".").isEmpty()).toList();
        for (int i = 0; i < items.size(); i++) {
            if (!number(items.get(i), ".").equals(String.valueOf(i + 1))) {
                return Optional.of("item " + (i + 1) + " has the number " + number(items.get(i), "."));
            }
        }
        return new Amount(items.size(), "numbered item").exactly(given.count("count"));
    }

    /** The number that a line begins with if it is a numbered item; else nothing. */
    private static String number(String line, String behind) {
        var text = line.strip();
        var end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        var isItem = Count.isWhole(text.substring(0, end))
                && end + 1 < text.length()
                && behind.indexOf(text.charAt(end)) >= 0
                && Words.isSpace(text.charAt(end + 1))
                && Words.says(text.substring(end));
        return isItem ? text.substring(0, end) : "";
    }

    private static Optional<String> atLeastSections(String reply, Instruction given) {
        var mark = given.phrase("mark");
        var sections = 0;
        var isOpen = false;
        for (var line : reply.lines().toList()) {
            if (isHeading(line.strip(), mark)) {
                isOpen = true;
            } else if (isOpen && Words.says(line)) {
                sections++;
                isOpen = false;
            }
        }
        return new Amount(sections, "section").atLeast(given.count("count"));
    }

    private static boolean isHeading(String line, String mark) {
        return line.startsWith(mark)
                && line.length() > mark.length()
                && Words.isSpace(line.charAt(mark.length()))
                && Words.says(line.substring(mark.length()));
    }

    private static Optional<String> atLeastHighlights(String reply, Instruction given) {
        var highlights = reply.lines().mapToInt(Layout::highlights).sum();
        return new Amount(highlights, "highlighted passage").atLeast(given.count("count"));
    }

    private static int highlights(String line) {
        var found = 0;
        var open = line.indexOf(PAIR);
        while (open >= 0) {
            var close = line.indexOf(PAIR, open + PAIR.length());
            var isOne = close >= 0 && Words.says(line.substring(open, close));
            found += isOne ? 1 : 0;
            open = isOne ? line.indexOf(PAIR, close + PAIR.length()) : close;
        }
        return found;
    }

    private static Optional<String> proseOnly(String reply, Instruction given) {
        return reply.lines()
                .filter(Layout::isNoProse)
                .findFirst()
                .map(line -> "the line \"" + Excerpt.of(line.strip(), LONGEST_QUOTE) + "\" is no prose");
    }

    private static boolean isNoProse(String line) {
        var text = line.strip();
        return isBullet(text, ANY_BULLETS)
                || !number(text, ".)").isEmpty()
                || isMarkdownHeading(text)
                || text.startsWith("```")
                || isRule(text)
                || (text.length() > 1 && text.startsWith("|") && text.endsWith("|"));
    }

    /** What underlines a heading, heads a table or divides. */
    private static boolean isRule(String line) {
        return line.length() > 2 && line.chars().allMatch(sign -> RULES.indexOf(sign) >= 0);
    }

    private static boolean isMarkdownHeading(String line) {
        var depth = 0;
        while (depth < line.length() && line.charAt(depth) == '#') {
            depth++;
        }
        return depth > 0 && depth <= DEEPEST_HEADING && isHeading(line, "#".repeat(depth));
    }
}
