package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.korean.Predicate.Mood;
import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "별해라는 이름은 … 뜻입니다" answers "무슨 뜻인가요?"; "ㅁ은 입의 모양을 본뜬 글자입니다", "무엇을 본뜬 글자인가요?". */
final class Meaning implements KoreanPattern {

    @Override
    public List<Draft> read(Utterance utterance) {
        var middle = utterance.middle();
        if (!utterance.hasTopic() || !utterance.predicate().is(Mood.NOUN) || middle.size() < 2) {
            return List.of();
        }
        var last = middle.get(middle.size() - 1);
        if (utterance.predicate().text().equals("뜻입니다")) {
            return last.ends("는", "란", "라는") ? utterance.ask(utterance.topic() + " 무슨 뜻인가요") : List.of();
        }
        var before = middle.get(middle.size() - 2);
        var models = last.is("본뜬", "본떠", "나타내는", "상징하는", "기념하는", "본딴")
                && before.isObject()
                && middle.stream()
                        .filter(eojeol -> eojeol.comma() || eojeol.ends("고", "며"))
                        .findAny()
                        .isEmpty();
        return models
                ? utterance.ask(utterance.topic() + " 무엇을 " + last.text() + " "
                        + utterance.predicate().question())
                : List.of();
    }
}
