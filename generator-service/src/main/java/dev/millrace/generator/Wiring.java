package dev.millrace.generator;

import dev.millrace.contracts.Topic;
import dev.millrace.generator.teaching.Teacher;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import dev.millrace.models.SystemScheduler;
import dev.millrace.models.openai.OpenAiModel;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
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

    /** A wrong configuration is refused before anything is connected. */
    private static final int BEFORE_CHANNELS = 1;

    @Produces
    @Singleton
    Surroundings surroundings() {
        var clock = Clock.systemUTC();
        var seed = ProcessHandle.current().pid() ^ clock.millis();
        return new Surroundings(clock, new SystemScheduler("model-timer"), callThreads(), seed);
    }

    @Produces
    @Singleton
    @Startup(BEFORE_CHANNELS)
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
    @Startup(BEFORE_CHANNELS)
    GeneratorSettings settings(
            @ConfigProperty(name = "millrace.prefix", defaultValue = "millrace") String prefix,
            GeneratorConfig config) {
        return orRefuse(() -> GeneratorSettings.read(prefix, config));
    }

    @Produces
    @Singleton
    @Identifier("prompts-in")
    Map<String, Object> promptsIn(GeneratorSettings settings) {
        return Map.of("topic", settings.prompts(), "group.id", settings.group());
    }

    @Produces
    @Singleton
    @Identifier("generations-out")
    Map<String, Object> generationsOut(GeneratorSettings settings) {
        return Map.of("topic", settings.topics().of(Topic.GENERATIONS));
    }

    @Produces
    @Singleton
    @Identifier("dead-letters-out")
    Map<String, Object> deadLettersOut(GeneratorSettings settings) {
        return Map.of("topic", settings.topics().deadLetters(Topic.PROMPTS));
    }

    private static Executor callThreads() {
        return Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
            var thread = new Thread(task, "model-calls");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Quarkus prints the sentence alone, and ends with 1. */
    private static <T> T orRefuse(Supplier<T> part) {
        try {
            return part.get();
        } catch (ConfigRefused refused) {
            throw new ConfigurationException(refused.sentence());
        }
    }
}
