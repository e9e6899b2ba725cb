package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "홍차와 달리 녹차는 …" answers "녹차는 홍차와 어떻게 다른가요?"; so does "…보다 …". */
final class Comparison implements KoreanPattern {

    @Override
    public List<Draft> read(Utterance utterance) {
        var eojeols = utterance.eojeols();
        var unlike = eojeols.size() > 3
                && eojeols.get(1).is("달리")
                && !eojeols.get(0).text().matches("(?:예상|기대|생각|보통|일반|평소|이름|겉보기|흔히|앞)[와과]")
                && eojeols.get(0).ends("와", "과");
        if (unlike) {
            var main = eojeols.subList(2, eojeols.size());
            var length = Topics.length(main, utterance.predicate().from() - 2, utterance.nouns());
            return length > 0 && Topics.isSpecific(main.subList(0, length))
                    ? utterance.ask(Eojeol.join(main.subList(0, length)) + " "
                            + eojeols.get(0).text() + " 어떻게 다른가요")
                    : List.of();
        }
        var middle = utterance.middle();
        var compares = utterance.hasTopic()
                && middle.size() > 1
                && middle.get(0).ends("보다")
                && middle.get(0).text().length() > 3
                && !middle.get(0).ends("무엇보다");
        return compares && utterance.predicate().is(Predicate.Mood.STATE)
                ? utterance.ask(
                        utterance.topic() + " " + Josa.with(middle.get(0).without(2)) + " 비교하면 어떤가요")
                : List.of();
    }
}
