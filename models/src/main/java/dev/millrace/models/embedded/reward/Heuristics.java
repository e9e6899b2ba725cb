package dev.millrace.models.embedded.reward;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.models.RewardAttributes;
import dev.millrace.models.RewardText;
import java.util.List;

/**
 * The rules of thumb, each attribute from 0 to 4.
 *
 * <ul>
 *   <li><b>helpfulness</b> begins at 2; up to 1 for taking up what was asked, up to 1 for saying more than a few words;
 *       less for repetition, for a reply that only gives the question back, and for another language than that of the
 *       prompt. A refusal has 0.4, nothing 0.
 *   <li><b>correctness</b> begins at 2 and cannot be known; with a document it is 4 × the share of the reply's words that
 *       stand in document or prompt, numbers counting three times, and less for a reply that only gives the question
 *       back; without one it gains a little where the reply shows
 *       its reckoning and takes up what was asked. A refusal has 1.
 *   <li><b>coherence</b> begins at 4; less for repeated phrases, for sentences that are not ended or very long, for signs
 *       that are no text, and for a reply that was cut off.
 *   <li><b>complexity</b> grows with long words, long sentences, a large vocabulary, numbers and structure.
 *   <li><b>verbosity</b> grows with the logarithm of the number of words: 0 for none, 4 from a thousand on.
 * </ul>
 */
public final class Heuristics {

    private static final double MOST = 4;

    private static final double DIGITS = 1_000;

    private static final double FEW_WORDS = 25;

    private static final double MANY_WORDS = 1_000;

    private static final double LONG_SENTENCE = 45;

    private Heuristics() {}

    /**
     * Judges a reply.
     *
     * @param document that it should stand on; empty for none
     * @param isCut whether it ends at its longest length
     */
    public static RewardAttributes judge(String asked, String said, String document, boolean isCut) {
        var reply = Features.of(said);
        if (reply.words().isEmpty()) {
            return new RewardAttributes(0, 0, 0, 0, 0);
        }
        var prompt = Features.of(asked);
        return new RewardAttributes(
                bounded(helpfulness(prompt, reply)),
                bounded(correctness(prompt, reply, document)),
                bounded(coherence(reply, isCut)),
                bounded(complexity(reply)),
                bounded(verbosity(reply)));
    }

    /** The rewards of a conversation that ends with a reply, by what was said last before it. */
    public static String rewards(List<ChatMessage> conversation) {
        var said = conversation.get(conversation.size() - 1).content();
        var asked = conversation.size() < 2
                ? ""
                : conversation.get(conversation.size() - 2).content();
        return RewardText.of(judge(asked, said, "", false).byName());
    }

    private static double helpfulness(Features prompt, Features reply) {
        if (reply.isRefusal()) {
            return 0.4;
        }
        var takenUp = prompt.content().isEmpty() ? 0.5 : prompt.shareIn(reply);
        var fullness = Math.min(1, reply.words().size() / FEW_WORDS);
        var echoes = reply.addsNothingTo(prompt) ? 1.5 : 0;
        var foreign = prompt.isOtherLanguageThan(reply) ? 1 : 0;
        return 2 + takenUp + fullness - 2 * reply.repetition() - echoes - foreign;
    }

    private static double correctness(Features prompt, Features reply, String document) {
        if (reply.isRefusal()) {
            return 1;
        }
        if (!document.isEmpty()) {
            var echoes = reply.addsNothingTo(prompt) ? 2 : 0;
            return MOST * reply.shareIn(Features.of(document).with(prompt)) - echoes;
        }
        var takenUp = prompt.content().isEmpty() ? 0 : 0.5 * prompt.shareIn(reply);
        return 2 + takenUp + (reply.showsReckoning() ? 0.5 : 0) - reply.repetition();
    }

    private static double coherence(Features reply, boolean isCut) {
        var tooLong = Math.max(0, reply.longestSentence() - LONG_SENTENCE) / LONG_SENTENCE;
        var unfinished = isCut ? 1.5 : reply.isEnded() ? 0 : 0.4;
        return MOST - 4 * reply.repetition() - Math.min(1, tooLong) - unfinished - 6 * reply.noise();
    }

    private static double complexity(Features reply) {
        var vocabulary = Math.min(1.2, Math.log1p(reply.content().size()) / 4);
        var sentences = Math.min(1.2, reply.wordsPerSentence() / 20);
        var structure = Math.min(0.8, reply.structure() / 5.0);
        var numbers = Math.min(0.4, reply.numbers() / 10.0);
        return vocabulary + sentences + structure + numbers + reply.longWords();
    }

    private static double verbosity(Features reply) {
        return MOST * Math.log1p(reply.words().size()) / Math.log1p(MANY_WORDS);
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    private static double bounded(double value) {
        return rounded(Math.max(0, Math.min(MOST, value)));
    }
}
