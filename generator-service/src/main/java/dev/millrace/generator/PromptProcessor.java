package dev.millrace.generator;

import dev.millrace.contracts.Prompt;
import dev.millrace.edge.Hop;
import dev.millrace.edge.Result;
import dev.millrace.generator.teaching.GenerationBytes;
import dev.millrace.generator.teaching.Teacher;
import dev.millrace.models.Leave;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** Prompts in, generations out; as many at once as the endpoints bear, and room for others to wait. */
@ApplicationScoped
class PromptProcessor {

    private final Teacher teacher;
    private final Hop hop;
    private final GeneratorMetrics metrics;

    PromptProcessor(Teacher teacher, Hop hop, GeneratorMetrics metrics) {
        this.teacher = teacher;
        this.hop = hop;
        this.metrics = metrics;
    }

    @Incoming("prompts-in")
    @Outgoing("generations-out")
    Multi<Message<byte[]>> generate(Multi<Message<byte[]>> prompts) {
        return hop.pass(prompts, Prompt.class, this::answer);
    }

    private CompletionStage<Result> answer(Prompt prompt, Leave leave) {
        return teacher.answer(prompt, leave).thenApply(generation -> {
            var sized = GenerationBytes.of(generation, Hop.MOST_BYTES);
            metrics.count(sized.generation());
            return new Result(prompt, sized.bytes());
        });
    }
}
