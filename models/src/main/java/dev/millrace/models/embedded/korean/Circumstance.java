package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.korean.Predicate.Mood;
import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.regex.Pattern;

/** "상자가 가득 차면 …" answers "상자가 가득 차면 어떻게 되나요?"; "…려면" asks what to do. */
final class Circumstance implements KoreanPattern {

    private static final int LONGEST = 10;
    private static final Pattern AGENT = Pattern.compile(
            ".*(?:[A-Za-z`]|들|사용자|개발자|관리자|운영자|소비자|기술자|참가자|이용자|담당자|직원|회원|요원|연구원|공무원|관장|방앗간|가게|상점|공장|학교|[가-힣]{2,}(?:관|청|국)|서비스|컴퓨터|시스템|서버|프로그램|엔진|사서|군청|시청|회사|위원회|기관사|지킴이|"
                    + "브라우저|모듈|컴파일러|클라이언트|브로커|원장|러스트|카고|리액트)");
    private static final Pattern PERSON =
            Pattern.compile(".*(?:(?<!것)들|[용발리영비술가담편작저독]자|관장|점장|사장|사서|직원|회원|요원|연구원|공무원|지킴이|기관사|선생님|주민|농부|장인)");
    private static final String VAGUE = "";
    private static final String BEFALLS = ".*(?:됩|집|납|뀝|변합|발생합|깁|타납|열립|힙|빕|옵|릅|찹|녹습)니다";

    @Override
    public List<Draft> read(Utterance utterance) {
        var eojeols = utterance.eojeols();
        for (var i = 0; i < Math.min(LONGEST, utterance.predicate().from()); i++) {
            if (eojeols.get(i)
                    .ends("제외하면", "고려하면", "말하면", "비교하면", "따지면", "생각하면", "예를 들면", "요약하면", "다시 말하면", "보자면", "하자면")) {
                return List.of();
            }
            if (Clauses.isConditional(eojeols.get(i))) {
                return ask(utterance, i + 1);
            }
            if (Clauses.isJoint(eojeols.get(i))) {
                return List.of();
            }
        }
        return List.of();
    }

    private static List<Draft> ask(Utterance utterance, int to) {
        var clause = utterance.eojeols().subList(0, to);
        var names = clause.size() > 1 && clause.stream().limit(to - 1L).anyMatch(Circumstance::names);
        var vague = utterance.topicLength() > 0 && utterance.topicLength() <= to && !utterance.hasTopic();
        var subjects = clause.stream()
                .filter(eojeol ->
                        eojeol.isSubject() || eojeol.ends("에는", "에서는") || Topics.isTopic(eojeol, utterance.nouns()))
                .count();
        var inside = subjects > 1
                || clause.get(0).text().matches("(?:내부|외부|안|밖|여기|앞|뒤|위|그냥|동시에|기본적으로|아니면)[가-힣]{0,3}")
                || clause.stream().anyMatch(eojeol -> eojeol.is("아니면", "그냥", "혹은", "않고", "없이"))
                || clause.get(0).ends("지", "고");
        if (!names || vague || inside) {
            return List.of();
        }
        var text = Eojeol.join(clause).replaceAll(",$", "").replaceFirst("^(?:만약|만일),? ", "");
        var question = question(utterance, clause, to);
        return question.isEmpty() ? List.of() : utterance.ask(place(utterance, clause) + text + " " + question);
    }

    /** An object whose verb does not merely lead on to the last one, as 돌리며 does. */
    private static boolean hasOwnObject(List<Eojeol> main) {
        for (var i = 0; i < main.size(); i++) {
            var leads = i + 1 < main.size() && main.get(i + 1).ends("며", "고", "서", "라");
            if (main.get(i).isObject() && !leads) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun is somebody, or something that acts by itself. */
    static boolean isAgent(String noun) {
        return AGENT.matcher(noun).matches();
    }

    private static boolean names(Eojeol eojeol) {
        return eojeol.isObject() || eojeol.isSubject() || (eojeol.text().contains("`") && eojeol.ends("은", "는"));
    }

    /** What is done in an institution is asked for with its name. */
    private static String place(Utterance utterance, List<Eojeol> clause) {
        var open = utterance.title().isPlace()
                && clause.size() < 7
                && utterance.topicLength() == 0
                && utterance.eojeols().stream()
                        .noneMatch(eojeol ->
                                eojeol.text().startsWith(utterance.title().text()))
                && clause.stream()
                        .noneMatch(eojeol -> eojeol.ends("에서", "에")
                                || eojeol.text().startsWith(utterance.title().text()));
        return open ? utterance.title().text() + "에서 " : "";
    }

    private static String question(Utterance utterance, List<Eojeol> clause, int to) {
        var predicate = utterance.predicate();
        var last = utterance.eojeols().get(Math.max(to, predicate.from()) - 1);
        if (predicate.text().endsWith("필요합니다") && last.isSubject()) {
            return "무엇이 필요한가요";
        }
        if (predicate.text().matches(".*(?:것입니다|싶습니다|겁니다)")) {
            return VAGUE;
        }
        if (Clauses.isPurposive(clause.get(to - 1)) || predicate.is(Mood.MUST, Mood.ADVICE)) {
            var others = utterance.eojeols().subList(to, predicate.from());
            if (others.stream().skip(1).anyMatch(Eojeol::isSubject)) {
                return VAGUE;
            }
            if (predicate.is(Mood.MUST)
                    && !others.isEmpty()
                    && (others.get(0).isSubject() || Topics.isTopic(others.get(0), utterance.nouns()))) {
                return isAgent(others.get(0).without(1))
                                && others.stream().skip(1).anyMatch(Eojeol::isObject)
                        ? Josa.topic(others.get(0).without(1)) + " 무엇을 해야 하나요"
                        : VAGUE;
            }
            var bare = clause.size() == 2 && !utterance.title().isName() && !Clauses.isPurposive(clause.get(1));
            return bare || (clause.size() == 2 && Topics.isVague(clause.get(0).without(1))) ? VAGUE : "어떻게 해야 하나요";
        }
        var main = utterance.eojeols().subList(to, predicate.from());
        if (predicate.is(Mood.ABLE)) {
            var able = main.stream().anyMatch(Eojeol::isObject)
                    && main.stream().noneMatch(eojeol -> eojeol.is("영향을", "문제를", "오류를", "도움을", "것을", "이점을"))
                    && main.stream()
                            .noneMatch(eojeol -> eojeol.isSubject() || Topics.isTopic(eojeol, utterance.nouns()));
            return able ? "무엇을 할 수 있나요" : consequence(utterance, to);
        }
        return consequence(utterance, to);
    }

    /** Whoever or whatever the consequence befalls is named, as the condition alone says little. */
    private static String consequence(Utterance utterance, int to) {
        var eojeols = utterance.eojeols();
        var main = eojeols.subList(to, utterance.predicate().from());
        var nested = main.stream().anyMatch(eojeol -> eojeol.is("것이고", "때문에", "때문이다", "위해", "위해서"))
                || (main.size() > 1 && main.get(0).isSubject() && Clauses.isAdnominal(main.get(1)));
        var wish = utterance
                .predicate()
                .text()
                .matches(".*(?:도 됩니다|권장합니다|추천합니다|권합니다|참고합니다|바랍니다|쉽습니다|좋습니다|일반적입니다|것입니다|낫습니다|편합니다|예정입니다|셈입니다|대상입니다)");
        if (nested
                || wish
                || main.stream().filter(Eojeol::isSubject).count() > 1
                || main.isEmpty()
                || main.get(0).comma()) {
            return VAGUE;
        }
        var able = utterance.predicate().is(Mood.ABLE);
        if (!able && utterance.topicLength() > 0 && utterance.topicLength() <= to) {
            return "어떻게 되나요";
        }
        var topic = Topics.isTopic(main.get(0), utterance.nouns());
        if (!topic && !main.get(0).isSubject()) {
            var befalls = main.stream().noneMatch(Eojeol::isObject)
                    && utterance.predicate().text().matches(BEFALLS);
            return to > 2 && !able && befalls ? "어떻게 되나요" : VAGUE;
        }
        var noun = main.get(0).without(1);
        if (Topics.isVague(noun)) {
            return VAGUE;
        }
        if (able && main.stream().anyMatch(Eojeol::isObject)) {
            return Josa.topic(noun) + " 무엇을 할 수 있나요";
        }
        var active = utterance.predicate().is(Mood.ACTION)
                && !utterance.predicate().text().endsWith("됩니다");
        var object =
                main.subList(Math.max(0, main.size() - 2), main.size()).stream().anyMatch(Eojeol::isObject);
        if (active && object) {
            return isAgent(noun) || utterance.title().text().contains(noun) ? Josa.topic(noun) + " 무엇을 하나요" : VAGUE;
        }
        var person = PERSON.matcher(noun).matches();
        var acts = active && (person || (isAgent(noun) && main.stream().anyMatch(Eojeol::isObject)));
        if (active && !acts && hasOwnObject(main)) {
            return VAGUE;
        }
        return Josa.topic(noun) + (acts ? " 무엇을 하나요" : " 어떻게 되나요");
    }
}
