package dev.millrace.scorer.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Units behind a number, as far as they are a matter of form. A word that would change the number, or say something about
 * it, is no unit.
 */
final class Units {

    static final String PERCENT = "%";

    private static final String WORD = "[A-Za-z]{1,20}(?:\\^?[23])?";

    private static final Pattern UNIT =
            Pattern.compile("(?:square |cubic |sq |cu )?" + WORD + "(?: ?/ ?" + WORD + "| per [A-Za-z]{1,20})?");

    private static final Pattern KOREAN = Pattern.compile("(?:제곱|세제곱)?[가-힣]{1,6}");

    /** These may stand close to the number, and mean what they say in this case only. */
    private static final Set<String> SHORT = words(
            "mm cm m km in ft yd mi mg g kg lb lbs oz ml mL cl dl L l ms s sec secs min mins"
                    + " h hr hrs N J kJ W kW V Hz kHz MHz GHz Pa kPa KB MB GB TB mph kph px rad mol mm2 cm2 m2 km2 mm3 cm3 m3");

    /** Words for numbers, parts and doubt, and those that compare. */
    private static final Set<String> NO_UNITS =
            words("a an and or to of in if is are was not no none nor but by th st nd rd"
                    + " ten tens hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens"
                    + " score scores gross pair pairs couple double triple twice half halves third thirds quarter quarters fourth fourths"
                    + " fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths hundredth hundredths"
                    + " thousandth thousandths percentage points point bps mil mn bn tn k pi mod base squared cubed factorial plus minus"
                    + " times over divided log ln sin cos tan sqrt root exp choose negative unknown undefined less more fewer short above below under wrong incorrect false maybe perhaps probably about"
                    + " approximately roughly each ish am pm inclusive exclusive remainder rem r");

    private static final Set<String> COUNTERS = words("개 명 원 마리 권 시간 분 초 살 세 년 월 일 주 개월 장 대 자루 송이 번 점 쪽 그루 켤레 병 잔 컵"
            + " 상자 봉지 줄 칸 층 도 통 곡 편 벌 채 척 회 가지 조각 판 모둠 팀 사람 그램 킬로그램 미터 센티미터 밀리미터 킬로미터 리터 밀리리터 달러 센트 엔 유로");

    private static final Map<String, String> SAME = same(
            "$ dollar usd USD 달러",
            "₩ won krw KRW 원",
            "€ euro eur EUR 유로",
            "¥ yen jpy JPY 엔",
            "cent 센트",
            "mm millimeter millimetre 밀리미터",
            "cm centimeter centimetre 센티미터",
            "m meter metre 미터",
            "km kilometer kilometre 킬로미터",
            "g gram 그램",
            "kg kilogram 킬로그램",
            "L l liter litre 리터",
            "ml mL milliliter millilitre 밀리리터",
            "h hr hour hrs 시간",
            "min minute mins 분",
            "s sec second secs 초",
            "day 일",
            "year 년",
            "month 개월",
            "week 주",
            "person people 명 사람",
            "mm^2 mm2",
            "cm^2 cm2 square_centimeter square_cm 제곱센티미터",
            "m^2 m2 square_meter square_m 제곱미터",
            "km^2 km2 square_kilometer square_km 제곱킬로미터",
            "% percent 퍼센트",
            "° degree 도");

    private Units() {}

    /** The unit that stands behind a number: empty if nothing does, absent if what does is none. */
    static Optional<String> of(String rest) {
        var isApart = rest.startsWith(" ");
        var text = rest.strip();
        if (text.isEmpty() || text.equals("°") || text.equals("%") || text.equals("°C") || text.equals("°F")) {
            return Optional.of(text.isEmpty() ? "" : named(text));
        }
        if (KOREAN.matcher(text).matches()) {
            var bare = text.replaceFirst("^(?:세제곱|제곱)", "");
            return COUNTERS.contains(bare) || text.equals("퍼센트") ? Optional.of(named(text)) : Optional.empty();
        }
        if (!UNIT.matcher(text).matches()) {
            return Optional.empty();
        }
        var words = text.split("[ /^]+", -1);
        var isPossible = Arrays.stream(words).allMatch(word -> isPossible(word, isApart));
        return isPossible && (isApart || SHORT.contains(words[0]) || SAME.containsKey(singular(text)))
                ? Optional.of(named(text))
                : Optional.empty();
    }

    private static boolean isPossible(String word, boolean isApart) {
        if (SHORT.contains(word) || word.matches("[23]|sq|cu|per")) {
            return true;
        }
        return word.length() > (isApart ? 1 : 2) && !NO_UNITS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The unit that a currency's sign is; empty if there is none. */
    static String currency(@Nullable String sign) {
        return sign == null ? "" : named(sign);
    }

    private static String named(String unit) {
        var text = singular(unit);
        return SAME.getOrDefault(text, text);
    }

    /** Short ones keep their case: an mW is no MW. */
    private static String singular(String unit) {
        if (SHORT.contains(unit) || unit.length() < 4) {
            return unit.toLowerCase(Locale.ROOT).equals("won") ? "won" : unit;
        }
        var lower = unit.toLowerCase(Locale.ROOT).replace(' ', '_');
        return lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    private static Map<String, String> same(String... rows) {
        var same = new HashMap<String, String>();
        for (var row : rows) {
            var words = List.of(row.split(" ", -1));
            words.forEach(word -> same.put(word, words.get(0)));
        }
        return Map.copyOf(same);
    }
}
