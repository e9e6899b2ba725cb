package dev.millrace.edge;

import dev.millrace.contracts.TopicNames;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import dev.millrace.models.SystemScheduler;
import dev.millrace.models.embedded.EchoModel;
import dev.millrace.models.embedded.EmbeddedModel;
import dev.millrace.models.http.OpenAiModel;
import dev.millrace.models.http.RewardModel;
import dev.millrace.models.http.RewardShape;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the models and the names of the topics from the configuration. */
@ApplicationScoped
class EdgeWiring {

    @Produces
    @Singleton
    Surroundings surroundings() {
        var clock = Clock.systemUTC();
        var seed = ProcessHandle.current().pid() ^ clock.millis();
        return new Surroundings(clock, new SystemScheduler("model-timer"), callThreads(), seed);
    }

    @Produces
    @Singleton
    @Startup(Refusals.BEFORE_CHANNELS)
    Models models(ModelsConfig config, Surroundings surroundings, ModelWatcher watcher) {
        return Refusals.orRefuse(() -> Models.of(config.byAlias(), kinds(surroundings), surroundings, watcher));
    }

    private static Map<String, Function<ModelConfig, LanguageModel>> kinds(Surroundings surroundings) {
        var kinds = new LinkedHashMap<String, Function<ModelConfig, LanguageModel>>();
        kinds.put(ModelConfig.OPENAI, model -> new OpenAiModel(model, surroundings));
        kinds.put(ModelConfig.EMBEDDED, model -> new EmbeddedModel(model.alias(), model.latency(), surroundings));
        kinds.put(ModelConfig.ECHO, model -> new EchoModel(model.alias()));
        for (var shape : RewardShape.values()) {
            kinds.put(shape.kind(), model -> new RewardModel(model, shape, surroundings));
        }
        return kinds;
    }

    @Produces
    @Singleton
    @Startup(Refusals.BEFORE_CHANNELS)
    TopicNames topicNames(@ConfigProperty(name = "millrace.prefix", defaultValue = "millrace") String prefix) {
        return Refusals.orRefuse(() -> {
            try {
                return new TopicNames(prefix);
            } catch (IllegalArgumentException noName) {
                throw new ConfigRefused("millrace.prefix", "is \"" + prefix + "\"", "letters, digits, '.', '_' or '-'");
            }
        });
    }

    private static Executor callThreads() {
        return Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
            var thread = new Thread(task, "model-calls");
            thread.setDaemon(true);
            return thread;
        });
    }
}
