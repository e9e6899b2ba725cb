package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.regex.Pattern;

/** "종이 일곱 개 있습니다" answers "종이 몇 개 있나요?": a number before its counter gives way to 몇. */
final class Counting implements KoreanPattern {

    private static final String COUNTERS = "개월|개|명|권|대|곳|가지|종류|번|시간|분|초|주|달|미터|킬로미터|센티미터|밀리미터|킬로그램|그램|리터|도|퍼센트|원|줄|"
            + "단계|층|마리|그루|잔|장|척|채|편|쪽|병|배|킬로와트|메가와트|가구|칸|세대|포기|킬로바이트|메가바이트|기가바이트|파티션|"
            + "제곱킬로미터|제곱미터|헥타르|톤|음절|자|종|바이트|글자|단어|문장|항목|회|살|년|일|%";
    private static final String NATIVE = "두|세|네|다섯|여섯|일곱|여덟|아홉|열|열두|열다섯|스무|서른|마흔|쉰|예순|백|천|만|수";
    private static final Pattern JOINED = Pattern.compile("(?:\\d[\\d,.]*(?:천|만|억)?)(" + COUNTERS + ")([가-힣]*)");
    private static final Pattern ALONE = Pattern.compile(NATIVE + "|\\d[\\d,.]*(?:천|만|억)?");
    private static final Pattern COUNTER = Pattern.compile("(" + COUNTERS + ")([가-힣]*)");
    private static final Pattern AFTER = Pattern.compile("|이|가|을|를|은|는|의|씩|입니다|에|로|으로|마다|와|과|까지|동안|만에");
    private static final Pattern HEDGE = Pattern.compile("약|대략|거의|무려|불과|겨우|단");

    @Override
    public List<Draft> read(Utterance utterance) {
        var eojeols = utterance.eojeols();
        if (eojeols.size() > 13
                || Clauses.joins(utterance.middle())
                || eojeols.stream().limit(utterance.predicate().from()).anyMatch(Clauses::isConditional)) {
            return List.of();
        }
        var place = -1;
        for (var i = 0; i < eojeols.size(); i++) {
            if (length(eojeols, i) > 0) {
                if (place >= 0) {
                    return List.of();
                }
                place = i;
                i += length(eojeols, i) - 1;
            } else if (eojeols.get(i).text().matches(".*\\d.*")) {
                return List.of();
            }
        }
        return place < 0 ? List.of() : ask(utterance, place, length(eojeols, place));
    }

    static boolean isCounter(String noun) {
        return noun.matches("(?:" + COUNTERS + ")") || JOINED.matcher(noun).matches();
    }

    /** How many eojeols the number and its counter take here. */
    private static int length(List<Eojeol> eojeols, int at) {
        var joined = JOINED.matcher(eojeols.get(at).text());
        if (joined.matches()
                && isCount(joined.group(1), joined.group(2), eojeols.get(at).text())) {
            return 1;
        }
        if (at + 1 >= eojeols.size() || !ALONE.matcher(eojeols.get(at).text()).matches()) {
            return 0;
        }
        var counter = COUNTER.matcher(eojeols.get(at + 1).text());
        return counter.matches()
                        && isCount(
                                counter.group(1),
                                counter.group(2),
                                eojeols.get(at).text())
                ? 2
                : 0;
    }

    private static boolean isCount(String counter, String after, String number) {
        var year = counter.equals("년") && number.matches("1[0-9]{3}년?.*|20[0-9]{2}년?.*");
        var date = counter.equals("일") && !after.matches("동안|마다|씩|이|입니다|만에");
        var clock = counter.equals("분") && after.equals("에");
        return AFTER.matcher(after).matches() && !year && !date && !clock;
    }

    private static List<Draft> ask(Utterance utterance, int at, int length) {
        var eojeols = utterance.eojeols();
        var last = eojeols.get(at + length - 1);
        var next = at + length < eojeols.size() ? eojeols.get(at + length) : last;
        var held = utterance.topicLength() > 0 || utterance.predicate().text().matches("(?:있|없|걸|필요|들어|남|살|모|쌓).*");
        if (eojeols.stream().skip(at).anyMatch(eojeol -> eojeol.is("모두", "전부"))) {
            return List.of();
        }
        var tail = at + length > utterance.predicate().from();
        if (!tail && utterance.predicate().is(Predicate.Mood.NOUN)) {
            return List.of();
        }
        var awkward = (!held && !tail)
                || utterance.predicate().is(Predicate.Mood.NEGATED)
                || utterance.predicate().text().startsWith("넘")
                || (last.ends("의") && !last.ends("개의", "명의", "가지의", "대의", "곳의", "권의", "단계의"));
        if (awkward
                || next.text().matches("(?:가까|넘는|넘게|이르는|달하는|불과|정도|남짓|가량|쯤).*")
                || next.is(
                        "이상", "이하", "미만", "초과", "이상이", "이하가", "이상은", "이상에", "이상의", "이하의", "이상을", "이내에", "이내", "중", "안에")
                || next.is("전에", "전부터", "뒤에", "후에")
                || !(tail || names(utterance, at))) {
            return List.of();
        }
        var matcher = length == 1 ? JOINED.matcher(last.text()) : COUNTER.matcher(last.text());
        if (!matcher.matches()) {
            return List.of();
        }
        var counter = matcher.group(1).equals("%") ? "퍼센트" : matcher.group(1);
        var from = at > 0 && HEDGE.matcher(eojeols.get(at - 1).text()).matches() ? at - 1 : at;
        if (at + length > utterance.predicate().from()) {
            var single = at > 1
                    && utterance.topicLength() == 0
                    && matcher.group(2).equals("입니다")
                    && Topics.isTopic(eojeols.get(at - 1), utterance.nouns())
                    && eojeols.stream().limit(at).noneMatch(eojeol -> eojeol.comma() || Clauses.isJoint(eojeol));
            if (single) {
                return utterance.ask(utterance.text(0, at) + " 몇 " + counter + "인가요");
            }
            return from >= utterance.topicLength() && matcher.group(2).equals("입니다") && utterance.hasTopic()
                    ? utterance.ask(utterance.ownedTopic() + " " + utterance.text(utterance.topicLength(), from) + " 몇 "
                            + counter + "인가요")
                    : List.of();
        }
        if (from > 0
                && Clauses.isAdnominal(eojeols.get(from - 1))
                && matcher.group(2).equals("의")) {
            return List.of();
        }
        if (counter.equals("원")) {
            var money =
                    matcher.group(2).matches("을|") ? "얼마를" : matcher.group(2).matches("이") ? "얼마가" : "";
            return money.isEmpty() ? List.of() : utterance.replace(from, at + length, money);
        }
        return utterance.replace(from, at + length, "몇 " + counter + matcher.group(2) + (last.comma() ? "," : ""));
    }

    /** Something besides the number has to say what is counted. */
    private static boolean names(Utterance utterance, int at) {
        return utterance.topicLength() > 0
                ? utterance.hasTopic() && at >= utterance.topicLength()
                : utterance.eojeols().stream()
                        .limit(at)
                        .anyMatch(eojeol ->
                                eojeol.ends("에는", "에서는") && !eojeol.text().matches(".*(?:전|후|때|뒤|경우|동안|중|가운데)에는"));
    }
}
