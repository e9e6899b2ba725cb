package dev.millrace.edge.commit;

import java.util.Arrays;
import java.util.Base64;

/**
 * How far a partition is: all before an offset is done, and of what stands from there on, some runs.
 *
 * <p>As text, it fits the metadata of a commit: the lengths of runs, alternately open and done, in {@link GammaCode} and
 * Base64. Of 4 KiB, a thousand stuck records with hundreds of done ones behind each take less than all.
 */
public final class Position {

    private static final String FORM = "2:";

    /** The most that a record adds when it is done: its run parts, or its neighbour's gets longer by one. */
    private static final int BITS_OF_A_CHANGE = 2;

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
        try {
            return GammaCode.read(Base64.getUrlDecoder().decode(text.substring(FORM.length())));
        } catch (IllegalArgumentException foreign) {
            throw new IllegalArgumentException("a position that is not in Base64, or with a broken number", foreign);
        }
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
        var room = bits(most);
        var written = 0L;
        var told = 0;
        for (int run = 0; run < runs.length && written <= room; run++) {
            written += GammaCode.bits(runs[run]);
            // Only an open run with the done one behind it says something.
            told = run % 2 == 1 && written <= room ? run + 1 : told;
        }
        return told == 0
                ? ""
                : FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(GammaCode.written(runs, told));
    }

    /**
     * How many open records it bears, so that a text of so many characters has room for it whichever of them is done first.
     */
    public long bears(int most) {
        return (bits(most) - Arrays.stream(runs).map(GammaCode::bits).sum()) / BITS_OF_A_CHANGE;
    }

    private static long bits(int characters) {
        return Math.max(0, characters - FORM.length()) / 4 * 3L * Byte.SIZE;
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
