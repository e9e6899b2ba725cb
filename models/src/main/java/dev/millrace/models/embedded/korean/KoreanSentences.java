package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Korean sentences that can be understood without their neighbours, and are nothing but a sentence. */
final class KoreanSentences {

    private static final int FEWEST = 3;
    private static final int MOST = 24;
    private static final int MOST_CHARACTERS = 400;
    private static final Pattern DEBRIS =
            Pattern.compile("://|[|→⇒─{}<>\\[\\]!?\\\\•…;]|\\.\\.|=>|->|==|www\\.|#\\s|\\*|_[가-힣]|[가-힣]_|"
                    + "[\\x{1F000}-\\x{1FAFF}]|[☀-➿]|: | - | – ");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]{0,100}(?:참고|참조|위|아래)[^)]{0,50}\\)");
    private static final Set<String> POINTING = WordSet.of("""
            이 그 저 이는 이를 이로 이때 이런 그런 저런 이러한 그러한 이렇게 그렇게 여기 여기에 여기서 여기에서 여기에는 거기 거기에 그곳 그곳에 이곳 이곳은 이곳에
            이곳에서 이곳에는 저희 저희는 우리 우리는 우리의 우리가 제가 저는 나는 내가 위의 위에서 위와 위 아래 아래의 아래와 아래에 다음 다음은 다음의 다음과 앞서 앞의
            앞에서 해당 본 이번 이와 그와 이에 이후 이후에 그들 그들은 그는 그녀는 그가 당신 당신은 당신이 당신의 여러분 여러분은 여러분의 여러분이 전자는 후자는 둘 둘은
            둘의 둘을 나머지 나머지는 이처럼 이것 이것은 이것을 이것이 그것 그것은 그것을 그것이 그의 이들 이들은 이들을 그때 각각은 같이 마찬가지로 한편으로는 방금 지금까지
            지금 다른 또 또는 이미 뒤에서 이제 오늘 아까 어떤 이상의 이상에서 그게 이게 무언가 무언가를 이전 전자 후자 앞 여기까지 그러면 예시 예제 예제에서 예시에서 말
            섹션 섹션에서 챕터에서 장에서 절에서 내년 내년에 내년부터 올해 올해는 올해부터 작년 작년에 지난해 지난해에 어제 내일 이달 지난달 지난달에 다음달 지난주 지난봄 지난여름 지난가을 지난겨울
            """);
    private static final Set<String> OPENERS = WordSet.of("""
            그래서 다시말해 말하자면 바꿔 예를들어 정리하면 나아가 더구나 이를테면 그렇지만 그렇다면 그래야 그러다 그리하여 이처럼 그러나 하지만 그리고 또한 또 따라서 그러므로
            그런데 즉 예를 먼저 우선 마지막으로 반면 반면에 반대로 대신 대신에 한편 결국 물론 다만 단 첫째 둘째 셋째 첫 두 첫번째 두번째 그래도 그러니 다행히 아쉽게도 안타깝게도 놀랍게도 당연히 일반적으로 기본적으로 게다가 더불어
            아울러 왜냐하면 덕분에 때문에 그중 그중에서 그다음 그럼 실제로 사실 특히 예컨대 심지어 오히려 비록 이어서 더 이와 그동안 아니면 혹은 참고로 요약하면 다시 최근
            최근에 요컨대 결과적으로 한 하나 하나는 모두 모든 각
            """);

    private static final Pattern POINTER = Pattern.compile(
            "[이그]와는?|다음(?!날|해|주|달)[가-힣]{0,3}|(?:이것|그것|저것|이러한|그러한|이곳|그곳|여기|거기|우리|저희|여러분|당신|이들|그들|해당)[가-힣]{0,3}");
    private static final Pattern MISSPACED = Pattern.compile(
            "\\{[{%]|[을를](?:합니다|했습니다|하는 )|[가-힣](?<=[할될볼쓸갈올줄릴들날길일])수 [있없]|[할될볼쓸]수[있없]|수[있없](?:습|는|도|어)|(?:되어|하고|되고)있|[아어여해가와]야합|[아어여해가와]야하|지않|게됩");
    private static final Pattern POLITE = Pattern.compile("(?s).*[가-힣]니다\\.");

    private KoreanSentences() {}

    static boolean stands(String sentence) {
        if (sentence.length() > MOST_CHARACTERS
                || MISSPACED.matcher(sentence).find()
                || !POLITE.matcher(sentence).matches()) {
            return false;
        }
        var eojeols = Eojeol.split(sentence);
        if (eojeols.size() < FEWEST
                || eojeols.size() > MOST
                || OPENERS.contains(eojeols.get(0).text())) {
            return false;
        }
        var prose = sentence.replaceAll("`[^`]*`", "`");
        var clean = !DEBRIS.matcher(prose).find() && !ASIDE.matcher(prose).find() && isBalanced(sentence);
        for (var i = 0; i < eojeols.size(); i++) {
            if (eojeols.get(i).is("대신")
                    && (i == 0
                            || eojeols.get(i - 1).comma()
                            || eojeols.get(i - 1).ends("면"))) {
                return false;
            }
            var alike = eojeols.get(i).is("같은", "똑같은", "동일한", "비슷한", "다른");
            if (alike && (i == 0 || !eojeols.get(i - 1).ends("와", "과", "처럼"))) {
                return false;
            }
        }
        return clean
                && eojeols.stream().noneMatch(eojeol -> POINTING.contains(eojeol.text()) || isPointing(eojeol.text()));
    }

    private static boolean isPointing(String text) {
        return POINTER.matcher(text).matches();
    }

    private static boolean isBalanced(String sentence) {
        var ticks = sentence.chars().filter(character -> character == '`').count();
        var quotes = sentence.chars().filter(character -> character == '"').count();
        var open = sentence.chars().filter(character -> character == '(').count();
        var close = sentence.chars().filter(character -> character == ')').count();
        return ticks % 2 == 0 && quotes % 2 == 0 && open == close;
    }
}
