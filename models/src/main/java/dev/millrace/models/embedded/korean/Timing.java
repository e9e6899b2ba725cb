package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.regex.Pattern;

/** "다리는 1972년에 놓였습니다" answers "다리는 언제 놓였나요?". */
final class Timing implements KoreanPattern {

    private static final Pattern LAST = Pattern.compile(
            "(?:\\d{3,4}년|\\d{4}년대|(?:\\d{1,2}|십구|이십)세기|\\d{1,2}월|\\d{1,2}일|\\d{1,2}시|초|말|중순|봄|여름|가을|겨울|초봄|늦가을|초여름|"
                    + "이른봄|아침|저녁|밤|새벽|낮|정오|자정|[월화수목금토일]요일|주말)(?:에)");
    private static final Pattern PART = Pattern.compile(
            "\\d{4}년|\\d{1,2}월|매년|매달|매주|매일|해마다|오전|오후|\\d{1,2}월|\\d{1,2}세기|기원전|이른|늦은|봄|가을|여름|겨울|마지막|첫째|둘째|셋째|넷째|주|[월화수목금토일]요일|초|\\d{4}년대");

    @Override
    public List<Draft> read(Utterance utterance) {
        var eojeols = utterance.eojeols();
        if (!utterance.hasTopic()
                || utterance.predicate().is(Predicate.Mood.NOUN)
                || eojeols.size() > 13
                || Clauses.joins(utterance.middle())) {
            return List.of();
        }
        for (var i = utterance.topicLength(); i < utterance.predicate().from(); i++) {
            if (LAST.matcher(eojeols.get(i).text()).matches()) {
                var other = utterance
                        .eojeols()
                        .subList(i + 1, utterance.predicate().from())
                        .stream()
                        .anyMatch(eojeol -> eojeol.text().matches(".*\\d.*")
                                || LAST.matcher(eojeol.text()).matches());
                if (other || Clauses.isAdnominal(utterance.eojeols().get(i + 1))) {
                    return List.of();
                }
                var from = i;
                while (from > utterance.topicLength()
                        && PART.matcher(eojeols.get(from - 1).text()).matches()) {
                    from--;
                }
                return utterance.replace(from, i + 1, "언제");
            }
        }
        return occasion(utterance);
    }

    /** "…할 때 …" says when. */
    private static List<Draft> occasion(Utterance utterance) {
        var middle = utterance.middle();
        if (!utterance.predicate().is(Predicate.Mood.ACTION, Predicate.Mood.ABLE)) {
            return List.of();
        }
        for (var i = 1; i < middle.size(); i++) {
            if (middle.get(i).is("때", "때만", "때마다")
                    && Hangul.endsIn(middle.get(i - 1).text(), Hangul.RIEUL)) {
                var after = middle.subList(i + 1, middle.size());
                if (after.size() > 5
                        || after.stream().anyMatch(eojeol -> eojeol.is("위해", "때문에", "때", "드물게", "거의", "가끔", "아주"))) {
                    return List.of();
                }
                var rest = Eojeol.join(after);
                return utterance.ask(utterance.ownedTopic() + " 언제 " + rest + " "
                        + utterance.predicate().question());
            }
        }
        return List.of();
    }
}
