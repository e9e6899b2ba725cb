package dev.millrace.generator;

import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.edge.EdgeSettings;
import dev.millrace.edge.Refusals;
import dev.millrace.generator.teaching.Teacher;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.Models;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Puts the service together from its configuration, or refuses to start with one sentence. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    EdgeSettings edgeSettings(GeneratorConfig config) {
        return new EdgeSettings(Topic.PROMPTS, config.drain());
    }

    @Produces
    @Singleton
    Teacher teacher(Models models) {
        return new Teacher(models);
    }

    @Produces
    @Singleton
    @Startup
    Lane lane(TopicNames topics, GeneratorConfig config) {
        return Refusals.orRefuse(() -> Lane.of(topics, config.lane().orElse("")));
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

    /**
     * Where the service stands between the topics.
     *
     * @param prompts the topic it reads
     * @param group the consumer group, one for each lane
     */
    record Lane(TopicNames topics, String prompts, String group) {

        static Lane of(TopicNames topics, String lane) {
            if (!lane.matches("[A-Za-z0-9_-]{0,50}") || lane.equals("dlq")) {
                throw new ConfigRefused(
                        "millrace.generator.lane",
                        "is \"" + lane + "\"",
                        "at most 50 letters, digits, '_' or '-', and not dlq");
            }
            var group = topics.prefix() + "-generator" + (lane.isEmpty() ? "" : "-" + lane);
            return new Lane(topics, topics.prompts(lane), group);
        }
    }
}
