package dev.millrace.models.embedded.korean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.models.embedded.text.Blocks;
import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanQuestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            물레방아는 물의 힘으로 곡식을 찧는 장치입니다. | 물레방아는 무엇인가요?
            산골 물레방아는 밀과 보리를 가공합니다. | 산골 물레방아는 무엇을 가공하나요?
            마을 방앗간은 밀을 빻고 가루를 판매합니다. | 마을 방앗간은 무엇을 하나요?
            상류의 물은 바위에 부딪히기 때문에 산소가 풍부합니다. | 상류의 물은 왜 산소가 풍부한가요?
            마을 회관에는 종이 일곱 개 있습니다. | 마을 회관에는 종이 몇 개 있나요?
            방앗간의 바퀴는 날개 열두 개로 이루어져 있습니다. | 방앗간의 바퀴는 날개 몇 개로 이루어져 있나요?
            옛 장부는 회관의 서랍에 보관됩니다. | 옛 장부는 어디에 보관되나요?
            방앗간을 구경하려면 하루 전에 예약해야 합니다. | 방앗간을 구경하려면 어떻게 해야 하나요?
            풍차와 달리 산골 물레방아는 바람이 없어도 돕니다. | 산골 물레방아는 풍차와 어떻게 다른가요?
            마을 어른들은 이 씨를 위해 아침마다 물길을 엽니다. | 없음
            Kafka는 메시지를 저장하는 브로커입니다. | Kafka는 무엇인가요?
            물레방아는 물의 힘으로 곡식을 찧는 장치이다. | 물레방아는 무엇인가요?
            """)
    void putsAQuestionWordInThePlaceOfTheAnswer(String sentence, String question) {
        if (question.equals("없음")) {
            assertThat(questions(sentence)).isEmpty();
        } else {
            assertThat(questions(sentence)).contains(question);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "이것은 물의 힘으로 곡식을 찧는 장치입니다.",
                "하지만 물레방아는 곡식을 찧는 장치입니다.",
                "다음은 물레방아를 만드는 방법입니다.",
                "물레방아를 만드는 방법",
                "읽는 사람이 많은 책은 빨리 낡습니다.",
                "물레방아는 오래된 것입니다."
            })
    void keepsSilentWhereItCannotBeSure(String sentence) {
        assertThat(questions(sentence)).isEmpty();
    }

    @Test
    void namesTheInstitutionThatADocumentIsAbout() {
        var text = "도서관에는 책이 3,000권 있습니다. 운영위원회는 매달 첫째 월요일에 모입니다.";

        assertThat(KoreanQuestions.of("달빛 도서관", Blocks.of(text)))
                .extracting(Draft::question)
                .containsExactly("달빛 도서관에는 책이 몇 권 있나요?", "달빛 도서관의 운영위원회는 언제 모이나요?");
    }

    @Test
    void readsSettingsFromTables() {
        var table = "| 설정 | 기본값 | 설명 |\n|---|---|---|\n| `mill.window` | 64 | 동시에 여는 프롬프트의 수 |\n";

        assertThat(KoreanQuestions.of("T", Blocks.of(table)))
                .extracting(Draft::question)
                .containsExactly("`mill.window` 설정의 기본값은 무엇인가요?", "`mill.window` 설정은 무엇을 뜻하나요?");
    }

    private static List<String> questions(String text) {
        return KoreanQuestions.of("북쪽의 방앗간", Blocks.of(text)).stream()
                .map(Draft::question)
                .toList();
    }
}
