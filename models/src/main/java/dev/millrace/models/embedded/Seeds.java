package dev.millrace.models.embedded;

/** Seeds made of seeds, so that each reply of a call draws anew. */
final class Seeds {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final int HEX = 16;

    private Seeds() {}

    /** SplitMix64's mixing (Steele, Lea, Flood 2014) of a seed and a place. */
    static long of(long seed, int place) {
        var mixed = seed + GOLDEN * (place + 1);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** The first 64 bits of an id. */
    static long of(String id) {
        return Long.parseUnsignedLong(id.substring(0, HEX), HEX);
    }
}
