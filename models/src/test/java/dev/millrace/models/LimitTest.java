package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void beginsWithSixtyFourCallsOrTheMostThatAreAllowed() {
        assertThat(Limit.adaptive(16).now()).isEqualTo(16);
        assertThat(Limit.adaptive(1_024).now()).isEqualTo(64);
        assertThat(Limit.fixed(1_024).now()).isEqualTo(1_024);
    }

    @Test
    void doublesInEachRoundUpToTheMostUntilACallIsTooMuch() {
        var limit = Limit.adaptive(300);

        passRounds(limit, 1);
        assertThat(limit.now()).isEqualTo(128);
        passRounds(limit, 1);
        assertThat(limit.now()).isEqualTo(256);
        passRounds(limit, 3);
        assertThat(limit.now()).isEqualTo(300);
    }

    @Test
    void fallsALittleBelowWhatIsBorneHoweverManyAreRefusedTogether() {
        var limit = Limit.adaptive(1_024);
        passRounds(limit, 4);
        assertThat(limit.now()).isEqualTo(1_024);

        IntStream.iterate(1_023, borne -> borne >= 256, borne -> borne - 1).forEach(limit::refused);

        assertThat(limit.now()).isEqualTo(250);
    }

    @Test
    void growsAgainByOneThenTwoThenFourCalls() {
        var limit = Limit.adaptive(1_024);
        limit.refused(50);

        assertThat(limit.now()).isEqualTo(49);
        for (var expected : new int[] {50, 52, 56, 64, 80, 112}) {
            passRounds(limit, 1);
            assertThat(limit.now()).isCloseTo(expected, within(3));
        }
    }

    @Test
    void doesNotGrowWhereNobodyWaitsForIt() {
        var limit = Limit.adaptive(1_024);

        IntStream.range(0, 1_000).forEach(answer -> limit.answered(63));

        assertThat(limit.now()).isEqualTo(64);
    }

    @Test
    void neverFallsBelowOne() {
        var limit = Limit.adaptive(16);

        limit.refused(0);

        assertThat(limit.now()).isEqualTo(1);
    }

    @Test
    void aFixedOneStays() {
        var limit = Limit.fixed(16);

        limit.refused(3);
        limit.recovers();
        passRounds(limit, 3);

        assertThat(limit.now()).isEqualTo(16);
    }

    @Test
    void aFewFailuresThatMayBeThePromptsFaultTellNothing() {
        var limit = Limit.adaptive(64);

        limit.suspected(63, 64, 40);
        limit.suspected(64, 65, 40);
        assertThat(limit.now()).isEqualTo(64);

        limit.suspected(65, 66, 40);
        assertThat(limit.now()).isEqualTo(39);
    }

    @Test
    void failuresOfCallsThatBeganLongAgoCountOnceForAllThatBeganWithThem() {
        var limit = Limit.adaptive(64);

        IntStream.range(0, 50).forEach(number -> limit.suspected(number, 500, 63));
        assertThat(limit.now()).isEqualTo(44);

        IntStream.range(500, 510).forEach(number -> limit.suspected(number, 600, 43));
        assertThat(limit.now()).isEqualTo(30);
    }

    @Test
    void beginsAgainWithAQuarterOfWhatTheEndpointBoreBeforeItWasSick() {
        var limit = Limit.adaptive(1_024);
        passRounds(limit, 2);
        limit.remember();
        limit.refused(0);

        limit.recovers();
        assertThat(limit.now()).isEqualTo(64);

        passRounds(limit, 1);
        assertThat(limit.now()).isEqualTo(128);
    }

    @Test
    void goesOnCarefullyFromHalfOfWhatMadeCallsTimeOut() {
        var limit = Limit.adaptive(1_024);
        passRounds(limit, 3);
        limit.remember();
        IntStream.range(0, 50).forEach(number -> limit.suspected(number, 900, 511));

        limit.recovers();
        passRounds(limit, 1);
        assertThat(limit.now()).isEqualTo(256);

        passRounds(limit, 1);
        assertThat(limit.now()).isEqualTo(257);
    }

    private static void passRounds(Limit limit, int rounds) {
        for (int i = 0; i < rounds; i++) {
            var answers = limit.now();
            IntStream.range(0, answers).forEach(answer -> limit.answered(limit.now()));
        }
    }
}
