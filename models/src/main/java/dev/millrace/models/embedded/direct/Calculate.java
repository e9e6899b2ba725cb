package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Numbers;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Works out an arithmetic expression, in signs or in words. */
final class Calculate implements Skill {

    private static final List<Map.Entry<String, String>> SIGNS = List.of(
            Map.entry("plus|더하기", "+"),
            Map.entry("minus|빼기|−|–", "-"),
            Map.entry("(?:multiplied by|times|곱하기|[*·xX](?=\\s*[\\d(]))", "×"),
            Map.entry("divided by|나누기|/", "÷"));

    private static final String NUMBER = "(-?\\d[\\d,.]*)";

    /** Two numbers in a Korean sentence, with the sign that its verb stands for. */
    private static final Map<Pattern, String> SENTENCES = Map.of(
            Pattern.compile(NUMBER + "에서 " + NUMBER + "[을를] 빼면"), "-",
            Pattern.compile(NUMBER + "에 " + NUMBER + "[을를] 더하면"), "+",
            Pattern.compile(NUMBER + "에 " + NUMBER + "[을를] 곱하면"), "×",
            Pattern.compile(NUMBER + "[을를] " + NUMBER + "(?:으로|로) 나누면"), "÷");

    private static final Pattern EXPRESSION =
            Pattern.compile("[-(]*\\d[\\d,.]*(?:[\\s()]*[-+×÷][\\s(]*[-\\d][\\d,.)]*)+");

    private static final Set<String> ASKING = Set.of(
            "what",
            "what's",
            "is",
            "are",
            "calculate",
            "compute",
            "evaluate",
            "the",
            "value",
            "of",
            "result",
            "please",
            "how",
            "much",
            "does",
            "equal",
            "equals",
            "work",
            "out",
            "find",
            "solve",
            "expression",
            "sum",
            "and",
            "show",
            "your",
            "steps",
            "me",
            "tell",
            "give",
            "은",
            "는",
            "을",
            "를",
            "의",
            "값",
            "값은",
            "값을",
            "계산하면",
            "계산하세요",
            "계산해",
            "계산하시오",
            "주세요",
            "얼마",
            "얼마인가요",
            "얼마입니까",
            "얼마예요",
            "무엇입니까",
            "무엇인가요",
            "몇입니까",
            "결과는",
            "결과",
            "다음",
            "식을",
            "답은",
            "구하세요",
            "구하시오",
            "알려",
            "step",
            "by",
            "in",
            "words");

    @Override
    public Optional<String> reply(Request request, long seed) {
        var task = Task.of(request);
        if (task.isEmpty()) {
            return Optional.empty();
        }
        var text = signs(request.prompt());
        var found = EXPRESSION.matcher(text);
        if (!found.find() || !asksNothingElse(text.substring(0, found.start()) + " " + text.substring(found.end()))) {
            return Optional.empty();
        }
        var expression = found.group().strip().replaceAll("[.,]$", "");
        return Expression.evaluate(expression).map(value -> write(task.get(), expression, value, seed));
    }

    private static String signs(String prompt) {
        var text = prompt;
        for (var sentence : SENTENCES.entrySet()) {
            text = sentence.getKey().matcher(text).replaceAll("$1 " + sentence.getValue() + " $2 ");
        }
        for (var sign : SIGNS) {
            text = text.replaceAll(sign.getKey(), sign.getValue());
        }
        return text;
    }

    private static boolean asksNothingElse(String rest) {
        return Pattern.compile("[\\p{L}\\d']+")
                .matcher(rest.toLowerCase(java.util.Locale.ROOT))
                .results()
                .allMatch(word -> ASKING.contains(word.group()));
    }

    private static String write(Task task, String expression, Expression.Value value, long seed) {
        var written = expression
                .replaceAll("\\s*([-+×÷])\\s*", " $1 ")
                .replaceAll("(^|\\() - ", "$1-")
                .strip();
        if (!value.exact()) {
            var about = Numbers.text(value.number());
            return task.word(
                    seed,
                    written + " is about " + about + ".",
                    "The result does not come out even: it is about " + about + ".",
                    written + "의 값은 약 " + about + "입니다.",
                    "나누어떨어지지 않으며, 약 " + about + "입니다.");
        }
        var result = Numbers.text(value.number());
        var steps = value.equations().stream().map(String::valueOf).collect(Collectors.joining("\n"));
        return task.word(
                seed,
                steps + "\nThe answer is " + result + ".",
                written + " = " + result,
                "The answer is " + result + ", because " + String.join(", ", steps.split("\n")) + ".",
                steps + "\n답은 " + result + "입니다.",
                written + " = " + result,
                String.join(", ", steps.split("\n")) + "이므로 답은 " + result + "입니다.");
    }
}
