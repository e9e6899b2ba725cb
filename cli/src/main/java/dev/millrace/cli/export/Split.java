package dev.millrace.cli.export;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Ids;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which prompts are for validation. A hash of the prompt decides, seeded by the dataset's name alone, so that a prompt
 * stands on one side in all records, pairs, formats and later exports; with a larger share more join those that were there.
 *
 * @param share of the prompts that are for validation, about; 0 for none
 */
public record Split(String dataset, double share) {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int BITS = 52;

    /** Nothing is for validation. */
    public static Split none(String dataset) {
        return new Split(dataset, 0);
    }

    /**
     * With the share that a person names.
     *
     * @throws BadInput if it is none
     */
    public static Split of(String dataset, double share) {
        if (!(share > 0 && share < 1)) {
            throw new BadInput("--validation " + share + " is no share, expected a number between 0 and 1");
        }
        return new Split(dataset, share);
    }

    /** Whether there are two sides. */
    boolean hasValidation() {
        return share > 0;
    }

    /** Whether a prompt is for validation. */
    boolean validates(List<ChatMessage> prompt) {
        return hasValidation() && place(prompt) < share;
    }

    /** Where a prompt stands between 0 and 1; how its words are spaced or composed makes no difference. */
    private double place(List<ChatMessage> prompt) {
        var parts = new String[prompt.size() * 2 + 2];
        parts[0] = "split";
        parts[1] = dataset;
        for (int i = 0; i < prompt.size(); i++) {
            parts[2 * i + 2] = prompt.get(i).role().name();
            parts[2 * i + 3] = plain(prompt.get(i).content());
        }
        var hash = Long.parseUnsignedLong(Ids.of((Object[]) parts).substring(0, BITS / 4), 16);
        return hash / (double) (1L << BITS);
    }

    private static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
