package dev.millrace.models;

/** A call was not made, because there was no leave for it any more. */
public final class LeaveTakenBack extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** There is no leave any more. */
    public LeaveTakenBack() {
        super("the work became another instance's before it began", null, false, false);
    }

    /** Whether that is why something failed. */
    public static boolean isCauseOf(Throwable thrown) {
        return thrown instanceof LeaveTakenBack || thrown.getCause() instanceof LeaveTakenBack;
    }
}
