package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "다리는 돌로 이루어져 있습니다" answers "무엇으로"; "상자에는 책이 있습니다" and "…가 필요합니다" answer "무엇이". */
final class Makeup implements KoreanPattern {

    private static final String MADE = "(?:구성됩|구성되어 있습|이루어집|이루어져 있습|이루어졌습|나뉩|나뉘어 있습|나누어집|나눕|만듭|만들어집|만들었습|바뀝|변합|"
            + "변환합|변환됩|작성합|작성됩|작성되어 있습|쓰입|사용됩|이용됩|불립|제공됩|표시됩|표현됩|표시합)니다";

    private static final String VAGUE =
            ".*\\d.*|몇|여러|방대한|수많은|이라는|라는|다양한|많은|일부|각종|방법[이가]|것[이]|경우[가]|장점[이]|단점[이]|차이[가]|점[이]|문제[가]|제한[이]|필요[가]";

    @Override
    public List<Draft> read(Utterance utterance) {
        var middle = utterance.middle();
        var predicate = utterance.predicate();
        if (middle.isEmpty() || Clauses.joins(middle)) {
            return List.of();
        }
        var last = middle.get(middle.size() - 1);
        if (utterance.hasTopic()
                && last.ends("로")
                && predicate.text().matches(MADE)
                && !isManner(last)
                && middle.stream().noneMatch(eojeol -> eojeol.isObject() || eojeol.ends("따라", "에서"))) {
            return utterance.ask(utterance.ownedTopic() + " 무엇으로 " + predicate.question());
        }
        var place = utterance.eojeols().get(0).text();
        if (place.matches("(?:홈페이지|페이지|문서|코드|파일|폴더|목록|예제|화면|글|사이트|저장소|세상|세계|경우)에는")) {
            return List.of();
        }
        var there = utterance.eojeols().get(0).ends("에는")
                && utterance.eojeols().get(0).text().length() > 3;
        var owned = utterance.title().owns(utterance.eojeols().get(0).without(2));
        if (!owned || middle.stream().anyMatch(eojeol -> eojeol.text().matches(VAGUE))) {
            return List.of();
        }
        if (there && last.isSubject() && predicate.text().matches("있습니다|필요합니다|들어 있습니다|들어갑니다")) {
            return utterance.ask(utterance.setting() + " 무엇이 " + predicate.question());
        }
        return List.of();
    }

    private static boolean isManner(Eojeol eojeol) {
        return eojeol.ends(
                "적으로", "대로", "자동으로", "수동으로", "별도로", "스스로", "실제로", "따로", "새로", "서로", "바로", "주로", "홀로", "기본으로", "무료로",
                "차례로", "순서로", "방식으로", "형태로", "모양으로");
    }
}
