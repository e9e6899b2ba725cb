package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Block;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Derives questions from Korean blocks, sentence by sentence. */
public final class KoreanQuestions {

    private static final List<KoreanPattern> PATTERNS = List.of(
            new Cause(),
            new Measure(),
            new Counting(),
            new Timing(),
            new Circumstance(),
            new Comparison(),
            new Whereabouts(),
            new Makeup(),
            new Naming(),
            new Meaning(),
            new Doer(),
            new Identity());
    private static final KoreanPattern LAST_RESORT = new Deed();
    private static final int MOST_PER_SENTENCE = 1;
    private static final Pattern NOUN =
            Pattern.compile("([가-힣]{2,10})(?:에서|에게|으로|까지|부터|을|를|의|와|과|이나|이란|란|에)(?=[\\s,.])");

    private KoreanQuestions() {}

    /** All drafts in the order of the blocks. */
    public static List<Draft> of(String title, List<Block> blocks) {
        var text = blocks.stream()
                .map(block -> block instanceof Block.Prose prose ? prose.text() : "")
                .collect(Collectors.joining("\n"));
        var nouns = NOUN.matcher(Title.isNarrative(text) ? " " : text + " " + title + " ")
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        var name = Title.of(title, text);
        var drafts = new ArrayList<Draft>();
        for (var block : blocks) {
            if (block instanceof Block.Prose prose) {
                for (var sentence : Sentences.of(complete(prose.text()))) {
                    drafts.addAll(fromSentence(sentence, nouns, name));
                }
            } else if (block instanceof Block.Listing listing) {
                drafts.addAll(KoreanLists.read(listing, name));
            } else if (block instanceof Block.Row row) {
                drafts.addAll(KoreanTables.read(row));
            }
        }
        return drafts;
    }

    /** The sentences that can be understood without their neighbours. */
    public static List<String> standingSentences(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.Prose prose ? prose.text() : "")
                .flatMap(text -> Sentences.of(complete(text)).stream())
                .map(PlainStyle::polite)
                .filter(KoreanSentences::stands)
                .toList();
    }

    /** A sentence in the polite style, as questions and answers about it are. */
    public static String polite(String sentence) {
        return PlainStyle.polite(sentence);
    }

    /** Entries of lists often lack their full stop. */
    private static String complete(String text) {
        return text.endsWith("다") ? text + "." : text;
    }

    private static List<Draft> fromSentence(String original, Set<String> nouns, Title title) {
        var sentence = PlainStyle.polite(original);
        if (!KoreanSentences.stands(sentence)) {
            return List.of();
        }
        var eojeols = Eojeol.split(sentence.replaceAll("(`[^`]*`)|\\s?\\([^()]{0,200}\\)", "$1"));
        return Predicate.of(eojeols)
                .map(predicate -> new Utterance(
                        sentence, eojeols, predicate, Topics.length(eojeols, predicate.from(), nouns), nouns, title))
                .map(KoreanQuestions::ask)
                .orElse(List.of());
    }

    private static List<Draft> ask(Utterance utterance) {
        var drafts = PATTERNS.stream()
                .flatMap(pattern -> pattern.read(utterance).stream())
                .limit(MOST_PER_SENTENCE)
                .toList();
        return drafts.isEmpty() ? LAST_RESORT.read(utterance) : drafts;
    }
}
