package dev.millrace.service;

import dev.millrace.contracts.Headers;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;

/** Says of which dataset, run and prompt a line of the log tells; in JSON they are fields of their own. */
public final class Correlation {

    private static final List<String> NAMES = List.of(Headers.DATASET, Headers.RUN, Headers.PROMPT);

    private Correlation() {}

    /**
     * Writes a line about what these headers name. It is set for this line alone: work that goes on elsewhere and later
     * would carry it to the lines of others.
     */
    public static void of(Map<String, String> headers, Runnable line) {
        NAMES.forEach(name -> {
            var value = headers.get(name);
            if (value != null) {
                MDC.put(name, value);
            }
        });
        try {
            line.run();
        } finally {
            NAMES.forEach(MDC::remove);
        }
    }
}
