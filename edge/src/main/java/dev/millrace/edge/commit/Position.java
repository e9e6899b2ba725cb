package dev.millrace.edge.commit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * How far a partition is: all before an offset is done, and of what stands from there on, some runs.
 *
 * <p>As text, it fits the metadata of a commit: the lengths of runs, alternately open and done, as variable-length numbers
 * in Base64. Neighbours in work take two bytes at most where they are few, so hundreds of calls in flight fit 1 KiB.
 */
public final class Position {

    private static final String FORM = "1:";

    private static final int MOST_BYTES_OF_A_NUMBER = 9;

    private static final int SEVEN_BITS = 0x7f;

    private final long offset;
    private final long[] runs;

    private Position(long offset, long[] runs) {
        this.offset = offset;
        this.runs = runs;
    }

    /** All before an offset is done, and nothing else. */
    public static Position at(long offset) {
        return new Position(offset, new long[0]);
    }

    /**
     * Reads a position that was committed.
     *
     * @throws IllegalArgumentException if the text is not one that {@link #text} writes
     */
    public static Position read(long offset, String text) {
        if (text.isEmpty()) {
            return at(offset);
        }
        if (!text.startsWith(FORM)) {
            throw new IllegalArgumentException("a position in another form");
        }
        var position = new Position(offset, runs(text));
        if (!position.isPossible() || !position.text(Integer.MAX_VALUE).equals(text)) {
            throw new IllegalArgumentException("a position that nobody has written");
        }
        return position;
    }

    private static long[] runs(String text) {
        var bytes = ByteBuffer.wrap(decoded(text));
        var runs = new long[bytes.remaining()];
        var count = 0;
        while (bytes.hasRemaining()) {
            runs[count++] = number(bytes);
        }
        return Arrays.copyOf(runs, count);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text.substring(FORM.length()));
        } catch (IllegalArgumentException foreign) {
            throw new IllegalArgumentException("a position that is not in Base64", foreign);
        }
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int place = 0; place < MOST_BYTES_OF_A_NUMBER && bytes.hasRemaining(); place++) {
            var next = bytes.get();
            number |= (long) (next & SEVEN_BITS) << (7 * place);
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a position with a broken number");
    }

    /** Whether every run has a length, and all end where offsets do. */
    private boolean isPossible() {
        var left = Long.MAX_VALUE - offset;
        for (var run : runs) {
            if (run <= 0 || run > left) {
                return false;
            }
            left -= run;
        }
        return true;
    }

    /** Everything before it is done. */
    public long offset() {
        return offset;
    }

    /** Nothing is known of what stands from here on. */
    long end() {
        return offset + Arrays.stream(runs).sum();
    }

    boolean isDone(long asked) {
        if (asked < offset) {
            return true;
        }
        var from = offset;
        for (int run = 0; run < runs.length; run++) {
            from += runs[run];
            if (asked < from) {
                return run % 2 == 1;
            }
        }
        return false;
    }

    /** Hears of runs. */
    interface Runs {
        void run(long from, long to);
    }

    /** Tells of what is open from some offset on, as far as it is known. */
    void eachOpenFrom(long first, Runs open) {
        var from = offset;
        for (int run = 0; run < runs.length; run++) {
            var to = from + runs[run];
            if (run % 2 == 0 && to > first) {
                open.run(Math.max(from, first), to);
            }
            from = to;
        }
    }

    /**
     * It as the metadata of a commit; empty where there is nothing to say.
     *
     * @param most characters; runs that find no place count as not done
     */
    public String text(int most) {
        var room = Math.min((most - FORM.length()) / 4 * 3, runs.length * MOST_BYTES_OF_A_NUMBER);
        var bytes = ByteBuffer.allocate(Math.max(0, room) + MOST_BYTES_OF_A_NUMBER);
        var end = 0;
        for (int run = 0; run < runs.length && bytes.position() <= room; run++) {
            put(bytes, runs[run]);
            // Only an open run with the done one behind it says something.
            end = run % 2 == 1 && bytes.position() <= room ? bytes.position() : end;
        }
        return end == 0
                ? ""
                : FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), end));
    }

    /** Characters that the whole text would have. */
    public int length() {
        return text(Integer.MAX_VALUE).length();
    }

    private static void put(ByteBuffer bytes, long run) {
        var rest = run;
        while (rest > SEVEN_BITS) {
            bytes.put((byte) (rest | ~SEVEN_BITS));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && position.offset == offset && Arrays.equals(position.runs, runs);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(offset) * 31 + Arrays.hashCode(runs);
    }

    @Override
    public String toString() {
        return "from " + offset + " " + Arrays.toString(runs);
    }

    /** Makes a position of what is open, told in ascending order. */
    static final class Builder {

        private long[] runs = new long[16];
        private int count;
        private long offset = -1;
        private long end = -1;

        /** Offsets that are not done, {@code to} not included. */
        void open(long from, long to) {
            if (offset < 0) {
                offset = from;
                end = from;
            }
            if (count > 0 && from == end) {
                runs[count - 1] += to - from;
            } else {
                add(count == 0 ? 0 : from - end, to - from);
            }
            end = to;
        }

        private void add(long done, long open) {
            if (count + 2 > runs.length) {
                runs = Arrays.copyOf(runs, runs.length * 2);
            }
            if (count > 0) {
                runs[count++] = done;
            }
            runs[count++] = open;
        }

        /** The position, everything else before {@code last} being done. */
        Position upTo(long last) {
            if (offset < 0) {
                return at(last);
            }
            var told = Arrays.copyOf(runs, count + 1);
            told[count] = last - end;
            // What is open at the very end need not be told.
            return new Position(offset, last > end ? told : Arrays.copyOf(runs, count - 1));
        }
    }
}
