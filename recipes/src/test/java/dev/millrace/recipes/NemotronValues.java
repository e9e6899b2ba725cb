package dev.millrace.recipes;

import java.util.Map;

/** Values for the recipes that follow the Nemotron-4 report, in each language, without a word of the other. */
final class NemotronValues {

    static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("language", "en"),
            Map.entry("area", "life in a small harbour town"),
            Map.entry("level", "middle school"),
            Map.entry("document", "Tides rise and fall twice a day.\n\nThe moon pulls at the water."),
            Map.entry("title", "On tides"),
            Map.entry("topic", "The sea"),
            Map.entry("subtopic", "How tides work"),
            Map.entry("keyword", "ratio"),
            Map.entry("question", "Why are there two tides a day?"),
            Map.entry("task", "Write a letter to a friend about the first storm of autumn."),
            Map.entry("request", "I keep a boat in a harbour. Explain why the tides come later each day."),
            Map.entry("instruction", "List the causes that the passage names."),
            Map.entry("problem", "Two boats carry 12 and 18 crates. What is their ratio?"),
            Map.entry("tests", "assert ratio(12, 18) == (2, 3)"),
            Map.entry("answer", "It is 2 to 3."));

    static final Map<String, String> KOREAN = Map.ofEntries(
            Map.entry("language", "ko"),
            Map.entry("area", "작은 항구 마을의 삶"),
            Map.entry("level", "중학교"),
            Map.entry("document", "바닷물은 하루에 두 번 들고 난다.\n\n달이 바닷물을 끌어당긴다."),
            Map.entry("title", "밀물과 썰물"),
            Map.entry("topic", "바다"),
            Map.entry("subtopic", "밀물과 썰물의 원리"),
            Map.entry("keyword", "비율"),
            Map.entry("question", "밀물은 왜 하루에 두 번 올까요?"),
            Map.entry("task", "가을의 첫 폭풍을 친구에게 전하는 편지를 써 주세요."),
            Map.entry("request", "항구에 배를 두고 있습니다. 밀물 시각이 날마다 늦어지는 까닭을 설명해 주세요."),
            Map.entry("instruction", "글에 나온 원인을 나열해 주세요."),
            Map.entry("problem", "두 배에 상자가 12개와 18개 있습니다. 그 비를 구하세요."),
            Map.entry("tests", "비교(12, 18)"),
            Map.entry("answer", "2 대 3입니다."));

    private NemotronValues() {}
}
