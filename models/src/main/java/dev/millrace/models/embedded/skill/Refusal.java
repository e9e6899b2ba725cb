package dev.millrace.models.embedded.skill;

import dev.millrace.models.embedded.text.Language;
import java.util.Optional;

/** Says plainly that it cannot do what is asked; asked last, it always replies. */
public final class Refusal implements Skill {

    /** In English. */
    public static final String ENGLISH = "I am Millrace's rule-based stand-in and cannot answer this.";

    /** In Korean. */
    public static final String KOREAN = "저는 Millrace의 규칙 기반 대역이라 이 질문에 답할 수 없습니다.";

    @Override
    public Optional<String> reply(Request request, long seed) {
        return Optional.of(request.language() == Language.KOREAN ? KOREAN : ENGLISH);
    }
}
