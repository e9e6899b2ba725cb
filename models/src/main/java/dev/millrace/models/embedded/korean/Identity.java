package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.korean.Predicate.Mood;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "원장은 … 책입니다" answers "원장은 무엇인가요?". */
final class Identity implements KoreanPattern {

    private static final Set<String> EMPTY = WordSet.of("""
            것 때문 편 예정 중 정도 셈 뿐 수준 덕분 데 바 차례 만 이상 이하 기준 필수 선택 무료 사실 마련 경우 점 다음 결과 전부 같 번째 하나 동안 사이 이내 미만
            특징 법 모양 생각 일 쪽 상태 거 따름 터 이정표 문자열 숫자 값 것들 방식 내용 이름 예 예시 예제 마찬가지 기본 기본값 까지 부터 전 후 이유 자료형 타입 유형 형식 종류 언어 이야기 말 도움 셈 요소 준비 소스 역할 시작 출발점 핵심 열쇠 방안 대안 해결책 장점 단점 결과물 부분 것들 대상 문제 주제 과제
            """);
    private static final Set<String> PEOPLE = WordSet.of("""
            사람 사서 작가 왕 학자 농부 장인 화가 시인 과학자
            """);

    private static final Pattern ROOM = Pattern.compile("(?:.* )?(?:방|[가-힣]{2}실|홀|마당|창고|뜰|정원)[은는]");

    @Override
    public List<Draft> read(Utterance utterance) {
        if (!utterance.hasTopic()
                || !utterance.predicate().is(Mood.NOUN)
                || utterance.topic().matches(".*\\d+(?:년|월|일)[은는]")) {
            return List.of();
        }
        var noun = Hangul.withoutLast(utterance.predicate().text(), 3);
        var middle = utterance.middle();
        var topic = utterance.title().isProduct() && utterance.title().isTechnical()
                ? utterance.ownedTopic()
                : utterance.topic();
        if (isNamed(topic) && middle.size() < 3 && !noun.matches(".*\\d.*") && !noun.endsWith("적")) {
            return utterance.ask(utterance.ownedTopic() + " 무엇인가요");
        }
        var reason = topic.endsWith("이유는") && noun.equals("때문");
        var tells =
                !(middle.size() < 3 && middle.stream().anyMatch(eojeol -> eojeol.is("새로운", "중요한", "강력한", "좋은", "실험적")))
                        && middle.size() >= 2
                        && !middle.get(middle.size() - 1).is("중요한", "소중한", "특별한", "대표적인", "유명한", "흔한")
                        && !(middle.size() == 1 && middle.get(0).ends("적", "적인", "한", "은"))
                        && !EMPTY.contains(noun)
                        && !noun.endsWith("적")
                        && !noun.matches(".*\\d.*")
                        && !Counting.isCounter(noun);
        if (!reason
                && (!tells
                        || isAttribute(topic)
                        || middle.stream()
                                .anyMatch(eojeol ->
                                        Clauses.isConditional(eojeol) || eojeol.ends("지만", "이고", "이며", "인데", "는데"))
                        || Deed.hasOtherSubject(utterance, middle.size()))) {
            return List.of();
        }
        if (ROOM.matcher(topic).matches()) {
            return utterance.ask(utterance.ownedTopic() + " 어떤 곳인가요");
        }
        if (noun.equals("곳")) {
            return utterance.ask(topic + " 어떤 곳인가요");
        }
        return utterance.ask(topic + (PEOPLE.contains(noun) ? " 누구인가요" : " 무엇인가요"));
    }

    /** "직지의 정식 이름은 …" asks for that name. */
    private static boolean isNamed(String topic) {
        return topic.matches(".+의 .*(?:이름|별명|별칭|수도|재료|원료|주원료|뜻|어원|저자|지은이|주인|목적|상징)[은는]");
    }

    /** "The tea's harvest time is …" asks for when, not for what. */
    private static boolean isAttribute(String topic) {
        return topic.matches(".*(?:시기|때|시간|기간|장소|위치|수|크기|길이|높이|무게|온도|나이|가격|비율|속도|면적|절반|대부분|일부|깊이|너비|폭|양)[은는]");
    }
}
