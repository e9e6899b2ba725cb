package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ScoredGeneration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Rejects an item in which the model refuses or says that it cannot do what was asked, in English or Korean: told by how
 * it begins, so that text about refusals is not taken for one.
 */
public record Refusal() implements Rule {

    private static final int BEGINNING = 200;

    private static final List<String> BEGINNINGS = List.of(
            "i'm sorry, but",
            "i am sorry, but",
            "i'm sorry, i can",
            "i'm sorry. i can",
            "i apologize, but i",
            "sorry, but i can",
            "sorry, i can",
            "unfortunately, i can",
            "i'm afraid i can",
            "i cannot help",
            "i can't help",
            "i cannot assist",
            "i can't assist",
            "i cannot answer",
            "i can't answer",
            "i cannot provide",
            "i can't provide",
            "i cannot fulfill",
            "i can't fulfill",
            "i cannot comply",
            "i can't comply",
            "i'm unable to",
            "i am unable to",
            "i'm not able to",
            "i am not able to",
            "i must decline",
            "i won't be able to",
            "as an ai,",
            "as an ai i ",
            "as an ai model",
            "as an ai language model",
            "as an ai assistant",
            "as a language model",
            "as a large language model",
            "죄송하지만",
            "죄송합니다만",
            "죄송합니다.",
            "죄송합니다,",
            "죄송해요",
            "미안하지만",
            "ai 언어 모델로서",
            "저는 ai 언어 모델",
            "저는 ai 모델",
            "저는 ai 어시스턴트",
            "저는 ai이",
            "저는 ai라");

    /** Says of itself that it cannot; "답할 수 없는 질문" (a question that cannot be answered) speaks of something else. */
    private static final Pattern UNABLE = Pattern.compile(
            "(도와 ?드릴|도움을 드릴|답변 ?드릴|답변을 드릴|답변할|대답할|답할|알려 ?드릴|말씀 ?드릴|제공해 ?드릴|정보를 제공할)" + " 수(가)? 없(습니다|어요|네요|음을|을 것)");

    /** "I am … and cannot answer this": whoever speaks of itself so says what it is before it says that it cannot. */
    private static final Pattern I_CANNOT =
            Pattern.compile("^(i|i am|i'm)\\b.*\\b(cannot|can't|can not|am unable to|am not able to|won't)"
                    + " (answer|help|assist|do|provide|fulfill|comply|write|give) (this|that|you|with|your|it)\\b");

    private static final Pattern QUOTED = Pattern.compile("[\"“「『][^\"”」』]*[\"”」』]");

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?])\\s|\\R");

    private static final Pattern DECORATION = Pattern.compile("^[\\s*_#>]+");

    @Override
    public String name() {
        return "refusal";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        return item.values().values().stream().anyMatch(Refusal::refuses)
                ? reject("the model refuses or says that it cannot do it")
                : Verdict.PASS;
    }

    private static boolean refuses(String text) {
        var plain = DECORATION.matcher(text).replaceFirst("");
        var beginning = plain.substring(0, Math.min(BEGINNING, plain.length()))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return BEGINNINGS.stream().anyMatch(beginning::startsWith)
                || UNABLE.matcher(firstSentence(beginning)).find()
                || I_CANNOT.matcher(firstSentence(beginning)).find();
    }

    private static String firstSentence(String text) {
        return END_OF_SENTENCE.split(QUOTED.matcher(text).replaceAll(""), 2)[0];
    }
}
