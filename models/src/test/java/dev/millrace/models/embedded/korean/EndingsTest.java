package dev.millrace.models.embedded.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingsTest {

    @ParameterizedTest
    @CsvSource({
        "제공합니다, 제공하나요",
        "필요합니다, 필요한가요",
        "됩니다, 되나요",
        "이릅니다, 이르나요",
        "만듭니다, 만드나요",
        "엽니다, 여나요",
        "읽습니다, 읽나요",
        "있습니다, 있나요",
        "열었습니다, 열었나요",
        "높습니다, 높은가요",
        "쉽습니다, 쉬운가요",
        "큽니다, 큰가요",
        "다릅니다, 다른가요",
        "음식입니다, 음식인가요",
        "쌓입니다, 쌓이나요",
        "아닙니다, 아닌가요",
    })
    void asksPolitely(String statement, String question) {
        assertThat(Endings.asQuestion(statement)).contains(question);
    }

    @Test
    void refusesOtherEndings() {
        assertThat(Endings.asQuestion("합니다만")).isEmpty();
        assertThat(Endings.asQuestion("하세요")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"강이다., 강입니다.", "흐른다., 흐릅니다.", "읽는다., 읽습니다.", "열었다., 열었습니다.", "맑습니다., 맑습니다."})
    void bringsPlainStyleIntoPoliteStyle(String plain, String polite) {
        assertThat(PlainStyle.polite("물은 " + plain)).isEqualTo("물은 " + polite);
    }
}
