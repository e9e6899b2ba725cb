package dev.millrace.models.embedded.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.models.embedded.skill.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectSkillsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is 12 * (3 + 4)?                                  | 84
            Calculate 17 × 23.                                     | 391
            What is 7 divided by 3?                                | 2.3333
            How much is 1,200 minus 40?                            | 1,160
            25 더하기 17은 얼마입니까?                              | 42
            1,200 ÷ 5 - 40을 계산하세요.                            | 200
            What is 15% of 80?                                     | 12
            80의 15%는 얼마입니까?                                  | 12
            Convert 5 km to meters.                                | 5,000
            How many minutes are in 3 hours?                       | 180
            3시간은 몇 분입니까?                                    | 180
            2500그램을 킬로그램으로 바꾸세요.                        | 2.5
            What day is 10 days after Monday?                      | Thursday
            If today is Friday, what day will it be in 100 days?   | Sunday
            오늘이 월요일이면 10일 후는 무슨 요일입니까?              | 목요일
            What comes next in the sequence 2, 4, 6, 8?            | 10
            다음 수를 구하세요: 3, 9, 27                             | 81
            Is 97 a prime number?                                  | Yes
            91은 소수입니까?                                        | 아니요
            Is 10 odd?                                             | No
            Sort these words alphabetically: pear, apple, fig      | apple, fig, pear
            다음 단어를 가나다순으로 정렬하세요: 바나나, 사과, 감      | 감, 바나나, 사과
            Sort the numbers in descending order: 5, 12, 3         | 12, 5, 3
            Sort these numbers from smallest to largest: 42, 7, 19 | 7, 19, 42
            Sort these numbers from largest to smallest: 42, 7, 19 | 42, 19, 7
            다음 수를 작은 것부터 큰 것 순으로 쓰세요: 42, 7, 19      | 7, 19, 42
            다음 수를 큰 것부터 순서대로 쓰세요: 42, 7, 19           | 42, 19, 7
            How many letters are in the word "millrace"?           | 8
            How often does the letter "e" appear in the word "tree"? | 2
            1000에서 368을 빼면 얼마인가요?                         | 632
            12에 30을 더하면 얼마인가요?                            | 42
            7에 8을 곱하면 얼마인가요?                              | 56
            56을 8로 나누면 얼마인가요?                             | 7
            다음 단어는 몇 글자인가요: 물레방아                      | 4
            Order these words by length: mill, a, corn mill        | a, mill, corn mill
            What is the average of 4, 8 and 15?                    | 9
            What is the largest number in this list: 4, 18, 7?     | 18
            다음 수의 합을 구하세요: 4, 8, 15                        | 27
            How many words are in this sentence: The mill grinds.  | 3
            How many times does the letter r appear in strawberry? | 3
            다음 문장의 단어 수는 몇입니까: 나는 오늘 학교에 갔다.     | 4
            What is the longest word in "The quick miller sleeps"? | miller
            다음 중 가장 긴 단어는 무엇입니까: 물 방앗간 곡식          | 방앗간
            Reverse the word "stream".                             | maerts
            다음 단어들의 순서를 뒤집으세요: 빵 버터 치즈              | 치즈 버터 빵
            Write in upper case: hello world                       | HELLO WORLD
            단어 "기러기"는 회문입니까?                              | 네
            """)
    void derivesTheAnswerFromThePrompt(String prompt, String answer) {
        for (long seed = 0; seed < 6; seed++) {
            assertThat(reply(prompt, seed).orElse("")).as("seed %d", seed).contains(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What happened in 1990-1995?",
                "Write a poem about the sea.",
                "바다에 대한 시를 써 주세요.",
                "Tell me something about 3 - 2 relations in physics",
                "What is 5 / 0?",
                "Convert 5 km to hours.",
                "How many people live in Seoul?",
                "Sort out your life.",
                "What is the average temperature of July 2020?",
                "((((((((((((((((1",
                "..."
            })
    void saysNothingWhereItCannot(String prompt) {
        assertThat(reply(prompt, 1)).isEmpty();
    }

    @Test
    void wordsTheAnswerDifferently() {
        assertThat(List.of(reply("What is 6 * 7?", 0), reply("What is 6 * 7?", 1), reply("What is 6 * 7?", 2)))
                .doesNotHaveDuplicates();
    }

    private static Optional<String> reply(String prompt, long seed) {
        var request = Request.of(List.of(ChatMessage.of(ChatMessage.Role.USER, prompt)));
        return DirectSkills.inOrder().stream()
                .flatMap(skill -> skill.reply(request, seed).stream())
                .findFirst();
    }
}
