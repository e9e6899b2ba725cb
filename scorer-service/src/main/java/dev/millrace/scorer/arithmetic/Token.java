package dev.millrace.scorer.arithmetic;

/**
 * The smallest part of a line that means something to arithmetic.
 *
 * @param text the digits of a number, the sign of an operation, or a word
 */
record Token(Kind kind, String text) {

    /** What it is. */
    enum Kind {
        NUMBER,
        /** One of {@code + - * /}. */
        OPERATOR,
        OPEN,
        CLOSE,
        EQUALS,
        /** A per cent sign, which divides the number before it by a hundred. */
        PERCENT,
        /** A unit or any other word. */
        WORD,
        /** A sign of higher arithmetic, such as a power, that is not understood. */
        STRANGE,
        /** What ends a sentence or a thought. */
        BREAK
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
