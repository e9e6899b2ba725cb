package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ScoredGeneration;

/** Rejects an item of which some value holds no letter, digit or other visible sign. */
public record Blank() implements Rule {

    /** Fillers of Hangul and Braille, which count as letters or symbols but show nothing. */
    private static final String FILLERS = "\u115f\u1160\u2800\u3164\uffa0";

    @Override
    public String name() {
        return "empty";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        for (var value : item.values().entrySet()) {
            if (value.getValue().codePoints().allMatch(Blank::isInvisible)) {
                return reject(value.getKey() + " is empty");
            }
        }
        return Verdict.PASS;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || FILLERS.indexOf(codePoint) >= 0;
    }
}
