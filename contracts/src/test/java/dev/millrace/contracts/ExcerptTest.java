package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void leavesWhatPeopleWriteAsItIs() {
        assertThat(Excerpt.of("물레방아 🌊 “mill” 👩‍🌾", 100)).isEqualTo("물레방아 🌊 “mill” 👩‍🌾");
    }

    @Test
    void isOneLine() {
        assertThat(Excerpt.of("a\r\nb\tc\u2028d\u2029e\u000bf", 100)).isEqualTo("a  b c d e f");
    }

    @Test
    void hasNothingThatATerminalObeys() {
        assertThat(Excerpt.of("\u001b[2Ja\u009b31mb\u0000c\u0085d\u202ee\u2066f", 100))
                .isEqualTo("\uFFFD[2Ja\uFFFD31mb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void hasNoHalfCharacters() {
        assertThat(Excerpt.of("a\uD83D b\uDE00", 100)).isEqualTo("a\uFFFD b\uFFFD");
    }

    @Test
    void isCutBetweenCharacters() {
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc…");
        assertThat(Excerpt.of("ab😀", 3)).isEqualTo("ab…");
        assertThat(Excerpt.of("a😀b", 3)).isEqualTo("a😀…");
        assertThat(Excerpt.cut("ab😀\n", 3)).isEqualTo("ab…");
        assertThat(Excerpt.cut("a\n", 3)).isEqualTo("a\n");
    }
}
