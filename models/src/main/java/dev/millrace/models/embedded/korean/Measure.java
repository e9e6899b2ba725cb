package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.regex.Pattern;

/** "섬의 면적은 약 1,850제곱킬로미터입니다" answers "섬의 면적은 얼마나 되나요?". */
final class Measure implements KoreanPattern {

    private static final Pattern ATTRIBUTE =
            Pattern.compile(".*(?:길이|높이|면적|넓이|깊이|너비|폭|무게|거리|인구|지름|둘레|용량|부피|해발고도|평균 수명|수명|종류|수)[는은]");
    private static final Pattern AMOUNT = Pattern.compile(".*(?:입|넘습|이릅|달합|됩)니다");

    @Override
    public List<Draft> read(Utterance utterance) {
        var eojeols = utterance.eojeols();
        var topic = utterance.topicLength();
        var measured = utterance.hasTopic()
                && topic > 1
                && ATTRIBUTE.matcher(eojeols.get(topic - 1).text()).matches()
                && AMOUNT.matcher(utterance.predicate().text()).matches()
                && eojeols.stream()
                                .skip(topic)
                                .filter(eojeol -> eojeol.text().matches(".*\\d.*"))
                                .count()
                        == 1
                && eojeols.size() - topic < 8
                && !Clauses.joins(utterance.middle());
        return measured ? utterance.ask(utterance.ownedTopic() + " 얼마나 되나요") : List.of();
    }
}
