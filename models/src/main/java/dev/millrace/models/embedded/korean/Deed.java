package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.korean.Predicate.Mood;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "도서관은 책을 빌려줍니다" answers "도서관은 무엇을 빌려주나요?"; a chain of deeds "무엇을 하나요?". */
final class Deed implements KoreanPattern {

    private static final Set<String> IDIOMS = WordSet.of("""
            역할을 초점을 빛을 표현을 영향을 도움을 것을 수를 중심을 관심을 모습을 필요를 자리를 힘을 길을 이름을 말을 생각을 구실을 몫을 손을 눈을 때를 의미를 일을 방법을
            한몫을 이를 차지를 바를 기회를 시간을 주의를 과정을 단계를 뜻을 문을 기능을 수단을 메커니즘을 개념을 옵션을 도구를 것들을 형태를 모양을 방식을 노력을 성격을 특징을 책임을
            """);
    private static final Set<String> ADVERBS = WordSet.of("""
            직접 함께 다시 자동으로 바로 먼저 미리 항상 매일 매주 따로 즉시 한꺼번에 차례로 골고루 정기적으로 계속 주로
            """);
    private static final Pattern CLEAR = Pattern.compile("(?s).*(?:" + String.join("|", WordSet.of("""
            제공 지원 대신합 대표합 생성 저장 사용 이용 보관 관리 처리 반환 출력 수집 기록 보내 보냅 받 읽 씁 만들 만듭 표시 정의 요구 권장 포함 실행 설치 판매 빌려 가르 재배 키웁
            키우 보호 검사 확인 측정 계산 감시 제거 삭제 추가 호출 담습 담고 운영 변환 전달 배포 공개 개최 보여 구현 통합 로드 불러 비활성화 활성화 제한 차단 허용 등록
            걸러 막습 엽니 열 셉니 잽니 바꿉 바꾸 나눕 고릅 찾습 찾아 전시 생산 공급 소비 흡수 배출 매깁 매기 정합 설명 알려 줍니 지킵 지키 없앱 모읍 모으 옮
            돌립 더합 유지 조절 조정 선택 결정 심습 세웁 끌어 다룹 다루 맡습 담당 검증 분석 예측 추출 압축 복사 복제 갱신 업데이트 적용 연결 분리 구분 나타냅 볼 먹
            마십 내보냅 들여 주문 대여 수리 고칩 가공 건조 따릅 무시 거절 거부 버립 폐기 요청 전송 인식 구성 설정 렌더링 컴파일
            """)) + ").*");

    private static final Pattern AT_SOME_TIME =
            Pattern.compile(".*(?:때문|덕분|전|후|뒤|동안|중|외|날|년|월|일|봄|여름|가을|겨울|아침|저녁|밤|낮|시|분|번|한눈|나중|처음)에");

    private static final String GENERIC =
            "(?:생산|재배|판매|수출|수입|만들|제공|지원|사용|이용|포함|정의|처리|생성|구현|활용|요구|권장)(?:합|할 수 있습|하고 있습)니다";

    @Override
    public List<Draft> read(Utterance utterance) {
        var predicate = utterance.predicate();
        var middle = utterance.middle();
        if (!utterance.hasTopic() || middle.isEmpty() || !predicate.is(Mood.ACTION, Mood.ABLE, Mood.MUST)) {
            return List.of();
        }
        var adverb = ADVERBS.contains(middle.get(middle.size() - 1).text()) ? 1 : 0;
        var objectAt = middle.size() - 1 - adverb;
        if (objectAt < 0 || !middle.get(objectAt).isObject()) {
            return List.of();
        }
        if (middle.get(objectAt).is("역할을") && predicate.text().matches("합니다|했습니다|하였습니다|맡습니다|맡았습니다|담당합니다|수행합니다")) {
            return role(utterance, middle.subList(0, objectAt), predicate.question());
        }
        var told = predicate.text().matches(".*(?:[았었였했됐]|하였|되었)습니다");
        if (told
                || !CLEAR.matcher(predicate.text()).matches()
                || predicate.text().matches(".*(?:드립니다|모릅니다|바랍니다|겁니다|셈입니다)")
                || hasOtherSubject(utterance, objectAt)) {
            return List.of();
        }
        if (middle.get(objectAt).ends("임을", "음을", "함을", "됨을", "지를", "것을", "기를")
                || predicate.text().contains("도록")
                || IDIOMS.contains(middle.get(objectAt).text())
                || middle.stream().anyMatch(Clauses::isConditional)
                || middle.stream().anyMatch(eojeol -> eojeol.is("때"))) {
            return List.of();
        }
        return ask(utterance, objectAt, adverb);
    }

    private static List<Draft> ask(Utterance utterance, int objectAt, int adverb) {
        var middle = utterance.middle();
        var predicate = utterance.predicate();
        var place = place(middle.subList(0, objectAt));
        var objects = middle.stream().filter(Eojeol::isObject).count();
        var sweeping = predicate.is(Mood.ABLE) || predicate.text().matches(GENERIC);
        var product = utterance.topic().matches("[A-Za-z0-9. -]+[은는]");
        if (predicate.text().matches("(?:제공|지원)합니다") || (objects == 1 && !Clauses.joins(middle))) {
            var word = adverb == 0 ? "" : middle.get(middle.size() - 1).text() + " ";
            return (sweeping || product) && place.isEmpty() && !isNarrow(utterance)
                    ? List.of()
                    : utterance.ask(utterance.ownedTopic() + " " + place + "무엇을 " + word + predicate.question());
        }
        if (objects < 2 || !predicate.is(Mood.ACTION)) {
            return List.of();
        }
        var noun = utterance.eojeols().get(utterance.topicLength() - 1).without(1);
        if (Circumstance.isAgent(noun) && !product) {
            return utterance.ask(utterance.ownedTopic() + " 무엇을 하나요");
        }
        return isNarrow(utterance) || utterance.title().isPlain()
                ? role(utterance, middle.subList(0, objectAt), "하나요")
                : List.of();
    }

    /** A role is one in something: "김치에 깊은 맛을 더합니다" tells the one in 김치. */
    private static List<Draft> role(Utterance utterance, List<Eojeol> before, String predicate) {
        var topic = utterance.ownedTopic();
        for (var i = before.size() - 1; i >= 0 && !Clauses.isJoint(before.get(i)); i--) {
            var eojeol = before.get(i);
            if (!eojeol.comma()
                    && eojeol.ends("에", "에서")
                    && !AT_SOME_TIME.matcher(eojeol.text()).matches()) {
                var place = eojeol.ends("에서") ? eojeol.text() : eojeol.text() + "서";
                return utterance.ask(topic + " " + place + " 어떤 역할을 " + predicate);
            }
        }
        return isNarrow(utterance) ? utterance.ask(topic + " 어떤 역할을 " + predicate) : List.of();
    }

    /** What a whole product provides or can do has many answers; a command, or a part of something, has one. */
    private static boolean isNarrow(Utterance utterance) {
        return utterance.topic().contains("`")
                || utterance.topic().contains("의 ")
                || !utterance.ownedTopic().equals(utterance.topic());
    }

    /** Another topic, or a subject with a clause of its own, may be the one who acts. */
    static boolean hasOtherSubject(Utterance utterance, int to) {
        var middle = utterance.middle().subList(0, to);
        for (var i = 0; i < middle.size(); i++) {
            var subject = middle.get(i).isSubject() && Clauses.joins(middle.subList(i, middle.size()));
            if (subject || Topics.isTopic(middle.get(i), utterance.nouns())) {
                return true;
            }
        }
        return false;
    }

    /** A place or time right after the topic belongs to the verb, as long as no other verb follows it. */
    private static String place(List<Eojeol> before) {
        if (before.isEmpty() || before.stream().anyMatch(Clauses::isAdnominal)) {
            return "";
        }
        var first = before.get(0);
        return first.ends("에서", "에게", "에") && !first.comma() ? first.text() + " " : "";
    }
}
