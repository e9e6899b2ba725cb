package dev.millrace.recipes;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What models say before and after what they have to say when they play a person: thanks, compliments and assurances, a
 * label such as {@code User:}, quotation marks around the whole. People seldom write so, and a dialogue that is full of it
 * teaches nothing. (Nemotron-4 340B technical report, section 3.2, strips polite phrases from turns of the user.)
 *
 * <p>Only whole sentences go, or the part before "but" and before a question; a question itself always stays.
 */
final class Pleasantries {

    private static final int MOST = 12;

    private static final String ENGLISH_END = "(?:[.!]{1,5}+(?:\\s++|$)|[,;]\\s{0,3}(?:but|however|so|yet)\\b,?\\s{1,3}"
            + "|(?:,|;|\\s[-–—])\\s{1,3}(?=(?:can|could|would|will|what|how|why|when|where|which|who|is|are|do|does|did|please|I)\\b))";

    private static final List<Pattern> BEFORE = List.of(
            insensitive("\\*{0,2}(?:user|human|me|customer|사용자|질문자|나)(?: \\d)?\\*{0,2}\\s?[:：]\\*{0,2}\\s{0,3}"),
            insensitive("(?:thank you|thanks|many thanks|i (?:really |truly )?appreciate"
                    + "|that(?:[’']s| is| was) (?:a |an )?(?:very |really |so |such a )?"
                    + "(?:great|good|helpful|interesting|fascinating|useful|clear|wonderful|excellent|amazing)"
                    + "|this (?:is|was) (?:very |really |so )?(?:great|helpful|interesting|useful|clear|wonderful)"
                    + "|(?:great|good|excellent|wonderful) (?:question|explanation|answer|point|job|work)"
                    + "|i(?:[’']d| would) be (?:very )?(?:happy|glad) to|i(?:[’']m| am) (?:happy|glad) to)\\b"
                    + "[^.!?\\n]{0,300}?" + ENGLISH_END),
            insensitive(
                    "(?:sure(?: thing)?|of course|certainly|absolutely|ok|okay|wow|great|perfect|awesome|got it|i see"
                            + "|interesting|hello|hi|hi there)(?:[.!]{1,3}+(?:\\s++|$)|,\\s{1,3}(?:but |and |so )?)"),
            insensitive("[^.!?\\n]{0,100}?(?:감사(?:합니다|드립니다|드려요|해요)|고맙습니다|고마워요|고마워)(?:만|요)?"
                    + "(?:[.!~]{1,5}+\\s*+|,\\s{0,3}|\\s{1,3}(?=그런데|하지만|그럼)|$)"),
            insensitive("(?:네|예|아|오|와|우와|아하|음|물론입니다|물론이죠|물론이지요|알겠습니다|알겠어요|그렇군요|이해했습니다|이해했어요"
                    + "|좋습니다|좋아요|훌륭합니다|안녕하세요)[.!,~…]{1,5}+\\s*+"),
            insensitive(
                    "[^.!?\\n,]{0,60}?(?:도움이 (?:많이 |정말 |크게 )?(?:되었|됐|되네)|좋은 (?:질문|설명|답변|지적)(?:입니다|이네요|이군요|이에요|예요|네요))"
                            + "[^.!?\\n,]{0,30}[.!~]{1,5}+\\s*+"));

    private static final Pattern AFTER = Pattern.compile(
            "(?<=[.!?…\\s])\\s{0,40}+(?:thank you|thanks|많은 도움이 될 것 같습니다|(?:미리 )?감사합니다|고맙습니다)"
                    + "(?: in advance| so much| very much| a lot)?[.!~]{0,5}$",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_AFTER = 120;

    private Pleasantries() {}

    /** What is left of a text; it may be nothing. */
    static String strip(String text) {
        var rest = unquoted(text.strip());
        for (int i = 0; i < MOST; i++) {
            var shorter = withoutFirst(rest);
            if (shorter.length() == rest.length()) {
                break;
            }
            rest = capitalised(unquoted(shorter));
        }
        var end = Math.max(0, rest.length() - LONGEST_AFTER);
        return (rest.substring(0, end) + AFTER.matcher(rest.substring(end)).replaceFirst("")).strip();
    }

    private static String withoutFirst(String text) {
        for (var pattern : BEFORE) {
            var matcher = pattern.matcher(text);
            if (matcher.lookingAt()) {
                return text.substring(matcher.end()).strip();
            }
        }
        return text;
    }

    private static String unquoted(String text) {
        var last = text.length() - 1;
        if (last < 1) {
            return text;
        }
        var around = (text.charAt(0) == '"' && text.indexOf('"', 1) == last)
                || (text.charAt(0) == '“' && text.indexOf('”') == last);
        return around ? text.substring(1, last).strip() : text;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
