package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a sentence is about: the noun phrase that 은 or 는 marks, which verbs can end in, too. */
final class Topics {

    private static final int LONGEST = 5;
    private static final Set<String> STEMS_BEFORE_EUN = WordSet.of("""
            높 낮 좋 많 작 같 받 읽 않 남 얻 적 넓 깊 짧 젊 늦 옳 검 붉 맑 밝 굵 얇 찾 잡 앉 닫 믿 묻 걷 심 담 감 넣 놓 쌓 닿 익 녹 굽 썩 묶 섞 깎 볶
            닦 엮 꺾 웃 씻 솟 뽑 잃 싫 괜찮 끊 맞 맡 뜯 짙 옅 얕 좁 갖 굳 벗 빗 접 집 꼽 뻗 뱉 입 낳 막 죽 식 숨 참 신 업
            """);
    private static final Pattern VERBAL_NEUN =
            Pattern.compile(".*(?:하|되|시키|지|오|가|주|내|쓰|르|보|추|히|이|키|리|기|나|들|모으|나누|만드|다루|보내|바꾸|돌보|배우|키우|"
                    + "채우|태우|비우|세우|피우|치르|고르|부르|흐르|오르|이루|(?<!위|가|수|배|장|설|정|조|일|김|멸|갈|눈|이|유|방|대|비)치|놓이|쌓이|끼|띄|"
                    + "뛰|쉬|빼|매|깨|메|떼|새)");
    private static final Set<String> VAGUE = WordSet.of("""
            것 수 경우 때 문제 이유 점 방법 결과 하나 값 예 예시 사람 사용자 차이 차이점 특징 장점 단점 목적 목표 기본값 이름 크기 길이 높이 시간 기간 가격 나머지 둘
            셋 모두 대부분 일부 처음 마지막 아래 위 앞 뒤 다음 이전 지금 현재 오늘 여기 거기 우리 저 나 당신 여러분 자신 서로 이것 그것 저것 내용 설명 코드 파일 함수
            클래스 객체 변수 서비스 개발자 개발자들 구성원 참여자 기여자 독자 프로젝트 도구 문서 글 장 절 부분 과정 단계 작업 설정 옵션 명령 명령어 데이터 정보 경우에
            상황 상태 조건 규칙 요소 항목 종류 순서 구조 역할 기능 효과 의미 핵심 요점 답 질문 해결책 대안 후 전 중 동안 뿐만 이외 외 한편 반면 실제로 최근 또 및
            이들 그들
            """);
    private static final Set<String> ADVERBS = WordSet.of("""
            또 또한 그리고 하지만 그러나 즉 특히 보통 대개 주로 먼저 우선 매년 매일 매주 만약 만일 다만 물론 예전 옛날 요즘 흔히 가끔 항상 늘 때로
            """);

    private static final Set<String> UNDEFINED = WordSet.of("""
            일부 몇몇 대부분의 여러 많은 다른 첫 첫째 둘째 두 세 마지막 새로운 내부의 외부의 기존 기존의 해당 나머지 원래 원래의 최신 최근 최근의 위 아래 이전 이후 다음
            가장 좋은 유일한 두번째 첫번째 실제 현재 전체 최종 본 한 어떤 같은 비슷한 똑같은 각 이런 그런 모든
            """);

    private static final Set<String> HOLLOW = WordSet.of("""
            기능 역할 내용 정보 설명 예시 예제 사항 부분 목록 이야기 질문 답 문제 문제점 결과 경우 방법 점 것 글 문서 절 장 절반 일부 대부분 나머지 링크 코드 옵션 매개변수와 사람 사람들 차이 차이점
            """);

    private static final Pattern LATIN = Pattern.compile(".*[A-Za-z0-9)\"”’]");

    private Topics() {}

    /** How many eojeols at the start make up the topic with its particle; 0 if the sentence does not open with one. */
    static int length(List<Eojeol> eojeols, int before, Set<String> nouns) {
        for (var i = 0; i < Math.min(before, LONGEST); i++) {
            var eojeol = eojeols.get(i);
            if (isTopic(eojeol, nouns)) {
                return i + 1;
            }
            if (eojeol.comma() || !mayModify(eojeol)) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether the eojeol is a noun with 은 or 는 and not a verb that modifies the next noun. */
    static boolean isTopic(Eojeol eojeol, Set<String> nouns) {
        if (!eojeol.ends("은", "는") || eojeol.text().length() < 2) {
            return false;
        }
        var noun = eojeol.without(1);
        if (Character.isDigit(Hangul.last(noun)) && !Josa.topic(noun).equals(eojeol.text())) {
            return false;
        }
        if (eojeol.ends("이라는", "다는", "자는") || (eojeol.ends("라는") && !eojeol.ends("나라는"))) {
            return false;
        }
        if (noun.endsWith("`") || LATIN.matcher(noun).matches()) {
            return true;
        }
        if (eojeol.ends("에서는", "에는", "로는", "에게는", "까지는", "부터는", "보다는", "하지는", "기는", "와는", "과는", "만은", "서는")
                || !Josa.suits(noun, eojeol.ends("은"))) {
            return false;
        }
        return nouns.contains(noun)
                || !(eojeol.ends("은")
                        ? isVerbalEun(noun)
                        : VERBAL_NEUN.matcher(noun).matches());
    }

    private static boolean isVerbalEun(String stem) {
        var last = stem.substring(stem.length() - 1);
        return STEMS_BEFORE_EUN.contains(stem)
                || (stem.length() > 1 && STEMS_BEFORE_EUN.contains(last) && !stem.matches(".*(?:집|식|신|입|막|적|감|심|잡|담)"));
    }

    /** A word before the topic may be a noun, a possessive or an adnominal form, not an adverbial or a clause. */
    private static boolean mayModify(Eojeol eojeol) {
        return !ADVERBS.contains(eojeol.text())
                && !eojeol.isObject()
                && !eojeol.ends(
                        "에", "에서", "에게", "으로", "로", "가", "면", "고", "며", "서", "도록", "때", "만", "도", "부터", "까지", "보다", "게",
                        "지만", "후", "뒤", "동안", "위해", "통해", "따라", "대해", "니다", "나", "하여", "히", "에는", "에서는")
                && !(eojeol.ends("이") && eojeol.isSubject());
    }

    static boolean isVague(String noun) {
        return VAGUE.contains(noun);
    }

    /** Whether the topic names something that a reader knows without the text around it. */
    static boolean isSpecific(List<Eojeol> topic) {
        var noun = topic.get(topic.size() - 1).without(1);
        if (noun.isBlank()
                || (topic.size() == 1 && noun.matches("`[a-z]+`"))
                || topic.stream().anyMatch(eojeol -> eojeol.text().matches(".*[\"“”‘’'].*"))
                || HOLLOW.contains(noun)
                || topic.stream().anyMatch(eojeol -> eojeol.is("함께", "같이", "대신"))
                || UNDEFINED.contains(topic.get(0).text())) {
            return false;
        }
        var modified = topic.size() > 1;
        return modified ? !WordSet.of("""
            것 수 때 경우 점 하나 나머지 둘 바 후 전 뿐만 데
            """).contains(noun) : !VAGUE.contains(noun) && !noun.endsWith("것");
    }
}
