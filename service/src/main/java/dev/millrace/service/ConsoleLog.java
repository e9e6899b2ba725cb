package dev.millrace.service;

import io.quarkus.logging.LoggingFilter;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Has the console written in JSON if that is asked for: it is a filter because that is what meets the console's very first
 * line, before there is any bean. It lets every line pass but those of Kafka that say nothing new.
 */
@LoggingFilter(name = "console")
public final class ConsoleLog implements Filter {

    private final KafkaLog kafka = new KafkaLog();
    private boolean decided;

    @Override
    public boolean isLoggable(LogRecord line) {
        decide();
        return kafka.isLoggable(line);
    }

    private synchronized void decide() {
        if (decided) {
            return;
        }
        decided = true;
        var config = ConfigProvider.getConfig();
        if (text(config, "millrace.log.json").filter("true"::equals).isPresent()) {
            var lines = new JsonLines(text(config, "quarkus.application.name").orElse(""));
            write(Logger.getLogger("").getHandlers(), lines);
        }
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class);
    }

    /** The console stands below the handler that keeps lines until the log is set up, or deeper if it is asynchronous. */
    private static void write(Handler[] handlers, JsonLines lines) {
        for (var handler : handlers) {
            if (handler instanceof ConsoleHandler console) {
                console.setFormatter(lines);
            } else if (handler instanceof ExtHandler outer) {
                write(outer.getHandlers(), lines);
            }
        }
    }
}
