package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ScoredGeneration;

/** One thing that every item of a stage must be; it sees the item and the scored generation it stands in. */
public interface Rule {

    /** Its name, as recipes and rejections call it. */
    String name();

    /** Judges an item that could be parsed. */
    Verdict judge(Item item, ScoredGeneration from);

    /** A rejection by this rule. */
    default Verdict reject(String reason) {
        return new Verdict.Reject(name(), reason);
    }
}
