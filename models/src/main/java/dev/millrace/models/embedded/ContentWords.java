package dev.millrace.models.embedded;

import dev.millrace.models.embedded.text.Language;
import dev.millrace.models.embedded.text.WordSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that carry meaning, cut to stems so that inflected forms and particles still match. */
final class ContentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_'’.-]*");
    private static final Pattern TRAILING = Pattern.compile("['’]s$|[.'’-]{1,20}$");
    private static final Pattern Y_ENDING = Pattern.compile("(?:ies|ied)$");
    private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|s|e)$");
    private static final Pattern SCRIPT_CHANGE = Pattern.compile("(?<=[A-Za-z0-9])(?=[가-힣])");
    private static final Set<String> ENGLISH_EMPTY = WordSet.of("""
            a an the is are was were be been being am do does did has have had having can could will
            would must should may might shall of in on at by for with from to into onto over under
            between among through and or but not no nor so that which who whom whose what when where why
            how if because as than then there this these those it its they them their he she his her him
            we our us you your i my me also only just very too each every all any some many much more
            most few several such same other another happen happens mean means called said says document
            according often use used
            """);
    private static final Set<String> KOREAN_EMPTY = WordSet.of("""
            무엇 무엇을 무엇이 무엇인 무엇으로 무엇인가요 어떤 어떻 어떻게 왜 언제 어디 어디에 어디에서 누가 누구 누구인가요 몇 하나요 했나요 되나요 있나요 있습 있는 없나요
            합니 됩니 입니 수 것 것은 것을 것이 및 등 이 그 저 해야 할 하는 되는 문서에 따르 대한 대해 위해 때 때문에 때문입니다 뜻합 뜻하 정하 정합 어떤 쓰나 씁니
            """);

    private static final Set<String> KOREAN_NUMERALS = WordSet.of("한 두 세 네 열 백 천 만");

    private ContentWords() {}

    static Set<String> of(String text) {
        var stems = new LinkedHashSet<String>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            SCRIPT_CHANGE.splitAsStream(matcher.group()).forEach(part -> add(part, stems));
        }
        return stems;
    }

    private static void add(String word, Set<String> stems) {
        if (Language.isHangul(word.charAt(0))) {
            var stem = word.substring(0, Math.min(2, word.length()));
            if (KOREAN_NUMERALS.contains(word)) {
                stems.add(word);
            }
            if (word.length() > 1 && !KOREAN_EMPTY.contains(word) && !KOREAN_EMPTY.contains(stem)) {
                stems.add(stem);
            }
            return;
        }
        var lower = TRAILING.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (!lower.isEmpty() && !ENGLISH_EMPTY.contains(lower)) {
            stems.add(stem(lower));
        }
    }

    /** A crude stem is enough: {@code stores, stored, storing} and {@code store} share {@code stor}. */
    private static String stem(String word) {
        if (word.length() < 4 || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        var stem = ENDING.matcher(Y_ENDING.matcher(word).replaceFirst("y")).replaceFirst("");
        if (stem.length() < 3) {
            return word;
        }
        var last = stem.length() - 1;
        return stem.length() > 3 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
