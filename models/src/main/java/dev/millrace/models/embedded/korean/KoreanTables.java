package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Block;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of Korean tables that describe settings, commands and the like. */
final class KoreanTables {

    private static final Set<String> KINDS = Set.of(
            "설정", "옵션", "키", "속성", "명령", "명령어", "매개변수", "인자", "변수", "환경 변수", "필드", "지표", "토픽", "모듈", "서비스", "플래그", "항목",
            "이름", "설정 키");
    private static final Set<String> MEANINGS = Set.of("뜻", "설명", "의미", "하는 일", "역할", "용도", "기능");
    private static final Set<String> FACTS = WordSet.of("""
            기본값 단위 포트 언어 라이선스 길이 무게 용량 온도
            """);

    private static final Pattern POINTING = Pattern.compile("(?:^|\\s)(?:그|이|저|그런|이런|이보다|그보다|또는|및|예)(?=\\s|:)");

    private KoreanTables() {}

    static List<Draft> read(Block.Row row) {
        var drafts = new ArrayList<Draft>();
        var name = row.cells().get(0);
        var kind = row.headers().get(0);
        if (!KINDS.contains(kind) || !isName(name)) {
            return drafts;
        }
        var full = Set.of("항목", "이름").contains(kind) ? name : name + " " + (kind.equals("설정 키") ? "설정" : kind);
        for (var i = 1; i < row.cells().size(); i++) {
            var header = row.headers().get(i);
            var cell = firstOf(row.cells().get(i));
            if (isContent(cell)
                    && FACTS.contains(header)
                    && cell.matches("`[^`]{1,60}`|\\S{1,40}|-?\\d[\\d.,]*(?: \\S+)?")) {
                drafts.add(fact(full, header, cell, String.join(" · ", row.cells())));
            } else if (isContent(cell) && MEANINGS.contains(header)) {
                meaning(full, kind, cell, row, drafts);
            }
        }
        return drafts;
    }

    /** A cell's first statement: "작업 수. 처음 시작할 때 정해집니다" says what in its first one. */
    private static String firstOf(String cell) {
        return cell.split("\\.(?: |$)", 2)[0].strip();
    }

    private static void meaning(String full, String kind, String cell, Block.Row row, List<Draft> drafts) {
        var evidence = String.join(" · ", row.cells());
        if (cell.endsWith("니다")) {
            var acts = Eojeol.split(cell).stream().anyMatch(Eojeol::isObject);
            if (acts) {
                drafts.add(new Draft(Josa.topic(full) + " 무엇을 하나요?", Josa.topic(full) + " " + cell + ".", evidence));
            }
        } else if (cell.matches(".*[가-힣]")
                && cell.split("\\s+").length > 1
                && !cell.matches(".*(?:음|함|됨|임|기|다|요|곳)")
                && Eojeol.split(cell).stream().noneMatch(eojeol -> eojeol.text().startsWith(kind))
                && !POINTING.matcher(cell).find()) {
            if (!Set.of("명령", "명령어", "모듈", "서비스", "항목", "이름").contains(kind)) {
                var meant = Josa.object(cell.replaceFirst("는가$", "는지"));
                if (meant.endsWith("지를")) {
                    settled(full, meant, evidence, drafts);
                    return;
                }
                var sets = isOdd(full) && !hasVerb(cell);
                var thing = sets ? Josa.by(full) : Josa.topic(full);
                var verb = sets ? "정" : "뜻";
                drafts.add(new Draft(
                        thing + " 무엇을 " + verb + "하나요?", thing + " " + meant + " " + verb + "합니다.", evidence));
            }
        }
    }

    /** "로그를 파일로 쓰는지" is settled by a key; what an endpoint can do is only said by it. */
    private static void settled(String full, String meant, String evidence, List<Draft> drafts) {
        var thing = Josa.topic(full);
        var says = meant.contains("수 있는지");
        if (meant.split("\\s+").length > 2) {
            drafts.add(new Draft(
                    thing + " 무엇을 " + (says ? "나타내나요?" : "정하나요?"),
                    thing + " " + meant + (says ? " 나타냅니다." : " 정합니다."),
                    evidence));
        }
    }

    /** "X 키로 멈출 때 기다리는 시간을 정합니다": what the key is for would be read with the nearer verb. */
    private static boolean hasVerb(String meaning) {
        var eojeols = Eojeol.split(meaning);
        return eojeols.subList(0, eojeols.size() - 1).stream()
                .anyMatch(eojeol -> Clauses.isJoint(eojeol)
                        || Clauses.isAdnominal(eojeol)
                        || eojeol.ends("게", "기", "고", "지", "록")
                        || Hangul.endsIn(eojeol.text(), Hangul.RIEUL)
                        || Hangul.endsIn(eojeol.text(), Hangul.NIEUN));
    }

    private static Draft fact(String full, String header, String value, String evidence) {
        if (header.equals("기본값") && isOdd(full)) {
            var unset = Josa.object(full) + " 정하지 않으면";
            return new Draft(unset + " 어떤 값을 쓰나요?", unset + " 기본값 " + Josa.object(value) + " 씁니다.", evidence);
        }
        var asked = Josa.topic(full + "의 " + header);
        return new Draft(asked + " 무엇인가요?", asked + " " + Josa.is(value) + ".", evidence);
    }

    /** Half of the names are asked for in other words, always the same half. */
    private static boolean isOdd(String name) {
        return name.chars().sum() % 2 == 1;
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() < 60
                && !name.matches("`?[a-z]{1,12}`?")
                && (name.matches("`[^`]+`") || name.matches("[\\w./가-힣-]+(?: [\\w./가-힣-]+){0,2}"));
    }

    private static boolean isContent(String cell) {
        return cell.matches(".*[\\p{L}\\p{N}].*")
                && !cell.matches("없음|해당 없음|-")
                && cell.length() < 200
                && !cell.matches(".*(?:://|[|{}]|위의|아래|\\. ).*");
    }
}
