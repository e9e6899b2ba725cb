package dev.millrace.models.embedded.reward;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be counted in a text, in English and in Korean.
 *
 * @param words in small letters, in order
 * @param content what carries meaning, by its stem, each once
 */
record Features(String text, List<String> words, Set<String> content) {

    private static final int LONGEST = 60_000;

    private static final int PHRASE = 4;

    private static final int LONG_WORD = 8;

    private static final double NUMBER_WEIGHT = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}.,'’]+|[.,'’]+(?!\\p{N})");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。])\\s+|\\n+");

    private static final Pattern STRUCTURE =
            Pattern.compile("(?m)^\\s*(?:[-*•]|\\d{1,2}[.)]|#{1,4}|```)\\s*\\S|\\n\\s*\\n");

    private static final Pattern RECKONING =
            Pattern.compile("\\d\\D{0,12}[-+*×÷/]\\s*\\D?\\d[^=\\n]{0,60}=\\s*\\D?\\d");

    private static final Pattern ENDED = Pattern.compile("(?s).*(?:[.!?。)\\]\"”'’:`|*]|\\d|#### .*)\\s*$");

    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)^\\W*(?:i(?:'m| am) (?:sorry|afraid|unable|not able)|sorry|i apologi[sz]e|i (?:cannot|can't|can not|won't)|as an ai|unfortunately,? i )"
                    + "|i am [^.]{0,60} and cannot answer"
                    + "|^\\W*(?:죄송|미안|유감)|(?:답변?할|도와드릴|제공할|답해 드릴) 수 없(?:습니다|어요|네요)|대답하기 어렵");

    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "and", "for", "are", "was", "were", "with", "that", "this", "from", "what", "which", "who", "how",
            "why", "when", "where", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should",
            "you", "your", "its", "into", "than", "then", "there", "these", "those", "they", "them", "their", "been",
            "being", "not", "but", "무엇", "어떤", "어떻", "얼마", "언제", "누구", "그리", "있습", "합니", "입니", "있는", "하는", "에서", "이것",
            "그것");

    Features {
        words = List.copyOf(words);
        content = Set.copyOf(content);
    }

    static Features of(String whole) {
        var text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        var words = BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isBlank())
                .toList();
        var content = words.stream()
                .map(Features::stem)
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toSet());
        return new Features(text, words, content);
    }

    /** The first two syllables of a Korean word, an English word without its ending, a number as it is. */
    private static String stem(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word.replaceAll("[^0-9.].*$", "").replaceAll("\\.$", "");
        }
        if (isHangul(word.charAt(0))) {
            var stem = word.substring(0, Math.min(2, word.length()));
            return word.length() < 2 || EMPTY_WORDS.contains(stem) ? "" : stem;
        }
        var stem = word.replaceAll("['’].*$", "");
        if (stem.length() < 3 || EMPTY_WORDS.contains(stem)) {
            return "";
        }
        return stem.length() < 5 ? stem : stem.replaceAll("(?:ies|ing|ed|es|s|e|y)$", "");
    }

    /** The share of this content that stands in another text, numbers counting more. */
    double shareIn(Features other) {
        var all = content.stream().mapToDouble(Features::weight).sum();
        var shared = content.stream()
                .filter(other.content::contains)
                .mapToDouble(Features::weight)
                .sum();
        return all == 0 ? 1 : shared / all;
    }

    private static double weight(String stem) {
        return Character.isDigit(stem.charAt(0)) ? NUMBER_WEIGHT : 1;
    }

    Features with(Features other) {
        var both = new HashSet<>(content);
        both.addAll(other.content);
        return new Features(text, words, both);
    }

    boolean addsNothingTo(Features prompt) {
        return !content.isEmpty() && !prompt.content.isEmpty() && prompt.content.containsAll(content) && numbers() == 0;
    }

    boolean isOtherLanguageThan(Features other) {
        return Math.abs(hangul() - other.hangul()) > 0.6 && words.size() > 2 && other.words.size() > 2;
    }

    boolean isRefusal() {
        return REFUSAL.matcher(text.strip()).find();
    }

    boolean showsReckoning() {
        return RECKONING.matcher(text).find();
    }

    boolean isEnded() {
        return ENDED.matcher(text.strip()).matches();
    }

    /** The share of phrases of four words, and of sentences, that stood there before. */
    double repetition() {
        var phrases = new HashSet<String>();
        var count = Math.max(0, words.size() - PHRASE + 1);
        for (int i = 0; i < count; i++) {
            phrases.add(String.join(" ", words.subList(i, i + PHRASE)));
        }
        var sentences = sentences();
        var repeated = count == 0 ? 0 : 1 - (double) phrases.size() / count;
        return Math.max(repeated, 1 - (double) Set.copyOf(sentences).size() / sentences.size());
    }

    double wordsPerSentence() {
        return (double) words.size() / sentences().size();
    }

    int longestSentence() {
        return sentences().stream()
                .mapToInt(
                        sentence -> (int) BETWEEN_WORDS.splitAsStream(sentence).count())
                .max()
                .orElse(0);
    }

    int structure() {
        return (int) STRUCTURE.matcher(text).results().count();
    }

    int numbers() {
        return (int)
                words.stream().filter(word -> Character.isDigit(word.charAt(0))).count();
    }

    /** The share of long words; a Korean word is long with half as many letters. */
    double longWords() {
        var count = words.stream()
                .filter(word -> word.length() >= (isHangul(word.charAt(0)) ? LONG_WORD / 2 : LONG_WORD))
                .count();
        return (double) count / words.size();
    }

    /** The share of signs that are neither letters, digits, spaces nor usual punctuation. */
    double noise() {
        var odd = text.chars()
                .filter(sign -> sign == '\uFFFD' || (Character.isISOControl(sign) && !Character.isWhitespace(sign)))
                .count();
        return (double) odd / text.length();
    }

    private List<String> sentences() {
        var sentences = SENTENCE_END
                .splitAsStream(text.strip())
                .filter(sentence -> !sentence.isBlank())
                .toList();
        return sentences.isEmpty() ? List.of(text) : sentences;
    }

    private double hangul() {
        var letters = text.chars().filter(Character::isLetter).count();
        var hangul = text.chars().filter(sign -> isHangul((char) sign)).count();
        return letters == 0 ? 0 : (double) hangul / letters;
    }

    private static boolean isHangul(char sign) {
        return sign >= '가' && sign <= '힣';
    }
}
