package dev.millrace.scorer.regex;

import dev.millrace.contracts.Excerpt;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.recipes.ReplyPattern;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Matches a reply, or a part of it, with a regular expression of RE2, which no reply can make slow. */
public final class RegexVerifier implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "regex";

    private static final String VERSION = "1";

    private static final int MOST_PATTERNS = 256;

    private static final int LONGEST = 50_000;

    private static final int LONGEST_QUOTE = 120;

    private final Map<String, Optional<ReplyPattern>> patterns = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var written = Candidate.text(spec, "pattern").orElse("");
        var pattern = pattern(written);
        var match = Candidate.text(spec, "match").orElse("whole");
        if (pattern.isEmpty() || !(match.equals("whole") || match.equals("part"))) {
            return Finding.at(new Score.Unscored(spec.name(), "its pattern cannot be used"));
        }
        var reply = candidate.valueNamedBy(spec, "reply").orElseGet(candidate.item()::text);
        if (reply.length() > LONGEST) {
            return found(spec, false, "the reply has more than " + LONGEST + " characters");
        }
        var isPart = match.equals("part");
        var matches = isPart ? pattern.get().isFoundIn(reply) : pattern.get().matches(reply);
        return found(
                spec,
                matches,
                (isPart ? "a part of the reply " : "the reply ")
                        + (matches ? "matches " : "is expected to match ")
                        + Excerpt.of(written, LONGEST_QUOTE));
    }

    private static CompletionStage<Finding> found(ScorerSpec spec, boolean passed, String detail) {
        return Finding.at(new Score.Verification(spec.name(), VERSION, passed, detail));
    }

    private Optional<ReplyPattern> pattern(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (patterns.size() >= MOST_PATTERNS) {
            patterns.clear();
        }
        return patterns.computeIfAbsent(written, ReplyPattern::of);
    }
}
