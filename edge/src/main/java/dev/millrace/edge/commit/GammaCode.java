package dev.millrace.edge.commit;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Elias' gamma code of numbers from 1 on: as many zeros as a number has binary digits behind its first, then those digits.
 *
 * @see <a href="https://doi.org/10.1109/TIT.1975.1055349">Elias: Universal codeword sets, 1975</a>
 */
final class GammaCode {

    private static final int MOST_ZEROS = Long.SIZE - 2;

    private GammaCode() {}

    /** Bits that a number takes: 2 ⌊log₂ n⌋ + 1, which is never more than 1.5 n. */
    static int bits(long number) {
        return 2 * zeros(number) + 1;
    }

    /** The first numbers one behind the other, filled up with zeros to whole bytes. */
    static byte[] written(long[] numbers, int count) {
        var written = new BitSet();
        var end = 0;
        for (int i = 0; i < count; i++) {
            var zeros = zeros(numbers[i]);
            end += zeros;
            for (int digit = zeros; digit >= 0; digit--) {
                written.set(end++, (numbers[i] >> digit & 1) == 1);
            }
        }
        return written.toByteArray();
    }

    /**
     * The numbers that were written.
     *
     * @throws IllegalArgumentException at a number that has no place in a long
     */
    static long[] read(byte[] bytes) {
        var written = BitSet.valueOf(bytes);
        var numbers = new long[written.length()];
        var count = 0;
        var end = 0;
        for (int first = written.nextSetBit(0); first >= 0; first = written.nextSetBit(end)) {
            var zeros = first - end;
            if (zeros > MOST_ZEROS) {
                throw new IllegalArgumentException("a number of more than 63 bits");
            }
            var number = 0L;
            for (int digit = 0; digit <= zeros; digit++) {
                number = number << 1 | (written.get(first + digit) ? 1 : 0);
            }
            numbers[count++] = number;
            end = first + zeros + 1;
        }
        return Arrays.copyOf(numbers, count);
    }

    private static int zeros(long number) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
    }
}
