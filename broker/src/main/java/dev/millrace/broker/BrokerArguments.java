package dev.millrace.broker;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a broker process is told on its command line.
 *
 * @param port where clients connect, or 0 for any free one
 * @param withParent whether it ends when its stdin does
 */
record BrokerArguments(Path dataDirectory, int port, boolean withParent) {

    /** Says in one sentence what is wrong with them. */
    static BrokerArguments parse(List<String> words) {
        @Nullable String dataDirectory = null;
        int port = 0;
        boolean withParent = false;
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            switch (option) {
                case "--data-dir" -> dataDirectory = value(option, rest);
                case "--port" -> port = port(value(option, rest));
                case "--with-parent" -> withParent = true;
                default ->
                    throw new IllegalArgumentException(
                            option + " is not known; expected --data-dir DIR, --port N or --with-parent");
            }
        }
        if (dataDirectory == null) {
            throw new IllegalArgumentException("--data-dir DIR is missing");
        }
        return new BrokerArguments(Path.of(dataDirectory).toAbsolutePath(), port, withParent);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        // Longer ones would not fit an int, and are no ports.
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port must be from 0 (any free one) to 65535, not " + text);
        }
        return port;
    }
}
