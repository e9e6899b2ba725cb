package dev.millrace.recipes.instruction;

import dev.millrace.contracts.Excerpt;
import java.util.List;
import java.util.Optional;

/** How long a reply is, in words, characters, sentences and paragraphs. */
final class Lengths {

    private static final int LONGEST_QUOTE = 40;

    private static final int TENTH = 10;

    private static final String PARAGRAPH = "paragraph";

    private Lengths() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.of("words_at_least", Lengths::atLeastWords, Count.drawn(50, 300, 10))
                        .settling(Aspect.LENGTH)
                        .in("en", "Write at least {count:word}.")
                        .in("ko", "띄어쓰기를 기준으로 {count}단어 이상 쓰세요."),
                Kind.of("words_at_most", Lengths::atMostWords, Count.drawn(30, 150, 10))
                        .settling(Aspect.LENGTH)
                        .in("en", "Write at most {count:word}.")
                        .in("ko", "띄어쓰기를 기준으로 {count}단어 이내로 쓰세요."),
                Kind.of("words_about", Lengths::aboutWords, Count.drawn(50, 300, 10))
                        .settling(Aspect.LENGTH)
                        .in("en", "Write about {count:word}, not more than a tenth above or below.")
                        .in("ko", "띄어쓰기를 기준으로 약 {count}단어로 쓰세요. 10%보다 많이 벗어나면 안 됩니다."),
                Kind.of("characters_at_most", Lengths::atMostCharacters, Count.drawn(150, 600, 50))
                        .settling(Aspect.LENGTH)
                        .in("en", "Write at most {count:character}, including spaces and punctuation.")
                        .in("ko", "공백과 문장 부호를 포함하여 {count}자 이내로 쓰세요."),
                Kind.of("sentences_exactly", Lengths::exactlySentences, Count.drawn(2, 8, 1))
                        .settling(Aspect.LENGTH, Aspect.LAYOUT, Aspect.BEGINNING, Aspect.END)
                        .in("en", "Write exactly {count:sentence}.")
                        .in("ko", "정확히 {count}문장으로 쓰세요."),
                Kind.of("sentences_at_most", Lengths::atMostSentences, Count.drawn(2, 8, 1))
                        .settling(Aspect.LENGTH, Aspect.LAYOUT, Aspect.BEGINNING, Aspect.END)
                        .in("en", "Write no more than {count:sentence}.")
                        .in("ko", "{count}문장을 넘기지 마세요."),
                Kind.of("sentence_words_at_most", Lengths::shortSentences, Count.drawn(10, 25, 1))
                        .settling(Aspect.LENGTH, Aspect.LAYOUT)
                        .in("en", "Let no sentence have more than {count:word}.")
                        .in("ko", "모든 문장을 띄어쓰기 기준으로 {count}단어 이내로 쓰세요."),
                Kind.of(
                                "paragraphs_exactly",
                                Lengths::exactlyParagraphs,
                                Count.drawn(2, 6, 1).atLeast(2))
                        .settling(Aspect.LAYOUT)
                        .in("en", "Write exactly {count:paragraph}, separated by blank lines.")
                        .in("ko", "정확히 {count}개의 문단으로 쓰고, 문단 사이에는 빈 줄을 두세요."),
                Kind.of(
                                "paragraph_begins",
                                Lengths::paragraphBegins,
                                Count.drawn(2, 3, 1).named(PARAGRAPH),
                                Phrase.of("phrase")
                                        .drawn("en", "However,", "For example,", "In other words,", "More importantly,")
                                        .drawn("ko", "한편", "예를 들어", "다시 말해", "무엇보다"))
                        .settling(Aspect.WORDS, Aspect.LETTERS, Aspect.LAYOUT)
                        .in(
                                "en",
                                "Separate paragraphs by blank lines, and begin paragraph {paragraph} with: \"{phrase}\"")
                        .in("ko", "문단을 빈 줄로 구분하고, {paragraph}번째 문단을 다음 말로 시작하세요: \"{phrase}\""));
    }

    private static Optional<String> atLeastWords(String reply, Instruction given) {
        return Words.amount(reply).atLeast(given.count("count"));
    }

    private static Optional<String> atMostWords(String reply, Instruction given) {
        return Words.amount(reply).atMost(given.count("count"));
    }

    private static Optional<String> aboutWords(String reply, Instruction given) {
        var wanted = given.count("count");
        return Words.amount(reply).between(wanted - wanted / TENTH, wanted + wanted / TENTH);
    }

    private static Optional<String> atMostCharacters(String reply, Instruction given) {
        return new Amount(reply.codePointCount(0, reply.length()), "character").atMost(given.count("count"));
    }

    private static Optional<String> exactlySentences(String reply, Instruction given) {
        return sentences(reply).exactly(given.count("count"));
    }

    private static Optional<String> atMostSentences(String reply, Instruction given) {
        return sentences(reply).atMost(given.count("count"));
    }

    private static Amount sentences(String reply) {
        return new Amount(Sentences.in(reply).size(), "sentence");
    }

    private static Optional<String> shortSentences(String reply, Instruction given) {
        var most = given.count("count");
        for (var sentence : Sentences.in(reply)) {
            var words = Words.amount(sentence);
            if (words.number() > most) {
                return Optional.of("the sentence \"" + Excerpt.of(sentence, LONGEST_QUOTE) + "\" has " + words.words()
                        + ", expected at most " + most);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> exactlyParagraphs(String reply, Instruction given) {
        return new Amount(Paragraphs.in(reply).size(), PARAGRAPH).exactly(given.count("count"));
    }

    private static Optional<String> paragraphBegins(String reply, Instruction given) {
        var paragraphs = Paragraphs.in(reply);
        var number = given.count(PARAGRAPH);
        if (paragraphs.size() < number) {
            return new Amount(paragraphs.size(), PARAGRAPH).atLeast(number);
        }
        var paragraph = paragraphs.get(number - 1);
        return Keywords.begins(paragraph, given.phrase("phrase"))
                ? Optional.empty()
                : Optional.of("paragraph " + number + " begins with \"" + Excerpt.of(paragraph, LONGEST_QUOTE) + "\"");
    }
}
