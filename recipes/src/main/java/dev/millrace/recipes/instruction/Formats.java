package dev.millrace.recipes.instruction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.contracts.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a program could read of a reply: JSON, tables, placeholders, two answers.
 *
 * <p>JSON is one object or list and nothing else, no code fence either; no key stands in an object twice. A placeholder
 * is {@code [something]} on one line, without brackets in it and no link. Two answers are two texts that differ in more than
 * space, with one line of six asterisks between them.
 */
final class Formats {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String SEPARATOR = "******";

    private static final int LONGEST_QUOTE = 40;

    private Formats() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.of("json_only", Formats::jsonOnly)
                        .settling(Aspect.LETTERS, Aspect.LAYOUT, Aspect.BEGINNING, Aspect.END)
                        .in(
                                "en",
                                "Reply with one JSON object or list and nothing else: no code fence, no words around"
                                        + " it.")
                        .in("ko", "JSON 객체나 목록 하나로만 답하세요. 코드 블록 표시나 다른 말을 앞뒤에 붙이지 마세요."),
                Kind.of(
                                "json_keys",
                                Formats::jsonKeys,
                                WordList.of("keys", 2)
                                        .drawn("en", "answer", "reason", "example", "summary", "confidence", "topic")
                                        .drawn("ko", "답변", "이유", "예시", "요약", "확신도", "주제"))
                        .settling(Aspect.LETTERS, Aspect.LAYOUT, Aspect.BEGINNING, Aspect.END)
                        .in(
                                "en",
                                "Reply with one JSON object that has exactly the keys {keys}, and nothing else: no code"
                                        + " fence, no words around it.")
                        .in("ko", "키가 정확히 다음과 같은 JSON 객체 하나로만 답하세요: {keys}. 코드 블록 표시나 다른 말을 앞뒤에 붙이지 마세요."),
                Kind.of(
                                "table",
                                Tables::hasTable,
                                Count.drawn(2, 4, 1).named("columns").atLeast(2),
                                Count.drawn(2, 5, 1).named("rows"))
                        .settling(Aspect.LAYOUT)
                        .in(
                                "en",
                                "Include a Markdown table with exactly {columns:column} and at least {rows:row} below"
                                        + " its header.")
                        .in("ko", "열이 정확히 {columns}개이고 머리글 아래에 행이 {rows}개 이상인 마크다운 표를 넣으세요."),
                Kind.of("placeholders_at_least", Formats::atLeastPlaceholders, Count.drawn(2, 5, 1))
                        .settling(Aspect.LAYOUT)
                        .in("en", "Use at least {count:placeholder} in square brackets, such as [name].")
                        .in("ko", "[이름]처럼 대괄호로 감싼 빈자리를 {count}개 이상 쓰세요."),
                Kind.of("two_answers", Formats::twoAnswers)
                        .settling(Aspect.LAYOUT)
                        .in("en", "Give two different answers, separated by a line of exactly six asterisks: ******")
                        .in("ko", "서로 다른 답을 두 개 쓰고, 그 사이에 별표 여섯 개로만 된 줄을 넣어 구분하세요: ******"));
    }

    private static Optional<String> jsonOnly(String reply, Instruction given) {
        try {
            return MAPPER.readTree(reply).isContainerNode()
                    ? Optional.empty()
                    : Optional.of("the JSON is neither an object nor a list");
        } catch (JsonProcessingException malformed) {
            return Optional.of(notJson(malformed));
        }
    }

    private static String notJson(JsonProcessingException malformed) {
        var place = malformed.getLocation();
        return "the reply is not JSON from its line " + (place == null ? 1 : place.getLineNr()) + " on";
    }

    private static Optional<String> jsonKeys(String reply, Instruction given) {
        try {
            return keys(MAPPER.readTree(reply), given.words("keys"));
        } catch (JsonProcessingException malformed) {
            return Optional.of(notJson(malformed));
        }
    }

    private static Optional<String> keys(JsonNode json, List<String> wanted) {
        if (!json.isObject()) {
            return Optional.of("the JSON is no object");
        }
        var missing = wanted.stream().filter(key -> !json.has(key)).toList();
        if (!missing.isEmpty()) {
            return Optional.of("the object lacks the key \"" + missing.get(0) + "\"");
        }
        return json.size() == wanted.size()
                ? Optional.empty()
                : Optional.of("the object has " + json.size() + " keys, expected exactly " + wanted.size());
    }

    private static Optional<String> atLeastPlaceholders(String reply, Instruction given) {
        var found = reply.lines().mapToInt(Formats::placeholders).sum();
        return new Amount(found, "placeholder").atLeast(given.count("count"));
    }

    private static int placeholders(String line) {
        var found = 0;
        var open = -1;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '[') {
                open = i;
            } else if (line.charAt(i) == ']' && open >= 0) {
                found += Words.says(line.substring(open, i)) && !line.startsWith("(", i + 1) ? 1 : 0;
                open = -1;
            }
        }
        return found;
    }

    private static Optional<String> twoAnswers(String reply, Instruction given) {
        var answers = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
        reply.lines().forEach(line -> {
            if (line.strip().equals(SEPARATOR)) {
                answers.add(new StringBuilder());
            } else {
                answers.get(answers.size() - 1).append(line).append('\n');
            }
        });
        var different = new HashSet<String>();
        for (var answer : answers) {
            if (!Words.says(answer.toString())) {
                return Optional.of("an answer beside the line of asterisks is empty");
            }
            different.add(String.join(" ", Words.in(answer.toString())));
        }
        if (answers.size() != 2) {
            return Optional.of(
                    "the reply has " + new Amount(answers.size(), "answer").words() + ", expected exactly 2");
        }
        return different.size() == 2
                ? Optional.empty()
                : Optional.of("both answers are \"" + Excerpt.of(answers.get(0).toString(), LONGEST_QUOTE) + "\"");
    }
}
