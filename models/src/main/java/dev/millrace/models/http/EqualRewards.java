package dev.millrace.models.http;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Notices a server that rewards everything alike: a model without a score head, or rewards that are squashed to 1. */
final class EqualRewards {

    /** Different conversations in a row with equal rewards, after which nobody believes them. */
    static final int MOST = 20;

    private final Set<Integer> conversations = new HashSet<>();
    private Map<String, Double> last = Map.of();

    /** Hears of a reward; tells whether it was the same for too many conversations. */
    synchronized boolean areTooMany(int conversation, Map<String, Double> rewards) {
        if (!rewards.equals(last)) {
            last = Map.copyOf(rewards);
            conversations.clear();
        }
        if (conversations.size() < MOST) {
            conversations.add(conversation);
        }
        return conversations.size() >= MOST;
    }
}
