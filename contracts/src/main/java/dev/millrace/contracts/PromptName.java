package dev.millrace.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which prompt a message is about, as its headers say it: known even where its value cannot be read. */
public record PromptName(RunId run, String id) {

    private static final int LONGEST_FAILURE = 300;

    /** Refuses an id that no prompt has. */
    public PromptName {
        Fields.required("prompt name", "run", run);
        id = Fields.name("prompt name", "id", id);
    }

    /** The prompt that these headers name; nothing if they name none, or not in full. */
    public static Optional<PromptName> in(Map<String, String> headers) {
        try {
            var run = new RunId(headers.getOrDefault(Headers.DATASET, ""), headers.getOrDefault(Headers.RUN, ""));
            return Optional.of(new PromptName(run, headers.getOrDefault(Headers.PROMPT, "")));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** The headers of every message about it. */
    public Map<String, String> headers() {
        return Headers.of(run, id);
    }

    /** The headers of a message without value in place of one that was lost on its way, with the reason. */
    public Map<String, String> lost(String failure) {
        var headers = new LinkedHashMap<>(headers());
        headers.put(Headers.FAILURE, Excerpt.of(failure, LONGEST_FAILURE));
        return headers;
    }
}
