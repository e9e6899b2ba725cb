package dev.millrace.edge.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetsTest {

    @Test
    void goOnBehindTheLastWhenAllIsDone() {
        var offsets = new Offsets(Position.at(5));
        offsets.received(5);
        offsets.received(6);
        offsets.done(6);
        offsets.done(5);

        assertThat(offsets.position()).isEqualTo(Position.at(7));
        assertThat(offsets.position().text(4_096)).isEmpty();
    }

    @Test
    void countGapsAsDone() {
        var offsets = new Offsets(Position.at(0));
        offsets.received(0);
        offsets.received(3);
        offsets.done(0);

        assertThat(offsets.position().offset()).isEqualTo(3);
    }

    @Test
    void leaveOutWhatWasDoneBehindAStuckOne() {
        var offsets = new Offsets(Position.at(10));
        LongStream.range(10, 1_010).forEach(offsets::received);
        LongStream.range(11, 1_010).filter(offset -> offset != 500).forEach(offsets::done);
        var position = offsets.position();
        assertThat(position.offset()).isEqualTo(10);
        assertThat(position.text(4_096)).hasSizeLessThan(16);

        var again = new Offsets(Position.read(position.offset(), position.text(4_096)));

        assertThat(LongStream.range(10, 1_020).filter(again::received))
                .containsExactly(LongStream.concat(LongStream.of(10, 500), LongStream.range(1_010, 1_020))
                        .boxed()
                        .toArray(Long[]::new));
    }

    @Test
    void keepWhatWasDoneBeforeThoughItHasNotComeAgainYet() {
        var offsets = new Offsets(Position.at(0));
        LongStream.range(0, 100).forEach(offsets::received);
        LongStream.range(50, 100).forEach(offsets::done);

        var again = new Offsets(offsets.position());
        again.received(0);
        again.done(0);

        assertThat(again.position().offset()).isEqualTo(1);
        var third = new Offsets(again.position());
        assertThat(LongStream.range(1, 101).filter(third::received).count()).isEqualTo(49 + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverLoseARecordNorRepeatADoneOneOverManyCrashes(long seed) {
        var random = new Random(seed);
        Set<Long> done = new HashSet<>();
        Set<Long> markers = new HashSet<>();
        LongStream.range(0, 5_000).filter(offset -> random.nextInt(20) == 0).forEach(markers::add);
        var position = Position.at(0);
        while (position.offset() < 5_000) {
            var offsets = new Offsets(Position.read(position.offset(), position.text(4_096)));
            Set<Long> open = new HashSet<>();
            var next = position.offset();
            for (int step = random.nextInt(400); step >= 0; step--) {
                if (random.nextInt(3) > 0 && next < 5_000) {
                    if (!markers.contains(next)) {
                        var isNew = offsets.received(next);
                        assertThat(isNew).as("offset " + next).isEqualTo(!done.contains(next));
                        if (isNew) {
                            open.add(next);
                        }
                    }
                    next++;
                } else if (!open.isEmpty()) {
                    var finished = open.stream()
                            .skip(random.nextInt(open.size()))
                            .findFirst()
                            .orElseThrow();
                    open.remove(finished);
                    offsets.done(finished);
                    done.add(finished);
                }
            }
            if (next == 5_000 && open.isEmpty()) {
                offsets.received(5_000);
                offsets.done(5_000);
            }
            position = offsets.position();
        }

        assertThat(done).hasSize(5_000 - markers.size());
    }

    @Test
    void tellOfHundredsInFlightInAKibibyte() {
        var offsets = new Offsets(Position.at(0));
        LongStream.range(0, 4_000).forEach(offsets::received);
        var random = new Random(1);
        LongStream.range(0, 2_000).filter(offset -> random.nextInt(8) > 0).forEach(offsets::done);

        assertThat(offsets.position().text(4_096)).hasSizeLessThan(1_024);
    }

    @Test
    void sayWhatFitsAndCountTheRestAsOpen() {
        var offsets = new Offsets(Position.at(0));
        LongStream.range(0, 1_000).forEach(offsets::received);
        LongStream.range(0, 1_000).filter(offset -> offset % 2 == 1).forEach(offsets::done);
        var whole = offsets.position();

        var text = whole.text(100);

        assertThat(text).hasSizeBetween(90, 100);
        var again = new Offsets(Position.read(whole.offset(), text));
        var left = LongStream.range(0, 1_000).filter(again::received).count();
        assertThat(left).isBetween(700L, 720L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1:DQ", "2:gA", "2:*", "{\"leader\":1}", "2:", "2:DQ=", "2:DQ\n", "2:AAAAAAAAAAAB"})
    void refuseOtherPeoplesMetadata(String text) {
        assertThatThrownBy(() -> Position.read(0, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a position ");
    }

    @Test
    void refuseRunsOfNothingAndRunsBeyondTheLastOffset() {
        assertThat(Position.read(7, "2:DQ").isDone(8)).isTrue();
        var beyondTheLast = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(GammaCode.written(new long[] {1, Long.MAX_VALUE, 1, Long.MAX_VALUE}, 4));
        for (var text : List.of("2:AAAAAA", "2:DQA", "2:AQ", "2:" + beyondTheLast)) {
            assertThatThrownBy(() -> Position.read(7, text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a position that nobody has written");
        }
        assertThatThrownBy(() -> Position.read(Long.MAX_VALUE - 3, "2:DQ"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 100, 400})
    void findRoomForAllWhateverIsDoneFirst(int characters) {
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var hold = new Hold(Position.at(0), characters);
            var open = new TreeSet<Long>();
            var next = 0L;
            for (int round = 0; round < 20; round++) {
                while (!hold.holdsBack() && open.size() < 1_000) {
                    next += random.nextInt(8) == 0 ? random.nextInt(1_000) : 0;
                    open.add(next);
                    hold.received(next++);
                }
                var share = random.nextDouble();
                for (var offset : List.copyOf(open)) {
                    if (offset > 0 && random.nextDouble() < share && open.remove(offset)) {
                        hold.done(offset);
                    }
                }
                var position = hold.position();
                assertThat(position.text(characters)).isEqualTo(position.text(Integer.MAX_VALUE));
                hold.makeRoom();
            }
            assertThat(next).isGreaterThan(characters);
        }
    }

    @Test
    void letOneRecordComeThoughMoreWasDoneBeforeThanCanBeTold() {
        var before = new Offsets(Position.at(0));
        LongStream.range(0, 1_000).forEach(before::received);
        LongStream.range(0, 1_000).filter(offset -> offset % 2 == 1).forEach(before::done);
        var hold = new Hold(before.position(), 40);

        for (long offset = 0; offset < 2_000; offset++) {
            assertThat(hold.holdsBack()).isFalse();
            if (hold.received(offset)) {
                hold.done(offset);
            }
        }

        assertThat(hold.position()).isEqualTo(Position.at(2_000));
    }

    @Test
    void writesNumbersFromOneToTheLargest() {
        var numbers = new long[] {1, 2, 3, 4, 127, 128, 1L << 40, Long.MAX_VALUE, 1, 2};

        assertThat(GammaCode.read(GammaCode.written(numbers, numbers.length))).isEqualTo(numbers);
        assertThat(GammaCode.bits(1)).isEqualTo(1);
        assertThat(GammaCode.bits(127)).isEqualTo(13);
    }
}
