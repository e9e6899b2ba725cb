package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Turns the ending of a statement into that of a question: {@code 합니다} to {@code 하나요}, {@code 큽니다} to {@code 큰가요}. */
final class Endings {

    private static final Set<String> ADJECTIVES_IN_HADA = WordSet.of("""
            필요 가능 불가능 중요 간단 편리 다양 안전 유용 적합 충분 부족 동일 비슷 특별 정확 완전 복잡 단순 유명 깨끗 조용 따뜻 시원 신선 풍부 강 약 진 연 순 독특
            불필요 저렴 고소 달콤 촘촘 튼튼 느슨 엄격 명확 유연 유일 확실 분명 당연 적절 적당 편 불편 유리 불리 위험 건강 심 흔 귀 선명 미세 뚜렷 평평 울창 비옥 온화
            쌀쌀 건조 습 상쾌 단단 말랑 쫄깃 아삭 담백 얼큰 시급 무관 독립적 거대 일정 균일 가득 한가 친절 성실 민감 투명 불투명 희미 신중 강력 탁월 훌륭 완벽
            """);
    private static final Set<String> OPEN_ADJECTIVES = WordSet.of("""
            크 다르 빠르 느리 푸르 희 예쁘 나쁘 바쁘 비싸 싸 기 머 가느 둥그 시 쓰리 흐리 어리 짜 드무
            """);
    private static final Set<String> CLOSED_ADJECTIVES = WordSet.of("""
            좋 높 낮 많 짧 넓 좁 깊 얕 얇 굵 밝 맑 젊 같 괜찮 옳 작 붉 검 늦 곧 짙 옅 굳
            """);
    private static final Set<String> BIEUP_ADJECTIVES = WordSet.of("""
            쉽 어렵 가볍 무겁 두껍 가깝 뜨겁 차갑 맵 덥 춥 아름답 새롭 까다롭 자유롭 해롭 이롭 싱겁 부드럽 매끄럽 자연스럽 어둡 두텁 가파롭 날카롭 번거롭 고맙 즐겁
            향기롭 풍요롭 평화롭 조심스럽
            """);

    private Endings() {}

    /** The question form of a predicate in -니다, if its stem is understood. */
    static Optional<String> asQuestion(String predicate) {
        if (predicate.endsWith("아닙니다")) {
            return Optional.of(Hangul.withoutLast(predicate, 3) + "닌가요");
        }
        if (predicate.endsWith("입니다")) {
            return predicate.length() == 3 ? Optional.empty() : Optional.of(copula(predicate));
        }
        if (predicate.endsWith("습니다")) {
            return closed(Hangul.withoutLast(predicate, 3));
        }
        if (predicate.endsWith("니다") && predicate.length() > 2) {
            var stem = Hangul.withoutLast(predicate, 2);
            return Hangul.endsIn(stem, Hangul.BIEUP) ? Optional.of(open(stem)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Verbs in -이다 look like a noun with the copula: {@code 보입니다}, {@code 쓰입니다}. */
    private static String copula(String predicate) {
        var stem = Hangul.withoutLast(predicate, 3);
        return isVerbInIda(predicate) ? stem + "이나요" : stem + "인가요";
    }

    static boolean isVerbInIda(String predicate) {
        return predicate.matches(".*(?:보|쓰|높|줄|움직|붙|들|쌓|놓|모|끓|절|섞|먹|죽|속|녹|기울|반짝|덧붙|벌|숙|망설|뒤섞|받아들|끌어들|곁들)입니다")
                && !predicate.matches(".*(?:나들|반들|마들|정보|지도보|규모|부모|후보|홍보|마을들|것들|사람들)입니다");
    }

    private static Optional<String> closed(String stem) {
        if (stem.isEmpty()) {
            return Optional.empty();
        }
        if (endsWithAny(stem, CLOSED_ADJECTIVES)) {
            return Optional.of(stem + "은가요");
        }
        if (endsWithAny(stem, BIEUP_ADJECTIVES)) {
            var open = Hangul.withoutLast(stem, 1) + Hangul.withFinal(Hangul.last(stem), Hangul.NONE);
            return Optional.of(open + "운가요");
        }
        return Optional.of(stem + "나요");
    }

    private static String open(String stem) {
        var bare = Hangul.withoutLast(stem, 1) + Hangul.withFinal(Hangul.last(stem), Hangul.NONE);
        var adjective = bare.endsWith("하")
                ? ADJECTIVES_IN_HADA.contains(Hangul.withoutLast(bare, 1)) || bare.matches(".*(?:스러|로)우")
                : endsExactly(bare);
        return adjective
                ? Hangul.withoutLast(bare, 1) + Hangul.withFinal(Hangul.last(bare), Hangul.NIEUN) + "가요"
                : bare + "나요";
    }

    private static boolean endsExactly(String bare) {
        return OPEN_ADJECTIVES.contains(bare);
    }

    private static boolean endsWithAny(String stem, Set<String> adjectives) {
        return adjectives.stream().anyMatch(stem::equals)
                || adjectives.stream()
                        .filter(adjective -> adjective.length() > 1)
                        .anyMatch(stem::endsWith);
    }

    /** Whether the predicate says what something is like rather than what it does. */
    static boolean isAdjective(String predicate) {
        return asQuestion(predicate).filter(question -> question.endsWith("가요")).isPresent();
    }
}
