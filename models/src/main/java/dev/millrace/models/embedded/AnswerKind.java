package dev.millrace.models.embedded;

import dev.millrace.models.embedded.text.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a question asks for, and what its answer must hold to be of that kind. */
enum AnswerKind {
    QUANTITY(
            "^how (?:many|much|long|high|wide|deep|tall|old|thick)\\b",
            "(?:^|\\s)몇 |얼마나 (?:많|길|크|오래)",
            "\\d|(?i:\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
                    + "twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|"
                    + "thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|"
                    + "dozen|half|no|none)\\b)|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른|마흔|쉰|수십|백|천|"
                    + "만)(?:\\s|[가-힣])",
            "a number"),
    REASON(
            "^why\\b",
            "(?:^|\\s)왜 ",
            "(?i)\\b(?:because|so that|since|so|to|as|due|for|otherwise|therefore|in "
                    + "order)\\b|때문|므로|위해|위하|도록|덕분|니까|[아어해여]서|려고|이유",
            "a reason"),
    PLACE(
            "^where\\b",
            "어디(?:에|에서)? ",
            "(?i)\\b(?:in|on|at|under|below|inside|beside|near|between|behind|to|from|into|by|along)\\b|에|에서",
            "a place"),
    TIME(
            "^(?:when|how often)\\b",
            "언제",
            "(?i)\\d|\\b(?:when|whenever|once|after|before|if|until|as soon|every|each|"
                    + "in|on|at|during|daily|weekly|monthly|yearly)\\b|때|후|전|년|월|일|봄|여름|가을|겨울|"
                    + "아침|저녁|밤|새벽|주말|마다|매|날|시",
            "a time or an occasion"),
    DOER(
            "^(?:what|who) (?!(?:is|are|was|were|do|does|did|can|could|should|must|will|would|may|might|has|have|had|"
                    + "happens|happened)\\b)",
            "(?:^|\\s)(?:누가|무엇[이을으]로?) ",
            "\\p{L}",
            "who or what");

    private final Pattern english;
    private final Pattern korean;
    private final Pattern needed;
    private final String name;

    AnswerKind(String english, String korean, String needed, String name) {
        this.english = Pattern.compile(english, Pattern.CASE_INSENSITIVE);
        this.korean = Pattern.compile(korean);
        this.needed = Pattern.compile(needed);
        this.name = name;
    }

    static Optional<AnswerKind> of(String question) {
        var text = question.strip();
        for (var kind : values()) {
            var pattern = Language.of(text) == Language.KOREAN ? kind.korean : kind.english;
            if (pattern.matcher(text).find()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    boolean isIn(String answer) {
        return needed.matcher(answer).find();
    }

    String readableName() {
        return name;
    }
}
