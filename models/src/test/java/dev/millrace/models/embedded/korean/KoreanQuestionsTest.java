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
            방앗간이 강가에 모인 까닭은 물이 힘을 주기 때문이다. | 방앗간이 강가에 모인 까닭은 무엇인가요?
            물레의 지름은 약 4.2미터이다. | 물레의 지름은 얼마나 되나요?
            방앗간의 정식 이름은 큰물방앗간이다. | 방앗간의 정식 이름은 무엇인가요?
            큰물이라는 이름은 물이 넘친다는 뜻이다. | 큰물이라는 이름은 무슨 뜻인가요?
            방앗간 무늬는 물결의 모양을 본뜬 그림이다. | 북쪽의 방앗간 무늬는 무엇을 본뜬 그림인가요?
            방앗간의 운영은 마을 위원회가 맡습니다. | 방앗간의 운영은 어느 기관이 맡나요?
            해마다 찧을 수 있는 곡식은 900가마입니다. | 없음
            해마다 모을 수 있는 책은 900권입니다. | 해마다 모을 수 있는 책은 몇 권인가요?
            김만수는 1890년대에 산골 방앗간을 세웠다. | 김만수는 언제 산골 방앗간을 세웠나요?
            산골 방앗간은 1898년에 문을 열고 1950년에 닫았습니다. | 없음
            북쪽 마을의 밀은 남쪽 마을의 밀보다 더 단단합니다. | 북쪽 마을의 밀은 남쪽 마을의 밀과 비교하면 어떤가요?
            물레방아가 멈추면 관장은 방송으로 마을에 알립니다. | 물레방아가 멈추면 관장은 무엇을 하나요?
            밀을 소금물에 담그면 껍질이 벗겨집니다. | 밀을 소금물에 담그면 껍질은 어떻게 되나요?
            물레의 날개는 물의 힘을 회전으로 바꿉니다. | 없음
            산골 누룩은 보리를 삭힌 것으로, 막걸리에 깊은 맛을 더합니다. | 없음
            `open`은 실행의 원장을 저장합니다. | 없음
            `open` 명령은 실행의 원장을 저장합니다. | `open` 명령은 무엇을 저장하나요?
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
                "물레방아는 오래된 것입니다.",
                "방앗간은 내년 3월에 문을 엽니다.",
                "Kafka는 여러 클라이언트를 지원합니다.",
                "Kafka에는 방대한 옵션이 있습니다.",
                "산골 방앗간은 아주 중요한 요소입니다.",
                "오는 2026년 9월 11일은 법이 처음 적용되는 날입니다.",
                "방앗간을 열면 여러분이 원하는 것을 할수 있습니다.",
                "큰 바퀴는 효율적으로 재사용 됩니다.",
                "다행히 산골 방앗간은 밀을 가공합니다."
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
    void namesTheRiverOfWhichAPartIsMeant() {
        var text = "상류에는 폭포가 세 개 있습니다. 강을 마시려면 반드시 끓여야 합니다.";

        assertThat(KoreanQuestions.of("솔내강", Blocks.of(text)))
                .extracting(Draft::question)
                .containsExactly("솔내강의 상류에는 폭포가 몇 개 있나요?", "솔내강에서 강을 마시려면 어떻게 해야 하나요?");
    }

    @Test
    void namesATopicAsTheTitleDoes() {
        var text = "여객선은 1968년에 처음 운항을 시작했습니다. 시는 해마다 3억 원을 선사에 지원합니다.";

        assertThat(KoreanQuestions.of("하늘섬 여객선, 겨울에도 다닌다", Blocks.of(text)))
                .extracting(Draft::question)
                .containsExactly("하늘섬 여객선은 언제 처음 운항을 시작했나요?");
    }

    @Test
    void saysInWhatSomethingPlaysItsRole() {
        var text = "누룩은 보리를 삭힌 것으로, 막걸리에 깊은 맛을 더합니다. 막걸리는 흐린 술입니다.";

        assertThat(KoreanQuestions.of("막걸리", Blocks.of(text)))
                .extracting(Draft::question)
                .contains("누룩은 막걸리에서 어떤 역할을 하나요?");
    }

    @Test
    void saysWhoseATermOfATechnicalDocumentIs() {
        var text = "레시피는 단계를 차례로 적은 목록입니다. Millrace는 `run`으로 실행합니다.";

        assertThat(KoreanQuestions.of("Millrace", Blocks.of(text)))
                .extracting(Draft::question)
                .containsExactly("Millrace의 레시피는 무엇인가요?");
        assertThat(KoreanQuestions.of("레시피", Blocks.of(text))).isEmpty();
    }

    @Test
    void readsSettingsFromTables() {
        var table = """
                | 설정 | 기본값 | 설명 |
                |---|---|---|
                | `mill.window` | 64 | 동시에 여는 프롬프트의 수 |
                | `mill.windows` | 10s | 창을 여는 시간 |
                | `mill.seeds` | | 곡식의 이름 |
                | `mill.key` | | 누가 문을 여는가 |
                | `mill.dry` | | 물 없이 돌 수 있는가 |
                | `mill.who` | | 누가 여는가 |
                | `mill.how` | | 설정이 든 파일 |
                """;

        assertThat(KoreanQuestions.of("T", Blocks.of(table)))
                .extracting(Draft::question)
                .containsExactly(
                        "`mill.window` 설정을 정하지 않으면 어떤 값을 쓰나요?",
                        "`mill.window` 설정은 무엇을 뜻하나요?",
                        "`mill.windows` 설정의 기본값은 무엇인가요?",
                        "`mill.windows` 설정은 무엇을 뜻하나요?",
                        "`mill.seeds` 설정으로 무엇을 정하나요?",
                        "`mill.key` 설정은 무엇을 정하나요?",
                        "`mill.dry` 설정은 무엇을 나타내나요?");
    }

    private static List<String> questions(String text) {
        return KoreanQuestions.of("북쪽의 방앗간", Blocks.of(text)).stream()
                .map(Draft::question)
                .toList();
    }
}
