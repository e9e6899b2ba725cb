package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands between two spaces: a word with its particles or ending; a code span with spaces is one, too. */
record Eojeol(String text, boolean comma) {

    private static final Pattern NOUN_IN_I = Pattern.compile(".*(?:없이|같이|많이|추가|국가|차이|높이|길이|사이|아이|나이|놀이)");
    private static final Set<String> LOOK_LIKE_SUBJECTS = WordSet.of("""
            평가 전문가 증가 작가 화가 허가 휴가 참가 물가 대가 깊이 넓이 어린이 종이 먹이 고양이 호랑이 굳이 일일이 깊숙이 틈틈이 곰곰이 더욱이 반드시 쉽사리 뿐이 다이
            데이 웨이 플레이 디스플레이 릴레이 게이트웨이 인터페이
            """);

    /** The eojeols of a sentence without its full stop. */
    static List<Eojeol> split(String sentence) {
        var plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        var eojeols = new ArrayList<Eojeol>();
        var start = 0;
        var inCode = false;
        for (var i = 0; i <= plain.length(); i++) {
            if (i < plain.length() && plain.charAt(i) == '`') {
                inCode = !inCode;
            }
            if (i == plain.length() || (!inCode && Character.isWhitespace(plain.charAt(i)))) {
                if (i > start) {
                    eojeols.add(of(plain.substring(start, i)));
                }
                start = i + 1;
            }
        }
        return eojeols;
    }

    private static Eojeol of(String text) {
        var comma = text.endsWith(",");
        return new Eojeol(comma ? Hangul.withoutLast(text, 1) : text, comma);
    }

    boolean ends(String... endings) {
        for (var ending : endings) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    boolean is(String... candidates) {
        for (var candidate : candidates) {
            if (text.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    String without(int characters) {
        return Hangul.withoutLast(text, characters);
    }

    /** Whether it is a noun with the object particle in the right form. */
    boolean isObject() {
        return (ends("를") && text.length() > 1 && Josa.suits(without(1), false))
                || (ends("을")
                        && text.length() > 1
                        && Josa.suits(without(1), true)
                        && !ends("있을", "없을", "았을", "었을", "했을", "같을"));
    }

    /** Whether it is a noun with the subject particle in the right form; some nouns in -이 and -가 look so, too. */
    boolean isSubject() {
        return !LOOK_LIKE_SUBJECTS.contains(text) && !NOUN_IN_I.matcher(text).matches() && hasSubjectParticle();
    }

    private boolean hasSubjectParticle() {
        return (ends("가") && text.length() > 1 && Josa.suits(without(1), false))
                || (ends("이") && text.length() > 1 && Josa.suits(without(1), true));
    }

    static String join(List<Eojeol> eojeols) {
        var text = new StringBuilder();
        for (var eojeol : eojeols) {
            text.append(text.isEmpty() ? "" : " ").append(eojeol.text()).append(eojeol.comma() ? "," : "");
        }
        return text.toString();
    }
}
