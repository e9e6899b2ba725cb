package dev.millrace.models.embedded;

import dev.millrace.models.embedded.english.EnglishQuestions;
import dev.millrace.models.embedded.korean.KoreanQuestions;
import dev.millrace.models.embedded.text.Blocks;
import dev.millrace.models.embedded.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers a question from a document, or says nothing where no sentence answers it. */
public final class DocumentAnswers {

    private static final double STRONG_OVERLAP = 0.75;

    private final DocumentReader reader = new DocumentReader();
    private final DocumentJudge judge = new DocumentJudge();

    /** The answer in the document's own words, for somebody who has only the question. */
    public Optional<String> answer(String title, String document, String question) {
        var asked = normalized(question);
        return reader.read(title, document).stream()
                .filter(pair -> normalized(pair.question()).equals(asked))
                .map(QuestionAnswer::answer)
                .findFirst()
                .or(() -> bestSentence(document, question));
    }

    /** A sentence that holds nearly all that the question names, if no other holds as much. */
    private Optional<String> bestSentence(String document, String question) {
        var words = ContentWords.of(question);
        if (words.size() < 2) {
            return Optional.empty();
        }
        var best = 0L;
        var rivals = 0;
        var found = "";
        for (var sentence : standingSentences(document)) {
            var stems = ContentWords.of(sentence);
            var shared = words.stream().filter(stems::contains).count();
            rivals = shared == best ? rivals + 1 : shared > best ? 0 : rivals;
            found = shared > best ? sentence : found;
            best = Math.max(best, shared);
        }
        var strong = best >= words.size() * STRONG_OVERLAP && best > 1 && rivals == 0;
        return strong && judge.answers(document, question, found).passes() ? Optional.of(found) : Optional.empty();
    }

    private static List<String> standingSentences(String document) {
        var blocks = Blocks.of(document);
        return Language.of(document) == Language.KOREAN
                ? KoreanQuestions.standingSentences(blocks)
                : EnglishQuestions.standingSentences(blocks);
    }

    private static String normalized(String question) {
        return question.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
