package dev.millrace.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.Sampling;
import dev.millrace.models.Completion;
import dev.millrace.models.EndpointState;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.ModelRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ModelHealthTest {

    @Test
    void isUpWhileEveryEndpointAnswers() {
        var models = Given.model(CompletableFuture::new);

        assertThat(new ModelHealth(models).call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhileAKeyHasToBeMendedAndSaysWhich() {
        CompletableFuture<Completion> refused =
                CompletableFuture.failedFuture(ModelFailure.misconfigured("api-key", "401, the key is wrong"));
        var models = Given.model(() -> refused);
        var teacher = models.find("teacher").orElseThrow();
        var request = ModelRequest.of(List.of(ChatMessage.of(Role.USER, "why")), Sampling.DEFAULT, "teacher");
        var answer = teacher.ask(request, Leave.ALWAYS);
        await("the endpoint is misconfigured").until(() -> teacher.state() instanceof EndpointState.Misconfigured);

        var health = new ModelHealth(models).call();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health.getData().orElseThrow().get("teacher")))
                .contains("millrace.models.teacher.api-key");
        assertThat(answer.toCompletableFuture()).isNotDone();
    }
}
