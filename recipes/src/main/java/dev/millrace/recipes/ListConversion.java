package dev.millrace.recipes;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.Sampling;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The second question about a reply that should be a list and is none: a model writes its entries as a JSON list, and of
 * these only what stands in the reply is taken, so that nothing is invented.
 */
public final class ListConversion {

    /** Longer than any list that is worth a second call. */
    private static final int LONGEST = 32_000;

    /** More than what is said around the reply takes in UTF-8, in any language. */
    public static final int MOST_BYTES_OF_REQUEST = 1_000;

    private static final int MARKS_OF_JSON = 256;

    private static final Pattern DECORATION = Pattern.compile("[\\s*_`\"“”]+");

    private static final String REPLY = "{reply}";

    private static final String ENGLISH = """
            The text below was meant to be a list. Write its entries as a JSON list of texts, and nothing else.
            Copy each entry word for word. Leave out introductions, remarks and marks such as numbers and bullets. Add nothing.
            If the text has no entries, write [].

            <text>
            {reply}
            </text>
            """;

    private static final String KOREAN = """
            아래 글은 원래 목록이어야 합니다. 목록의 각 항목을 JSON 문자열 배열로만 쓰고, 그 밖의 말은 쓰지 마세요.
            각 항목은 글자 그대로 옮기세요. 머리말과 덧붙인 말, 번호나 글머리 기호는 빼고, 없는 내용은 더하지 마세요.
            항목이 없으면 []라고 쓰세요.

            <text>
            {reply}
            </text>
            """;

    private ListConversion() {}

    /** Whether a second question can help: the reply says something, and nothing in it is an entry. */
    public static boolean isNeeded(ReplyForm.Numbered form, Reply reply, List<Item> items) {
        return !form.convert().isEmpty()
                && reply.finish() != FinishReason.CONTENT_FILTER
                && reply.text().length() <= LONGEST
                && reply.text().codePoints().anyMatch(Character::isLetter)
                && items.stream().allMatch(item -> isOf(Fault.NO_ITEMS, item));
    }

    /** What is asked, in Korean for the language {@code ko}, otherwise in English. */
    public static List<ChatMessage> request(Reply reply, String language) {
        var request = language.equals("ko") ? KOREAN : ENGLISH;
        return List.of(
                ChatMessage.of(Role.USER, request.replace(REPLY, reply.text().strip())));
    }

    /** How it is asked: without chance, with room for the whole reply. */
    public static Sampling sampling(Sampling ofReply, long seed) {
        var most = ofReply.maxTokens() == 0 ? 0 : ofReply.maxTokens() + MARKS_OF_JSON;
        return new Sampling(1, 0.0, null, most, List.of(), seed);
    }

    /**
     * The entries of a converted reply, at least one item.
     *
     * @param none what the reply's own parser gave
     * @param index which of the generation's replies it is, from 0
     */
    public static List<Item> items(ReplyForm.Numbered form, Reply reply, List<Item> none, Reply conversion, int index) {
        var found = NumberedParser.parse(form, conversion, index);
        if (found.stream().anyMatch(item -> isOf(Fault.NO_ITEMS, item))) {
            return none;
        }
        var text = plain(reply.text());
        var isCut = reply.finish() == FinishReason.LENGTH;
        return found.stream().map(item -> checked(form, item, text, isCut)).toList();
    }

    private static Item checked(ReplyForm.Numbered form, Item item, String text, boolean isCut) {
        var entry = plain(item.values().getOrDefault(form.as(), ""));
        if (item.fault() != null) {
            return item;
        }
        if (!text.contains(entry)) {
            return faulty(item, Fault.NOT_IN_REPLY, "the entry was read out of a reply in which it does not stand");
        }
        return isCut && text.endsWith(entry) ? faulty(item, Fault.CUT_OFF, "the reply ends within the entry") : item;
    }

    private static Item faulty(Item item, Fault fault, String why) {
        return new Item(item.reply(), item.values(), fault.reason(why), item.scores());
    }

    private static boolean isOf(Fault fault, Item item) {
        var reason = item.fault();
        return reason != null && reason.rule().equals(fault.word());
    }

    private static String plain(String text) {
        return DECORATION.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
