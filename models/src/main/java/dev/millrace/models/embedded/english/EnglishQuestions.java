package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.Block;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Derives questions from English blocks, sentence by sentence. */
public final class EnglishQuestions {

    private static final List<QuestionPattern> PATTERNS = List.of(
            new Quantity(),
            new Moment(),
            new Condition(),
            new Measure(),
            new Place(),
            new Stranding(),
            new Instruction(),
            new Contrast(),
            new Definition(),
            new Agent());
    private static final QuestionPattern REASON = new Reason();
    private static final QuestionPattern LAST_RESORT = new Activity();
    private static final int MOST_PER_SENTENCE = 1;

    private EnglishQuestions() {}

    /** All drafts in the order of the blocks. */
    public static List<Draft> of(String title, List<Block> blocks) {
        var text = blocks.stream().map(EnglishQuestions::textOf).collect(Collectors.joining("\n"));
        var naming = Naming.of(title, text);
        var drafts = new ArrayList<Draft>();
        for (var block : blocks) {
            if (block instanceof Block.Prose prose) {
                Sentences.of(prose.text()).forEach(sentence -> drafts.addAll(fromSentence(sentence, naming)));
            } else if (block instanceof Block.Listing listing) {
                drafts.addAll(Enumerations.read(listing, naming));
            } else if (block instanceof Block.Row row) {
                drafts.addAll(Tables.read(row));
            }
        }
        return drafts;
    }

    /** The sentences that can be understood without their neighbours. */
    public static List<String> standingSentences(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> Sentences.of(textOf(block)).stream())
                .flatMap(sentence -> StandingSentences.of(sentence, "").stream())
                .toList();
    }

    private static String textOf(Block block) {
        return block instanceof Block.Prose prose ? prose.text() : "";
    }

    private static List<Draft> fromSentence(String text, Naming naming) {
        return StandingSentences.of(text, naming.name()).stream()
                .map(sentence -> Statement.of(sentence, naming))
                .flatMap(statement -> ask(statement).stream())
                .toList();
    }

    private static List<Draft> ask(Statement whole) {
        var reasons = REASON.read(whole.withoutAddition("and", "but"));
        if (!reasons.isEmpty()) {
            return reasons;
        }
        var statement = whole.withoutAddition("and", "but", "so");
        var drafts = PATTERNS.stream()
                .flatMap(pattern -> pattern.read(statement).stream())
                .limit(MOST_PER_SENTENCE)
                .toList();
        return drafts.isEmpty() ? LAST_RESORT.read(statement) : drafts;
    }
}
