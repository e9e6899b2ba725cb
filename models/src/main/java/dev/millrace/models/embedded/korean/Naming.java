package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "이 잎을 우전이라고 부릅니다" answers "무엇이라고 부르나요?"; "주민들이 돌봅니다" answers "누가 돌보나요?". */
final class Naming implements KoreanPattern {

    private static final String PEOPLE = "(?:사람들|주민|주민들|마을 사람들|농부|농부들|자원봉사자|자원봉사자들|학생들|관장|사서|사서들|어부|어부들|장인|장인들|기술자들|"
            + "어른들|아이들|개발자들|관리자|회원들|이웃들|이웃)[이가]";

    @Override
    public List<Draft> read(Utterance utterance) {
        var middle = utterance.middle();
        if (!utterance.hasTopic()
                || utterance.predicate().is(Predicate.Mood.NOUN)
                || middle.isEmpty()
                || utterance.eojeols().size() > 12
                || Clauses.joins(middle)) {
            return List.of();
        }
        var last = middle.get(middle.size() - 1);
        if (last.ends("라고") && utterance.predicate().text().matches("부릅니다|불렀습니다|합니다")) {
            return middle.size() == 1 || !middle.get(0).isObject()
                    ? utterance.ask(utterance.topic() + " 무엇이라고 "
                            + utterance.predicate().question())
                    : List.of();
        }
        for (var i = utterance.topicLength(); i < utterance.predicate().from(); i++) {
            var bare = i == utterance.topicLength()
                    || utterance.eojeols().get(i - 1).ends("에", "에서", "에는", "을", "를");
            if (bare && utterance.eojeols().get(i).text().matches(PEOPLE)) {
                return utterance.replace(i, i + 1, "누가");
            }
        }
        return List.of();
    }
}
