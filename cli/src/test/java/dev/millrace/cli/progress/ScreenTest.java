package dev.millrace.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private static final class Watch extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Watch watch = new Watch();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void rewritesItsLinesOnATerminal() {
        var screen = new Screen(out, true, 10, watch);
        screen.showNow(List.of("one", "two"));
        screen.showNow(List.of("one and a half", "two"));
        assertThat(printed())
                .isEqualTo("one\u001b[K\ntwo\u001b[K\n" + "\u001b[2A" + "one and a\u001b[K\ntwo\u001b[K\n");
    }

    @Test
    void printsPlainLinesNowAndThenElsewhere() {
        var screen = new Screen(out, false, 0, watch);
        screen.show(List.of("one"));
        screen.show(List.of("two"));
        watch.now = watch.now.plusSeconds(6);
        screen.show(List.of("three"));
        assertThat(printed()).isEqualTo("one\nthree\n");
    }

    @Test
    void saysNothingTwice() {
        var screen = new Screen(out, false, 0, watch);
        screen.showNow(List.of("one"));
        screen.showNow(List.of("one"));
        assertThat(printed()).isEqualTo("one\n");
    }
}
