package dev.millrace.cli.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void tellsKoreanByItsLetters() {
        assertThat(Script.languageOf("한글은 문자이다.")).isEqualTo("ko");
        assertThat(Script.languageOf("Kafka 브로커는 Topic과 Partition을 관리한다.")).isEqualTo("ko");
        assertThat(Script.languageOf("The Korean word for mill is 방앗간.")).isEqualTo("en");
        assertThat(Script.languageOf("1 + 1 = 2")).isEqualTo("en");
    }
}
