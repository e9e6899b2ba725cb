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
            var name = length > 0 ? utterance.nameOf(main.subList(0, length)) : "";
            return !name.isEmpty() ? utterance.ask(name + " " + eojeols.get(0).text() + " 어떻게 다른가요") : List.of();
        }
        var middle = utterance.middle();
        var than = than(middle);
        var compares = utterance.hasTopic()
                && than > 0
                && middle.size() > than
                && middle.get(than - 1).text().length() > 2
                && !middle.get(than - 1).ends("무엇보다", "이보다", "그보다", "예상보다", "생각보다", "평소보다");
        return compares && utterance.predicate().is(Predicate.Mood.STATE)
                ? utterance.ask(utterance.topic() + " "
                        + Josa.with(Hangul.withoutLast(Eojeol.join(middle.subList(0, than)), 2)) + " 비교하면 어떤가요")
                : List.of();
    }

    /** How many eojeols the compared thing takes at the start, 0 if there is none. */
    private static int than(List<Eojeol> middle) {
        for (var i = 0; i < Math.min(4, middle.size()); i++) {
            if (middle.get(i).ends("보다")) {
                return i + 1;
            }
            var other = middle.get(i).isObject()
                    || middle.get(i).isSubject()
                    || middle.get(i).ends("에", "에서", "로");
            if (other || middle.get(i).comma()) {
                return 0;
            }
        }
        return 0;
    }
}
