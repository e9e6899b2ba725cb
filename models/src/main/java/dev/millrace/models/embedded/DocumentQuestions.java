package dev.millrace.models.embedded;

import dev.millrace.models.embedded.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** Asks questions about a document, drawn by a seed from all that can be derived. */
public final class DocumentQuestions {

    private final DocumentReader reader = new DocumentReader();

    /** At most that many distinct questions; fewer where the document yields no more. */
    public List<String> ask(String title, String document, int count, long seed) {
        var pairs = new ArrayList<>(reader.read(title, document));
        Collections.shuffle(pairs, new Random(seed));
        return varied(pairs).stream()
                .limit(Math.max(0, count))
                .map(QuestionAnswer::question)
                .toList();
    }

    /**
     * One question of each sentence and of each form first, so that a short draw is not all of a kind; rows of tables,
     * which are all alike, come after what prose gives.
     */
    private static List<QuestionAnswer> varied(List<QuestionAnswer> pairs) {
        var sentences = new HashMap<String, Integer>();
        var forms = new HashMap<String, Integer>();
        var ranks = new HashMap<QuestionAnswer, Integer>();
        for (var pair : pairs) {
            var sentence = sentences.merge(pair.evidence(), 1, Integer::sum);
            ranks.put(pair, Math.max(sentence, forms.merge(formOf(pair.question()), 1, Integer::sum)));
        }
        return pairs.stream()
                .sorted(Comparator.comparing(DocumentQuestions::isRow).thenComparing(ranks::get))
                .toList();
    }

    /** How a question opens in English, how it ends in Korean. */
    private static String formOf(String question) {
        var words = question.split(" ");
        var korean = Language.of(question) == Language.KOREAN;
        var from = korean ? Math.max(0, words.length - 2) : 0;
        return String.join(" ", List.of(words).subList(from, Math.min(words.length, from + 2)));
    }

    private static boolean isRow(QuestionAnswer pair) {
        return pair.evidence().contains(" · ");
    }
}
