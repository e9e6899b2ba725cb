package dev.millrace.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StreamsPauseTest {

    private final StreamsPause pause = new StreamsPause();

    /** A clock of this kind may begin anywhere. */
    private long now = Long.MAX_VALUE - 1;

    @Test
    void threadsThatDieSoonWaitLongerAndLongerButNotForEver() {
        assertThat(secondsAfter(0)).isEqualTo(1);
        assertThat(secondsAfter(1)).isEqualTo(2);
        assertThat(secondsAfter(2)).isEqualTo(4);
        assertThat(secondsAfter(59)).isEqualTo(8);
        assertThat(secondsAfter(10)).isEqualTo(10);
        assertThat(secondsAfter(10)).isEqualTo(10);
    }

    @Test
    void afterAQuietMinuteItBeginsAnew() {
        assertThat(secondsAfter(0)).isEqualTo(1);
        assertThat(secondsAfter(1)).isEqualTo(2);
        assertThat(secondsAfter(60)).isEqualTo(1);
    }

    private long secondsAfter(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
        return pause.next(now).toSeconds();
    }
}
