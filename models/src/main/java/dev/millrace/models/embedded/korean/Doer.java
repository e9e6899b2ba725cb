package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.korean.Predicate.Mood;
import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.regex.Pattern;

/** "신맛은 젖산균이 만듭니다" answers "신맛은 무엇이 만드나요?": the topic is what is done, the subject who does it. */
final class Doer implements KoreanPattern {

    private static final Pattern DEED =
            Pattern.compile("(?:만듭|만들었습|소장합|소장하고 있습|맡습|맡고 있습|운영합|운영하고 있습|관리합|관리하고 있습|세웠습|지었습|썼습|그렸습|발명했습|발명하였습|"
                    + "발견했습|발견하였습|정합|정했습|결정합|설계했습|설계하였습|창제했습|창제하였습|돌봅|지킵|소유합|소유하고 있습)니다");
    private static final Pattern INSTITUTION =
            Pattern.compile(".*(?:미술관|박물관|도서관|대학교|대학|연구소|연구원|협회|위원회|재단|공사|군청|시청|구청|도청|정부|은행|회사|학교|센터)");

    @Override
    public List<Draft> read(Utterance utterance) {
        var middle = utterance.middle();
        if (!utterance.hasTopic()
                || middle.isEmpty()
                || middle.size() > 4
                || !utterance.predicate().is(Mood.ACTION)
                || !DEED.matcher(utterance.predicate().text()).matches()) {
            return List.of();
        }
        var last = middle.get(middle.size() - 1);
        var alone = last.isSubject() && middle.stream().noneMatch(eojeol -> eojeol.isObject() || eojeol.comma());
        if (!alone || middle.stream().anyMatch(eojeol -> eojeol.ends("에", "에서", "으로"))) {
            return List.of();
        }
        var who = questionWord(last.without(1));
        return who.isEmpty()
                ? List.of()
                : utterance.ask(utterance.ownedTopic() + " " + who + " "
                        + utterance.predicate().question());
    }

    private static String questionWord(String noun) {
        if (INSTITUTION.matcher(noun).matches()) {
            return "어느 기관이";
        }
        if (noun.matches(".*(?:사람들?|주민들?|왕|농부들?|장인들?|사서|관장|박사|작가|화가|건축가|사제|스님|학자들?|기술자들?|자원봉사자들?)")) {
            return "누가";
        }
        return noun.matches(".*(?:균|물|불|바람|기계|장치|엔진|서비스|서버|모델|프로그램|태양|햇빛|공기|흙|효소|세포|식물|나무)") ? "무엇이" : "";
    }
}
