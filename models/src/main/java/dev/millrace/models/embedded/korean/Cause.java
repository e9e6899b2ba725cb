package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "…기 때문에 물은 맑습니다" answers "물은 왜 맑은가요?"; "…기 위해" asks what for. */
final class Cause implements KoreanPattern {

    @Override
    public List<Draft> read(Utterance utterance) {
        var eojeols = utterance.eojeols();
        if (utterance.predicate().text().equals("때문입니다")) {
            return reason(utterance);
        }
        for (var i = 1; i < utterance.predicate().from() + 1 && i < eojeols.size(); i++) {
            var eojeol = eojeols.get(i);
            if (eojeol.is("때문에", "덕분에") && !eojeols.get(i - 1).ends("기") && leavesObject(utterance, i)) {
                return List.of();
            }
            if (eojeol.is("때문에", "덕분에") || (eojeol.ends("므로") && eojeol.comma())) {
                return why(utterance, i + 1);
            }
            if (eojeol.is("위해", "위해서", "위하여") && eojeols.get(i - 1).ends("기", "을", "를")) {
                return whatFor(utterance, i + 1);
            }
        }
        return List.of();
    }

    /** "산이 붉은 까닭은 … 때문입니다" asks for that very reason. */
    private static List<Draft> reason(Utterance utterance) {
        var eojeols = utterance.eojeols();
        for (var i = 2; i < utterance.predicate().from(); i++) {
            if (eojeols.get(i).is("까닭은", "이유는", "원인은")) {
                var clear = Clauses.isAdnominal(eojeols.get(i - 1))
                        && eojeols.subList(0, i).stream().noneMatch(eojeol -> eojeol.comma() || eojeol.ends("지만"));
                return clear ? utterance.ask(utterance.text(0, i + 1) + " 무엇인가요") : List.of();
            }
        }
        return List.of();
    }

    /** "빗물을 경사 때문에 모읍니다": what stands before the reason belongs to the verb, and would be lost. */
    private static boolean leavesObject(Utterance utterance, int at) {
        return utterance.eojeols().subList(0, at).stream().anyMatch(Eojeol::isObject);
    }

    private static List<Draft> why(Utterance utterance, int from) {
        var eojeols = utterance.eojeols();
        if (eojeols.subList(from, eojeols.size()).stream()
                .anyMatch(eojeol -> Clauses.isConditional(eojeol)
                        || eojeol.is("위해", "위해서", "위해서는", "때문에")
                        || eojeol.comma()
                        || eojeol.ends("하고", "되고", "지만", "하며"))) {
            return List.of();
        }
        var main = eojeols.subList(from, eojeols.size());
        if (main.isEmpty()
                || utterance.predicate().is(Predicate.Mood.NOUN)
                || utterance.predicate().from() < from) {
            return List.of();
        }
        var own = Topics.length(main, utterance.predicate().from() - from, utterance.nouns());
        if (own > 0) {
            var telling = own > 1 || utterance.predicate().from() - from - own > 1;
            var name = utterance.nameOf(main.subList(0, own));
            return telling && !name.isEmpty() ? utterance.ask(name + " 왜 " + rest(utterance, from + own)) : List.of();
        }
        var others = utterance.eojeols().subList(from, utterance.predicate().from()).stream()
                .anyMatch(Eojeol::isSubject);
        if (utterance.hasTopic()
                && (!others || utterance.predicate().is(Predicate.Mood.STATE))
                && utterance.topicLength() < from
                && !utterance.predicate().is(Predicate.Mood.ABLE, Predicate.Mood.MUST, Predicate.Mood.ADVICE)) {
            return utterance.ask(utterance.ownedTopic() + " 왜 " + rest(utterance, from));
        }
        return List.of();
    }

    private static String rest(Utterance utterance, int from) {
        return utterance.text(from, utterance.predicate().from()) + " "
                + utterance.predicate().question();
    }

    private static List<Draft> whatFor(Utterance utterance, int from) {
        var possible = utterance.hasTopic()
                && !utterance.predicate().is(Predicate.Mood.NOUN)
                && !utterance.predicate().is(Predicate.Mood.NEGATED)
                && utterance.topicLength() < from
                && utterance.predicate().from() >= from
                && !utterance.middle().subList(0, from - utterance.topicLength()).stream()
                        .anyMatch(eojeol -> eojeol.comma() || Clauses.isJoint(eojeol));
        var indirect = (utterance.predicate().text().matches(".*(?:게 해|게 합).*|.*됩니다")
                        && utterance.middle().stream().anyMatch(Eojeol::isObject))
                || utterance.eojeols().stream()
                        .anyMatch(eojeol -> eojeol.ends("도록") || eojeol.text().matches("(?:노력|애쓰|애씁|힘쓰|힘씁).*"));
        return possible && !indirect
                ? utterance.ask(utterance.ownedTopic() + " 무엇을 위해 " + rest(utterance, from))
                : List.of();
    }
}
