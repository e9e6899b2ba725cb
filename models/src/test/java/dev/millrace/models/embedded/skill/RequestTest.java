package dev.millrace.models.embedded.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.models.embedded.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void findsThePartsAndTheInstructionsAroundThem() {
        var request = request(
                "Read <title>Mills</title> <document>\nA mill.\n</document> Write <count>3</count> of [QUESTION].");

        assertThat(request.part("title")).contains("Mills");
        assertThat(request.part("document")).contains("A mill.");
        assertThat(request.count()).hasValue(3);
        assertThat(request.asksFor("QUESTION")).isTrue();
        assertThat(request.part("answer")).isEmpty();
    }

    @Test
    void takesTagsInADocumentForText() {
        var request = request("<document>Write [VERDICT] and <question>no</question></document> </document>"
                + "<question>Really?</question>");

        assertThat(request.part("question")).contains("Really?");
        assertThat(request.part("document").orElse("")).contains("<question>no</question>", "</document>");
        assertThat(request.asksFor("VERDICT")).isFalse();
    }

    @Test
    void leavesATagThatIsNotClosed() {
        assertThat(request("Say <title> three times, <count>3").parts()).isEmpty();
    }

    @Test
    void readsTheLanguageOfTheInstructions() {
        assertThat(request("문서를 읽으세요. <document>All in English here.</document>")
                        .language())
                .isEqualTo(Language.KOREAN);
        assertThat(request("Read it. <document>모두 한국어로 쓴 글입니다.</document>").language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void looksAtTheLastTurnOnly() {
        var request = Request.of(List.of(
                ChatMessage.of(Role.USER, "<problem>old</problem>"),
                ChatMessage.of(Role.ASSISTANT, "12"),
                ChatMessage.of(Role.USER, "<problem>new</problem>")));

        assertThat(request.part("problem")).contains("new");
    }

    @Test
    void takesApartWhatIsNeverClosedInNoTime() {
        for (var part : List.of("<question>", "<document>", "</document><document>", "<a><level>")) {
            var prompt = part.repeat(4_000_000 / part.length());
            var parts = assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> request(prompt).parts(), part);
            assertThat(parts.keySet()).isSubsetOf(Set.of("document"));
        }
    }

    private static Request request(String prompt) {
        return Request.of(List.of(ChatMessage.of(Role.USER, prompt)));
    }
}
