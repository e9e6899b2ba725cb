package dev.millrace.scorer.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes the code out of a reply: the last block marked as Python, or else the last unmarked one, or else all of it. */
final class CodeBlock {

    private static final String FENCE = "```";

    private static final List<String> MARKS = List.of("python", "py", "python3");

    private CodeBlock() {}

    /** Nothing if the reply has blocks, but none that is whole and may be Python. */
    static Optional<String> of(String reply) {
        if (reply.lines().noneMatch(line -> line.strip().startsWith(FENCE))) {
            return Optional.of(reply).filter(text -> !text.isBlank());
        }
        Optional<String> marked = Optional.empty();
        Optional<String> unmarked = Optional.empty();
        Optional<String> mark = Optional.empty();
        var block = new StringBuilder();
        for (var line : reply.lines().toList()) {
            var bare = line.strip();
            if (mark.isEmpty()) {
                mark = bare.startsWith(FENCE)
                        ? Optional.of(bare.substring(FENCE.length()).strip().toLowerCase(Locale.ROOT))
                        : mark;
            } else if (bare.equals(FENCE)) {
                marked = mark.filter(MARKS::contains)
                        .map(any -> block.toString())
                        .or(latest(marked));
                unmarked = mark.filter(String::isEmpty)
                        .map(any -> block.toString())
                        .or(latest(unmarked));
                mark = Optional.empty();
                block.setLength(0);
            } else {
                block.append(line).append('\n');
            }
        }
        return marked.or(latest(unmarked)).filter(text -> !text.isBlank());
    }

    private static Supplier<Optional<String>> latest(Optional<String> block) {
        return () -> block;
    }
}
