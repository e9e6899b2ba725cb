package dev.millrace.quality;

import static dev.millrace.quality.Given.item;
import static dev.millrace.quality.Given.scored;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can't help with that.",
                "I’m sorry, but I cannot share this.",
                "  **I'm sorry, but** no.",
                "I cannot assist with that request.",
                "I'm unable to answer from this document.",
                "Unfortunately, I can't do that.",
                "As an AI language model, I have no opinions.",
                "As an AI, I don't eat.",
                "I am Millrace's rule-based stand-in and cannot answer this.",
                "I am only an assistant for cooking, so I can't help you with taxes.",
                "죄송하지만 그 질문에는 답할 수 없습니다.",
                "죄송합니다. 도와드릴 수 없습니다.",
                "그 요청은 도와 드릴 수 없습니다.",
                "이 문서만으로는 답변할 수 없어요.",
                "해당 정보를 제공할 수 없음을 양해해 주세요.",
                "저는 AI 언어 모델이라서 의견이 없습니다.",
                "AI 언어 모델로서 저는 감정이 없습니다.",
            })
    void isTold(String text) {
        assertThat(new Refusal().judge(item(text), scored(item(text)))).isInstanceOf(Verdict.Reject.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Models often refuse with \"I'm sorry, but I can't help with that.\"",
                "\"I cannot help\" is what a model says when it refuses.",
                "As an airline pilot, she flew to Seoul every week.",
                "As an AI researcher, he studies language models.",
                "The wheel stood still, because the water was frozen. I cannot provide more detail.",
                "Sorry is a word of regret.",
                "I am a poet who cannot do without the sea.",
                "모델은 흔히 \"죄송하지만 도와드릴 수 없습니다\" 하고 거절하도록 학습됩니다. 이를 거절 응답이라고 합니다." + " 거절 응답은 안전을 위한 것입니다.",
                "이것은 과학으로 답할 수 없는 질문이다.",
                "서비스를 제공할 수 없는 경우 회사는 요금을 돌려준다.",
                "저는 AI 연구원입니다.",
                "겨울에는 물이 얼어서 물레방아를 돌릴 수 없었습니다.",
            })
    void isNotWhatOnlySpeaksOfOne(String text) {
        assertThat(new Refusal().judge(item(text), scored(item(text)))).isEqualTo(Verdict.PASS);
    }
}
