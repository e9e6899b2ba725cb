package dev.millrace.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The embedded broker as a process of its own: {@code --data-dir DIR [--port N] [--with-parent]}.
 *
 * <p>It prints {@code ready HOST:PORT} when it serves, ends on SIGTERM, and with {@code --with-parent} also when its stdin
 * does: a launcher that holds the other end of that pipe is never outlived, however it dies.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] words) {
        try {
            serve(BrokerArguments.parse(List.of(words)));
        } catch (IllegalArgumentException mistake) {
            end(2, mistake);
        } catch (RuntimeException failure) {
            end(1, failure);
        }
    }

    private static void serve(BrokerArguments arguments) {
        if (arguments.withParent()) {
            var follower = new Thread(BrokerProcess::endWithParent, "follow-parent");
            follower.setDaemon(true);
            follower.start();
        }
        var broker = EmbeddedBroker.start(arguments.port(), arguments.dataDirectory());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close-broker"));
        System.out.println("ready " + broker.bootstrapServers());
        broker.awaitClose();
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A stdin that cannot be read any more has ended too.
        }
        System.exit(0);
    }

    private static void end(int status, RuntimeException reason) {
        System.err.println("broker: " + reason.getMessage());
        System.exit(status);
    }
}
