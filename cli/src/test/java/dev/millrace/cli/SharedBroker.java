package dev.millrace.cli;

import dev.millrace.broker.EmbeddedBroker;
import dev.millrace.cli.process.Cleanup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** One broker for all tests of this process; each test has topics below a prefix of its own. */
final class SharedBroker {

    private static final EmbeddedBroker BROKER = start();

    private SharedBroker() {}

    static EmbeddedBroker get() {
        return BROKER;
    }

    private static EmbeddedBroker start() {
        try {
            var data = Files.createTempDirectory("millrace-cli-test-");
            var broker = EmbeddedBroker.start(data);
            var cleanup = new Cleanup();
            cleanup.addPath(data);
            cleanup.add(broker::close);
            return broker;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
