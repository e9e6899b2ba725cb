package dev.millrace.generator;

import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.generator.teaching.Teacher;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import dev.millrace.models.SystemScheduler;
import dev.millrace.models.openai.OpenAiModel;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the service together from its configuration, or refuses to start with one sentence. */
@ApplicationScoped
class Wiring {

    private static final int REFUSED = 2;

    @Produces
    @Singleton
    Surroundings surroundings() {
        var clock = Clock.systemUTC();
        var seed = ProcessHandle.current().pid() ^ clock.millis();
        return new Surroundings(clock, new SystemScheduler("model-timer"), callThreads(), seed);
    }

    @Produces
    @Singleton
    @Startup
    Models models(ModelsConfig config, Surroundings surroundings, ModelWatcher watcher) {
        return orRefuse(() -> Models.of(
                config.byAlias(),
                Map.of(ModelConfig.OPENAI, model -> new OpenAiModel(model, surroundings)),
                surroundings,
                watcher));
    }

    @Produces
    @Singleton
    Teacher teacher(Models models) {
        return new Teacher(models);
    }

    @Produces
    @Singleton
    @Startup
    Lane lane(
            @ConfigProperty(name = "millrace.prefix", defaultValue = "millrace") String prefix,
            GeneratorConfig config) {
        return orRefuse(() -> Lane.of(prefix, config.lane().orElse("")));
    }

    @Produces
    @Singleton
    @Identifier("prompts-in")
    Map<String, Object> promptsIn(Lane lane) {
        return Map.of("topic", lane.prompts(), "group.id", lane.group());
    }

    @Produces
    @Singleton
    @Identifier("generations-out")
    Map<String, Object> generationsOut(Lane lane) {
        return Map.of("topic", lane.topics().of(Topic.GENERATIONS));
    }

    @Produces
    @Singleton
    @Identifier("dead-letters-out")
    Map<String, Object> deadLettersOut(Lane lane) {
        return Map.of("topic", lane.topics().deadLetters(Topic.PROMPTS));
    }

    private static Executor callThreads() {
        return Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
            var thread = new Thread(task, "model-calls");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static <T> T orRefuse(Supplier<T> part) {
        try {
            return part.get();
        } catch (ConfigRefused refused) {
            throw new PreventFurtherStepsException(refused.sentence(), REFUSED);
        }
    }

    /**
     * Where the service stands between the topics.
     *
     * @param prompts the topic it reads
     * @param group the consumer group, one for each lane
     */
    record Lane(TopicNames topics, String prompts, String group) {

        static Lane of(String prefix, String lane) {
            TopicNames topics;
            try {
                topics = new TopicNames(prefix);
            } catch (IllegalArgumentException noName) {
                throw new ConfigRefused("millrace.prefix", "is \"" + prefix + "\"", "letters, digits, '.', '_' or '-'");
            }
            if (!lane.matches("[A-Za-z0-9_-]{0,50}") || lane.equals("dlq")) {
                throw new ConfigRefused(
                        "millrace.generator.lane",
                        "is \"" + lane + "\"",
                        "at most 50 letters, digits, '_' or '-', and not dlq");
            }
            var group = prefix + "-generator" + (lane.isEmpty() ? "" : "-" + lane);
            return new Lane(topics, topics.prompts(lane), group);
        }
    }
}
