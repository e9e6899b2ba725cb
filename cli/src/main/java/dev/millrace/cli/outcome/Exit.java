package dev.millrace.cli.outcome;

import dev.millrace.contracts.RunState;
import java.util.List;

/** The exit codes of every command. */
public final class Exit {

    /** What was asked is done. */
    public static final int DONE = 0;

    /** Something failed on the way, or books do not balance. */
    public static final int FAILED = 1;

    /** What was asked cannot be done: bad input, a refusal, or an unreachable broker. */
    public static final int BAD_INPUT = 2;

    /** The run ended before it reached what was asked. */
    public static final int SHORT = 3;

    /** The run was cancelled. */
    public static final int CANCELLED = 4;

    /** The codes as `--help` shows them, one entry a line: code, colon, meaning. */
    public static final List<String> MEANINGS = List.of(
            "0:done",
            "1:failed on the way, or books do not balance",
            "2:bad input, refused, or no broker answers",
            "3:the run ended short",
            "4:the run was cancelled",
            "130:interrupted (143: terminated)");

    private Exit() {}

    /** How a command ends that followed a run to this state. */
    public static int of(RunState state, boolean balance) {
        if (!balance) {
            return FAILED;
        }
        return switch (state) {
            case OPEN, SEALED, DONE -> DONE;
            case SHORT -> SHORT;
            case CANCELLED -> CANCELLED;
        };
    }
}
