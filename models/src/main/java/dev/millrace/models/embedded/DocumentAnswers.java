package dev.millrace.models.embedded;

import dev.millrace.models.embedded.english.EnglishQuestions;
import dev.millrace.models.embedded.korean.KoreanQuestions;
import dev.millrace.models.embedded.text.Blocks;
import dev.millrace.models.embedded.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Answers a question from a document, or says nothing where no sentence answers it. */
public final class DocumentAnswers {

    private static final double STRONG_OVERLAP = 0.75;
    private static final Pattern SAFE_OPENING =
            Pattern.compile("(?:The|A|An|Each|Every|All|When|If|Once|To|In|On|At|By|For|After|Before|"
                    + "Two|Three|Four|Five|Six|Seven|There) .*");

    private final DocumentReader reader = new DocumentReader();
    private final DocumentJudge judge = new DocumentJudge();

    /** The answer; another seed may word it differently, never wrongly. */
    public Optional<String> answer(String title, String document, String question, long seed) {
        var asked = normalized(question);
        return reader.read(title, document).stream()
                .filter(pair -> normalized(pair.question()).equals(asked))
                .map(QuestionAnswer::answer)
                .findFirst()
                .or(() -> bestSentence(document, question))
                .map(answer -> worded(answer, new Random(seed * 31 + asked.hashCode())));
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

    private static String worded(String answer, Random random) {
        if (random.nextInt(3) > 0) {
            return answer;
        }
        if (Language.of(answer) == Language.KOREAN) {
            return "문서에 따르면 " + answer;
        }
        return SAFE_OPENING.matcher(answer).matches()
                ? "According to the document, " + answer.substring(0, 1).toLowerCase(Locale.ROOT) + answer.substring(1)
                : answer;
    }

    private static String normalized(String question) {
        return question.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
