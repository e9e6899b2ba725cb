package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;

/** "기록은 창고에 보관됩니다" answers "기록은 어디에 보관되나요?". */
final class Whereabouts implements KoreanPattern {

    private static final String AT =
            "(?:있습|위치합|위치해 있습|저장됩|저장합|보관됩|보관합|기록됩|기록합|놓여 있습|저장되어 있습|설치됩|설치되어 있습|자리합|자리 잡고 있습|둡|남습|들어 있습)니다";
    private static final String IN =
            "(?:열립|자랍|시작합|시작됩|시작해|삽|실행됩|동작합|재배됩|만들어집|생산됩|발원합|찾을 수 있습|확인할 수 있습|일합|왔습|유래합|유래했습|유래하였습|비롯됩|비롯되었습|발견됩|시작되었습|태어났습|열렸습)니다";
    private static final String NOT_PLACES =
            ".*(?:때문|덕분|경우|후|전|동안|이내|정도|수준|기반|대신|반면|사이|중|바탕|외|밖|의해|때|가운데|마음|관심|상태|예|시|분|년|월|일|봄|여름|가을|겨울)에";

    @Override
    public List<Draft> read(Utterance utterance) {
        var middle = utterance.middle();
        if (!utterance.hasTopic() || middle.isEmpty() || middle.size() > 7 || Clauses.joins(middle)) {
            return List.of();
        }
        var place = middle.get(middle.size() - 1);
        var predicate = utterance.predicate().text();
        var otherMarks = middle.subList(0, middle.size() - 1).stream()
                .anyMatch(eojeol -> eojeol.isObject() || eojeol.comma() || eojeol.ends("에", "에서", "로"));
        if (place.text().matches(NOT_PLACES) || otherMarks) {
            return List.of();
        }
        if (place.ends("에") && predicate.matches(AT)) {
            return utterance.ask(
                    utterance.ownedTopic() + " 어디에 " + utterance.predicate().question());
        }
        return place.ends("에서") && predicate.matches(IN)
                ? utterance.ask(utterance.ownedTopic() + " 어디에서 "
                        + utterance.predicate().question())
                : List.of();
    }
}
