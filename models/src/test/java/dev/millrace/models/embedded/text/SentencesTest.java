package dev.millrace.models.embedded.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void splitsAtFullStopsOnly() {
        assertThat(Sentences.of("A loan costs 2.50 a day, e.g. for maps. Dr. Hale knows `a. B`. It is so!"))
                .containsExactly("A loan costs 2.50 a day, e.g. for maps.", "Dr. Hale knows `a. B`.", "It is so!");
    }

    @Test
    void splitsKorean() {
        assertThat(Sentences.of("물은 맑습니다. 강은 3.5킬로미터입니다.")).containsExactly("물은 맑습니다.", "강은 3.5킬로미터입니다.");
    }

    @Test
    void keepsARestWithoutFullStop() {
        assertThat(Sentences.of("One. Two three")).containsExactly("One.", "Two three");
    }
}
