package dev.millrace.cli;

import dev.millrace.cli.kafka.Sender;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sends a run: opens it, and once the ledger has not refused, its seeds and their number. */
final class Sending {

    private static final Duration STEP = Duration.ofMillis(50);

    /** A ledger that runs answers within a second; one that does not run keeps seeds that come before `open`. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    private final Follower follower;
    private final Sender sender;
    private final Clock clock;

    Sending(Follower follower, Sender sender, Clock clock) {
        this.follower = follower;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Opens the run, or attaches to an equal one; gives the command's id.
     *
     * @throws BadInput if another run has the name
     */
    String open(Order order) {
        var run = order.run();
        var known = follower.board().of(run);
        known.flatMap(order::differs).ifPresent(difference -> {
            throw new BadInput(
                    "the run " + run + " exists with other terms, " + difference + "; give yours another name");
        });
        var id = CommandIds.of(run, order.open(), clock);
        var sentAt = clock.instant();
        sender.send(order.open().withId(id));
        if (known.isPresent()) {
            awaitAnswer(order, id, sentAt);
        }
        return id;
    }

    /** Sends all seeds and how many there are; gives the seal's id. */
    String seeds(Order order) {
        order.seeds().read(seed -> sender.send(order.run(), seed));
        sender.flush();
        var id = CommandIds.of(order.run(), "seal " + order.count(), clock);
        sender.send(new RunCommand.Seal(order.run(), id, order.count()));
        return id;
    }

    /** Waits until the ledger has said something about the run since, or long enough. */
    void awaitAnswer(Order order, String id, Instant since) {
        var deadline = since.plus(LONGEST_ANSWER);
        while (clock.instant().isBefore(deadline)) {
            follower.poll(STEP);
            Steering.refuseIfRefused(follower, id);
            var answered =
                    follower.board().of(order.run()).map(RunProgress::updated).filter(since::isBefore);
            if (answered.isPresent() || follower.about(id).isPresent()) {
                return;
            }
        }
    }
}
