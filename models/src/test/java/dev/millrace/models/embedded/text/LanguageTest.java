package dev.millrace.models.embedded.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void tellsByTheShareOfHangul() {
        assertThat(Language.of("Kafka는 Apache Software Foundation의 메시지 브로커입니다."))
                .isEqualTo(Language.KOREAN);
        assertThat(Language.of("The word 김치 means pickled vegetables of many kinds."))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.of("")).isEqualTo(Language.ENGLISH);
    }
}
