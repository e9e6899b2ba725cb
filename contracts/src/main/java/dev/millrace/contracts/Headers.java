package dev.millrace.contracts;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every message says of itself outside its value, so that it can be routed even when it cannot be read. */
public final class Headers {

    /** The dataset. */
    public static final String DATASET = "dataset";

    /** The run's name within the dataset. */
    public static final String RUN = "run";

    /** The prompt's id, where there is one. */
    public static final String PROMPT = "prompt";

    /** On a message without value: why what stood in its place was lost; it settles its prompt as rejected. */
    public static final String FAILURE = "failure";

    /** On a dead letter: why it could not be read. */
    public static final String REASON = "reason";

    /** On a dead letter: where it stood, see {@link #place}. */
    public static final String PLACE = "place";

    private Headers() {}

    /** Where a message stands: distinct for every message there ever was. */
    public static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "-" + offset;
    }

    /** The headers of a message about a prompt. */
    public static Map<String, String> of(RunId run, String prompt) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(DATASET, run.dataset());
        headers.put(RUN, run.name());
        if (!prompt.isEmpty()) {
            headers.put(PROMPT, prompt);
        }
        return headers;
    }
}
