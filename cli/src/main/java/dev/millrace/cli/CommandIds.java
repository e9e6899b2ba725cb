package dev.millrace.cli;

import dev.millrace.contracts.Ids;
import dev.millrace.contracts.RunId;
import java.time.Clock;

/** Ids of commands: the same command said at another time is another command, and gets its own answer. */
final class CommandIds {

    private CommandIds() {}

    static String of(RunId run, Object said, Clock clock) {
        return Ids.of("command", run, said, clock.instant());
    }
}
