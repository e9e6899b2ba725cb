package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ScoredGeneration;
import java.util.List;
import java.util.Locale;

/**
 * Rejects an item in which the model refuses or says that it cannot do what was asked, in English or Korean: told by how
 * it begins, so that text about refusals is not taken for one.
 */
public record Refusal() implements Rule {

    private static final int BEGINNING = 200;

    private static final List<String> ENGLISH = List.of(
            "i'm sorry, but",
            "i am sorry, but",
            "sorry, but i can",
            "sorry, i can",
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
            "i'm unable to",
            "i am unable to",
            "i'm not able to",
            "i am not able to",
            "i must decline",
            "i won't be able to",
            "as an ai",
            "as a language model",
            "as a large language model");

    private static final List<String> KOREAN = List.of(
            "죄송하지만",
            "죄송합니다만",
            "죄송합니다.",
            "미안하지만",
            "도와드릴 수 없",
            "도와 드릴 수 없",
            "답변할 수 없",
            "답변드릴 수 없",
            "답변을 드릴 수 없",
            "대답할 수 없",
            "답할 수 없",
            "제공할 수 없",
            "ai 언어 모델로서",
            "저는 ai");

    @Override
    public String name() {
        return "refusal";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        for (var value : item.values().values()) {
            var beginning = value.strip()
                    .substring(0, Math.min(BEGINNING, value.strip().length()))
                    .toLowerCase(Locale.ROOT)
                    .replace('’', '\'');
            if (ENGLISH.stream().anyMatch(beginning::startsWith)
                    || KOREAN.stream()
                            .anyMatch(phrase -> firstSentence(beginning).contains(phrase))) {
                return reject("the model refuses or says that it cannot do it");
            }
        }
        return Verdict.PASS;
    }

    private static String firstSentence(String text) {
        var end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
