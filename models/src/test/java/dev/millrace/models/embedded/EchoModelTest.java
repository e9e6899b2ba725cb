package dev.millrace.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.ModelRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoModelTest {

    @Test
    void repeatsTheLastMessageAsOftenAsAskedAndCountsTokens() {
        var messages = List.of(
                ChatMessage.of(ChatMessage.Role.SYSTEM, "one"), ChatMessage.of(ChatMessage.Role.USER, "two words"));
        var twice = new Sampling(2, null, null, 0, List.of(), null);

        var completion = new EchoModel("teacher")
                .complete(ModelRequest.of(messages, twice, "teacher"))
                .toCompletableFuture()
                .join();

        assertThat(completion.replies()).extracting(Reply::text).containsExactly("two words", "two words");
        assertThat(completion.call().tokens()).isEqualTo(new Tokens(4, 6));
    }
}
