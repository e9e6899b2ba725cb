package dev.millrace.recipes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Values for the recipes that follow the Nemotron-4 report, in each language, without a word of the other; and what they draw. */
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
            Map.entry("answer", "It is 2 to 3."),
            Map.entry("system", "You know all about boats."),
            Map.entry("user_1", "What is a quay?"),
            Map.entry("assistant_1", "A wall where boats tie up."),
            Map.entry("user_2", "And a pier?"),
            Map.entry("assistant_2", "It stands on posts in the water."),
            Map.entry("prompt", "Where should I leave my boat in winter?"),
            Map.entry("reply", "On land, under a cover."),
            Map.entry("first", "Leave it on land."),
            Map.entry("second", "Leave it at the pier."),
            Map.entry("draft", "Take it out of the water."),
            Map.entry("revision", "Out of the water it goes."),
            Map.entry("first_answer", "Take it out before the first frost."),
            Map.entry("second_prompt", "Does that hold for wooden boats too?"),
            Map.entry("second_answer", "Wood must not dry out, so cover it."),
            Map.entry("third_prompt", "You did not say with what."),
            Map.entry("third_answer", "With canvas that lets air through."));

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
            Map.entry("answer", "2 대 3입니다."),
            Map.entry("system", "당신은 배를 잘 아는 사람입니다."),
            Map.entry("user_1", "안벽이 무엇인가요?"),
            Map.entry("assistant_1", "배를 대는 벽입니다."),
            Map.entry("user_2", "그럼 잔교는요?"),
            Map.entry("assistant_2", "물속 기둥 위에 놓인 다리입니다."),
            Map.entry("prompt", "겨울에는 배를 어디에 두어야 하나요?"),
            Map.entry("reply", "뭍에 올려 덮개를 씌우세요."),
            Map.entry("first", "뭍에 두세요."),
            Map.entry("second", "잔교에 두세요."),
            Map.entry("draft", "배를 물에서 꺼내세요."),
            Map.entry("revision", "배는 물 밖으로 꺼내 두세요."),
            Map.entry("first_answer", "첫서리가 내리기 전에 뭍으로 올리세요."),
            Map.entry("second_prompt", "나무배도 그런가요?"),
            Map.entry("second_answer", "나무는 마르면 안 되니 덮어 두세요."),
            Map.entry("third_prompt", "무엇으로 덮는지는 말씀하지 않으셨네요."),
            Map.entry("third_answer", "바람이 통하는 천으로 덮으세요."));

    private static final int DRAWS = 200;

    private NemotronValues() {}

    /** What a seed and earlier stages may say in a language, and what one prompt draws. */
    static Map<String, String> values(Recipe recipe, String language) {
        var values = new LinkedHashMap<>(recipe.withDefaults(language.equals("en") ? ENGLISH : KOREAN));
        recipe.stages().forEach(stage -> values.putAll(stage.draws().of("p-1", language)));
        return values;
    }

    /** The same, once for each text that can be drawn, and for many draws of instructions. */
    static List<Map<String, String>> drawn(Recipe recipe, String language) {
        var all = new ArrayList<Map<String, String>>();
        all.add(values(recipe, language));
        for (var stage : recipe.stages()) {
            stage.draws()
                    .lots()
                    .forEach((name, lot) -> drawn(name, lot, language).forEach(draw -> {
                        var values = values(recipe, language);
                        values.putAll(draw);
                        all.add(values);
                    }));
        }
        return all;
    }

    /** All that a draw can give, or much of it, without what is the same. */
    static Set<Map<String, String>> drawn(String name, Lot lot, String language) {
        return LongStream.range(0, DRAWS)
                .mapToObj(number -> lot.draw(name, language, number))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
