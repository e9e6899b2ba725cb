package dev.millrace.models.embedded;

import dev.millrace.models.embedded.korean.KoreanQuestions;
import dev.millrace.models.embedded.text.Blocks;
import dev.millrace.models.embedded.text.Language;
import dev.millrace.models.embedded.text.Sentences;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges questions and answers by rules that know nothing of how they were derived. */
public final class DocumentJudge {

    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_QUESTION_WORDS = 40;
    private static final double GROUNDED_SHARE = 0.85;
    private static final Pattern ENGLISH_OPENING =
            Pattern.compile("(?i)^(?:(?:in|on|at|for|by|from|with|of|to|according to)\\b.{0,80}?\\b)?(?:what|"
                    + "which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|"
                    + "could|will|would|should|must|may|has|have|had)\\b");
    private static final Pattern KOREAN_ENDING =
            Pattern.compile("(?:나요|가요|까요|까|니|지요|는지요|까|죠|어요|아요|해요|인지요|는가|은가|느냐)\\?$");
    private static final Pattern ENGLISH_POINTING =
            Pattern.compile("(?i)\\b(?:this|these|those|it|its|they|them|their|he|she|him|his|her|above|"
                    + "below|following|aforementioned|former|latter|such|here|the (?:same|other|"
                    + "others|first one|second one)|that (?:one|case|way|time))\\b");
    private static final Pattern KOREAN_POINTING =
            Pattern.compile("(?:^|\\s)(?:이|그|저|이는|이를|이때|이런|그런|이러한|그러한|이렇게|그렇게|이것\\S{0,2}|그것\\S{0,2}|"
                    + "여기\\S{0,2}|거기\\S{0,2}|이곳\\S{0,2}|그곳\\S{0,2}|위의|위에서|아래\\S{0,2}|다음과|다음의|"
                    + "해당|앞의|앞서|그는|그녀는|그들\\S{0,2}|이들\\S{0,2}|전자는|후자는|우리\\S{0,1}|저희\\S{0,1})(?=\\s)");
    private static final Pattern VAGUE =
            Pattern.compile("(?i)^(?:what|which|how|why|when|where|who)\\b.{0,20}\\bthe (?:problem|"
                    + "result|example|thing|step|section|reason|case|point|answer|question|idea|"
                    + "difference|way|document|text|passage|author|rest|goal)(?: do| be)?\\?$");
    private static final Pattern CODE = Pattern.compile("`[^`]{1,200}`");
    private static final Pattern DEBRIS =
            Pattern.compile("```|\\]\\(|\\*\\*|^#{1,6} |\\n\\s*[-*] |\\||</?[a-zA-Z][^>]{0,80}>|!\\[|"
                    + "\\[\\^|^\\s*[-*>] |&(?:amp|lt|gt|nbsp);");

    /** Whether the text is one question in English or Korean. */
    public Judgement isQuestion(String text) {
        var question = text.strip();
        if (question.length() > MOST_CHARACTERS || words(question) > MOST_QUESTION_WORDS) {
            return Judgement.fail("The question is too long.");
        }
        if (!question.endsWith("?")
                || withoutCode(question).chars().filter(mark -> mark == '?').count() != 1) {
            return Judgement.fail("The text is not exactly one sentence with a question mark at its end.");
        }
        if (DEBRIS.matcher(withoutCode(question)).find() || question.contains("\n")) {
            return Judgement.fail("The question still holds marks of its source.");
        }
        var korean = Language.of(question) == Language.KOREAN;
        var asks = korean
                ? KOREAN_ENDING.matcher(question).find()
                : ENGLISH_OPENING.matcher(question).find();
        return asks
                ? Judgement.pass("The text is one question.")
                : Judgement.fail("The text does not " + (korean ? "end" : "open") + " like a question.");
    }

    /** Whether the question can be understood by someone who sees nothing but it. */
    public Judgement standsAlone(String question) {
        if (question.length() > MOST_CHARACTERS) {
            return Judgement.fail("The question is too long.");
        }
        var prose = withoutCode(question);
        var pointing = (Language.of(question) == Language.KOREAN ? KOREAN_POINTING : ENGLISH_POINTING).matcher(prose);
        if (pointing.find()) {
            return Judgement.fail("The question points at something outside itself with “"
                    + pointing.group().strip() + "”.");
        }
        if (VAGUE.matcher(question.strip()).find()) {
            return Judgement.fail("The question does not say what it is about.");
        }
        return ContentWords.of(question).isEmpty()
                ? Judgement.fail("The question names nothing.")
                : Judgement.pass("The question names what it asks about.");
    }

    /** Whether the answer stands in the document, says more than the question, and is of the kind asked for. */
    public Judgement answers(String document, String question, String answer) {
        return document.length() > Blocks.MOST_CHARACTERS
                ? Judgement.fail("The document is too long to be judged.")
                : answers(wordsOf(document), question, answer);
    }

    /** The content words of a document; a sentence in Korean's plain style also bears out its polite form. */
    Set<String> wordsOf(String document) {
        var words = new HashSet<>(ContentWords.of(document));
        if (Language.of(document) == Language.KOREAN) {
            Sentences.of(document).forEach(sentence -> words.addAll(ContentWords.of(KoreanQuestions.polite(sentence))));
        }
        return words;
    }

    /** The same for a document whose content words are known, which saves reading it again for every question. */
    Judgement answers(Set<String> written, String question, String answer) {
        var text = answer.strip();
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return Judgement.fail("The answer is empty or far too long.");
        }
        if (text.endsWith("?")
                || text.endsWith(":")
                || text.endsWith(",")
                || DEBRIS.matcher(withoutCode(text)).find()) {
            return Judgement.fail("The answer is not a finished statement.");
        }
        var said = ContentWords.of(text);
        var asked = ContentWords.of(question);
        var grounded = said.stream()
                .filter(word -> written.contains(word) || asked.contains(word))
                .count();
        if (said.isEmpty() || grounded < said.size() * GROUNDED_SHARE || !written.containsAll(numbersOf(text))) {
            return Judgement.fail("The answer says something that is not in the document.");
        }
        if (asked.stream().filter(written::contains).count() * 2 < asked.size()) {
            return Judgement.fail("The question is about something that is not in the document.");
        }
        var kind = AnswerKind.of(question);
        var enough = kind.isPresent() ? !asked.containsAll(said) : saysMore(question, text);
        if (!enough || letters(text).equals(letters(question))) {
            return Judgement.fail("The answer only repeats the question.");
        }
        return kind.filter(wanted -> !wanted.isIn(text))
                .map(wanted -> Judgement.fail(
                        "The question asks for " + wanted.readableName() + ", which the answer does not give."))
                .orElse(Judgement.pass("The answer stands in the document and says what was asked."));
    }

    /** Whether a fifth of the answer is new; names in code that both hold count on neither side. */
    private static boolean saysMore(String question, String answer) {
        var asked = ContentWords.of(withoutCodeOf(answer, question));
        var said = ContentWords.of(withoutCodeOf(question, answer));
        var news = said.stream().filter(word -> !asked.contains(word)).count();
        return news > 0 && news * 5 >= said.size();
    }

    private static String withoutCodeOf(String other, String text) {
        return CODE.matcher(text)
                .replaceAll(match -> other.contains(match.group()) ? " " : Matcher.quoteReplacement(match.group()));
    }

    private static Set<String> numbersOf(String text) {
        var numbers = new HashSet<>(ContentWords.of(text));
        numbers.removeIf(word -> !word.matches("\\d[\\d.,]*"));
        return numbers;
    }

    private static String withoutCode(String text) {
        return text.replaceAll("`[^`]*`", "`");
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
