package dev.millrace.bench.latency;

import dev.millrace.bench.endpoint.Script;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Sentences that bear their numbers, and when each was said. */
final class TimedReplies implements Script {

    private static final Pattern NUMBER = Pattern.compile("In case ([0-9]+) ");

    private final Map<Long, Long> said = new ConcurrentHashMap<>();

    @Override
    public String reply(String prompt, long number) {
        said.put(number, System.nanoTime());
        return Script.plain(prompt, number);
    }

    /** How long ago the sentence in a record was said, in nanoseconds; nothing for one that was not timed, or seen before. */
    OptionalLong age(String record, long now) {
        var number = NUMBER.matcher(record);
        var since = number.find() ? said.remove(Long.parseLong(number.group(1))) : null;
        return since == null ? OptionalLong.empty() : OptionalLong.of(now - since);
    }
}
