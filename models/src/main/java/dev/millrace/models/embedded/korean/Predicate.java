package dev.millrace.models.embedded.korean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The predicate at the end of a sentence, with its auxiliaries.
 *
 * @param from the place of its first eojeol
 * @param question the predicate in the form of a question
 * @param mood what the auxiliaries make of it
 */
record Predicate(int from, String text, String question, Mood mood) {

    enum Mood {
        /** Something happens, or someone does something. */
        ACTION,
        /** -(으)ㄹ 수 있습니다 */
        ABLE,
        /** -아/어야 합니다 */
        MUST,
        /** -(으)면 됩니다, -(으)세요: what the reader should do. */
        ADVICE,
        NEGATED,
        /** An adjective, 있습니다 or 없습니다. */
        STATE,
        /** A noun with 입니다. */
        NOUN
    }

    /** 합니다 and 됩니다 follow a particle or an adverb; after a bare noun, as in 재사용 됩니다, a space is wrong. */
    private static final Pattern PARTICLE =
            Pattern.compile(".*(?:을|를|이|가|로|은|는|도|만|에|서|고|라고|다고|와|과|나|히|이면|까지|부터|대로)|잘|못|더|함께|같이|다시|많이|그대로|모두|다");

    static Optional<Predicate> of(List<Eojeol> eojeols) {
        if (eojeols.size() < 2) {
            return Optional.empty();
        }
        var end = eojeols.size();
        var last = eojeols.get(end - 1).text();
        var size = sizeOf(eojeols, last);
        if (size == 0 || size >= end) {
            return Optional.empty();
        }
        return Endings.asQuestion(last).map(question -> {
            var group = eojeols.subList(end - size, end);
            var before = Eojeol.join(group.subList(0, size - 1));
            var space = before.isEmpty() ? "" : " ";
            return new Predicate(
                    end - size, before + space + last, before + space + question, moodOf(eojeols, last, size));
        });
    }

    private static int sizeOf(List<Eojeol> eojeols, String last) {
        var end = eojeols.size();
        var before = eojeols.get(end - 2);
        if (before.comma()) {
            return 1;
        }
        if (last.matches("있습니다|없습니다|있었습니다|없었습니다")) {
            return existence(before, end);
        }
        if (last.matches("합니다|했습니다|됩니다|되었습니다|않습니다|못합니다|않았습니다|못했습니다")) {
            return auxiliary(before, last);
        }
        var helper = last.matches("(?:줍|둡|봅|냅|갑|옵|놓습|버립|나갑|나옵|가집|보입|왔습|갔습|줬습|주었습)니다|집니다|졌습니다");
        return helper && isConnective(before.text()) ? 2 : 1;
    }

    private static int existence(Eojeol before, int end) {
        if (before.is("수") && end > 3) {
            return 3;
        }
        var lasts = before.ends("고") && before.text().length() > 1 && !before.ends("창고", "광고", "사고", "재고", "경고");
        return lasts || isConnective(before.text()) ? 2 : 1;
    }

    private static int auxiliary(Eojeol before, String last) {
        if (before.ends("야", "도록", "게", "지", "지는", "면", "기도", "려고", "고자", "지도")
                && before.text().length() > 1) {
            return 2;
        }
        if (last.startsWith("않") || last.startsWith("못")) {
            return 0;
        }
        return PARTICLE.matcher(before.text()).matches() ? 1 : 0;
    }

    private static boolean isConnective(String text) {
        return text.length() > 1
                && text.matches(".*(?:어|아|여|해|워|와|져|려|켜|겨|꿔|내|둬|줘|쳐|혀|펴|춰|놔|눠|러|라|가|돼|되어|하여)")
                && !text.endsWith("에")
                && !text.matches(".*[가-힣]가");
    }

    private static Mood moodOf(List<Eojeol> eojeols, String last, int size) {
        var before = eojeols.get(eojeols.size() - 2).text();
        if (size == 3) {
            return last.startsWith("없") ? Mood.NEGATED : Mood.ABLE;
        }
        if (size == 2 && before.endsWith("야")) {
            return Mood.MUST;
        }
        if (size == 2 && before.endsWith("면") && last.startsWith("됩")) {
            return Mood.ADVICE;
        }
        if (last.startsWith("않") || last.startsWith("못") || last.startsWith("없") || last.endsWith("아닙니다")) {
            return Mood.NEGATED;
        }
        if (last.endsWith("입니다") && !Endings.isVerbInIda(last)) {
            return Mood.NOUN;
        }
        return size == 1 && (Endings.isAdjective(last) || last.startsWith("있")) ? Mood.STATE : Mood.ACTION;
    }

    boolean is(Mood... moods) {
        for (var one : moods) {
            if (one == mood) {
                return true;
            }
        }
        return false;
    }
}
