package dev.millrace.bench.endpoint;

import java.util.Locale;

/** Words of one reply: other ones for each number, in English or Korean. */
record Voice(boolean korean, long number) {

    private static final int LETTERS = 26;

    String opening() {
        return korean ? "물론입니다! 요청하신 내용입니다:" : "Sure, here is what you asked for:";
    }

    String closing() {
        return korean ? "더 필요한 것이 있으면 말씀해 주세요." : "Let me know if you would like more of them.";
    }

    String refusal() {
        return korean
                ? "죄송하지만 그 요청은 도와드릴 수 없습니다. (" + name(0) + ")"
                : "I'm sorry, but I can't help with that request. (" + name(0) + ")";
    }

    String entry(int place) {
        return korean
                ? "항구 도시 " + name(place) + "에서 물때와 배를 살피는 방법을 알려 주세요"
                : "Explain how people in the harbour of " + name(place) + " read the tides and mend their boats";
    }

    String sentence() {
        return korean
                ? name(0) + " 항구에서는 물이 들고 나는 때를 보고 배를 냅니다."
                : "In the harbour of " + name(0) + " boats leave when the water is high.";
    }

    /** What stands under a tag. */
    String value(String field, int place) {
        return switch (field) {
            case "TESTS" -> "assert boats(" + (place + 2) + ") == " + (2 * place + 4);
            case "ANSWER" -> String.valueOf(2 * place + 4);
            default -> entry(place) + (korean ? " (배 " + (place + 2) + "척)." : " (" + (place + 2) + " boats).");
        };
    }

    /** A reply to people, in one of several forms. */
    String text(int style) {
        return switch (style) {
            case 1 -> opening() + "\n\n" + sentence() + "\n\n" + closing();
            case 2 -> "- " + sentence() + "\n- " + more() + "\n- " + sentence();
            case 3 -> "{\"" + (korean ? "항구" : "harbour") + "\": \"" + name(0) + "\"}";
            case 4 -> sentence().toLowerCase(Locale.ROOT);
            case 5 -> sentence() + "\n\n" + more() + "\n\n" + sentence();
            case 6 -> "User: " + (korean ? "감사합니다! " : "Thank you! ") + question();
            case 7 -> "```python\ndef boats(n):\n    return 2 * n  # " + name(0) + "\n```";
            default -> sentence() + " " + more();
        };
    }

    private String question() {
        return korean ? name(1) + " 항구에서는 왜 밤에 배를 내나요?" : "Why do the boats of " + name(1) + " leave at night?";
    }

    private String more() {
        return korean ? "그래서 " + name(2) + " 사람들은 달을 봅니다." : "So the people of " + name(2) + " look at the moon.";
    }

    /** A name of letters only, another one for each number and place. */
    private String name(int place) {
        var name = new StringBuilder(korean ? "해" : "A");
        for (long rest = number * 101 + place; rest > 0; rest /= LETTERS) {
            name.append(korean ? (char) ('가' + 28 * (rest % LETTERS)) : (char) ('a' + rest % LETTERS));
        }
        return name.toString();
    }
}
