package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millrace.contracts.ReplyForm;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PleasantriesTest {

    static Stream<Arguments> replies() {
        return Stream.of(
                arguments("Thank you for the explanation! Why is clay red?", "Why is clay red?"),
                arguments("Thanks. That's very helpful. Can you give an example?", "Can you give an example?"),
                arguments("Thank you for the clear, short answer. What of sand?", "What of sand?"),
                arguments("Thanks, but why does it crack when it dries?", "Why does it crack when it dries?"),
                arguments("That's interesting, but I meant the other river.", "I meant the other river."),
                arguments("Thank you, can you say it more simply?", "Can you say it more simply?"),
                arguments("Sure, I'd be happy to help! How deep is it?", "How deep is it?"),
                arguments("User: Great question! And the second one?", "And the second one?"),
                arguments("**User:** Give me numbers.", "Give me numbers."),
                arguments("\"Thanks! What does it cost?\"", "What does it cost?"),
                arguments("What does it cost? Thanks in advance!", "What does it cost?"),
                arguments("자세한 설명 감사합니다. 그럼 점토는 왜 붉은가요?", "그럼 점토는 왜 붉은가요?"),
                arguments("네, 알겠습니다. 예를 하나 더 들어 주세요.", "예를 하나 더 들어 주세요."),
                arguments("사용자: 정말 도움이 많이 되었습니다! 비용은 얼마나 드나요?", "비용은 얼마나 드나요?"),
                arguments("답변은 감사합니다만, 제 질문은 다른 강이었어요.", "제 질문은 다른 강이었어요."),
                arguments("비용은 얼마나 드나요? 감사합니다!", "비용은 얼마나 드나요?"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void leavesWhatIsSaid(String reply, String said) {
        assertThat(Replies.lines(new ReplyForm.Plain("user_2", ReplyForm.Plain.PLEASANTRIES), Replies.done(reply)))
                .containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why do people say \"thank you\" when they pay?",
                "Thankless work is still work.",
                "Sure-footed animals live there.",
                "What is a good answer to that?",
                "Greatness is no goal.",
                "How do I write a letter that says thank you?",
                "감사 일기는 왜 쓰나요?",
                "고마운 사람에게 편지를 쓰려면 어떻게 시작하나요?",
                "네덜란드의 수도는 어디인가요?",
                "좋은 질문을 하려면 무엇을 알아야 하나요?"
            })
    void keepsWhatOnlyBeginsLikeThem(String reply) {
        assertThat(Pleasantries.strip(reply)).isEqualTo(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you so much!", "Thanks! That is great.", "정말 감사합니다!", "네, 알겠습니다. 감사합니다."})
    void findsAReplyEmptyThatIsNothingElse(String reply) {
        assertThat(Replies.lines(new ReplyForm.Plain("user_2", ReplyForm.Plain.PLEASANTRIES), Replies.done(reply)))
                .containsExactly("!empty");
    }

    @Test
    void keepsAllWhereNothingIsToBeStripped() {
        assertThat(Replies.lines(new ReplyForm.Plain("answer"), Replies.done("Thank you! Why?")))
                .containsExactly("Thank you! Why?");
    }

    @Test
    void readsHostileTextsInLinearTime() {
        assertThat(Pleasantries.strip("thank you ".repeat(200_000))).startsWith("thank you");
        assertThat(Pleasantries.strip("Thanks! ".repeat(200_000))).isNotEmpty();
        assertThat(Pleasantries.strip(" ".repeat(1_000_000) + "감사")).isEqualTo("감사");
    }
}
