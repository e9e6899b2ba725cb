package dev.millrace.scorer.code;

/**
 * What came of running code and its tests.
 *
 * @param detail one sentence that says why
 */
record Outcome(Kind kind, String detail) {

    /** Which way it went. */
    enum Kind {
        /** All tests ran to their end. */
        PASSED,
        /** They did not. */
        FAILED,
        /** Nothing can be said: the tests are none, or the process could not be set up. */
        UNUSABLE
    }
}
