package dev.millrace.generator;

import dev.millrace.access.Rights;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.edge.EdgeSettings;
import dev.millrace.edge.Refusals;
import dev.millrace.generator.teaching.Teacher;
import dev.millrace.models.ConfigValues;
import dev.millrace.models.Models;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Puts the service together from its configuration. */
@ApplicationScoped
class Wiring {

    private static final ConfigValues VALUES = new ConfigValues("millrace.generator");

    @Produces
    @Singleton
    @Startup(Refusals.BEFORE_CHANNELS)
    EdgeSettings edgeSettings(GeneratorConfig config) {
        return Refusals.orRefuse(() -> EdgeSettings.read(Topic.PROMPTS, VALUES, config));
    }

    @Produces
    @Singleton
    @Startup(Refusals.BEFORE_CHANNELS)
    Lane lane(GeneratorConfig config, TopicNames topics) {
        return Refusals.orRefuse(() -> Lane.of(config.lane(), topics, VALUES));
    }

    @Produces
    @Singleton
    Rights rights(TopicNames topics, Lane lane) {
        return Rights.ofGenerator(topics, lane.topic(), lane.group());
    }

    @Produces
    @Singleton
    Teacher teacher(Models models) {
        return new Teacher(models);
    }

    @Produces
    @Singleton
    @Identifier("prompts-in")
    Map<String, Object> promptsIn(Lane lane) {
        return Map.of("topic", lane.topic(), "group.id", lane.group());
    }

    @Produces
    @Singleton
    @Identifier("generations-out")
    Map<String, Object> generationsOut(TopicNames topics) {
        return Map.of("topic", topics.of(Topic.GENERATIONS));
    }

    @Produces
    @Singleton
    @Identifier("dead-letters-out")
    Map<String, Object> deadLettersOut(TopicNames topics) {
        return Map.of("topic", topics.deadLetters(Topic.PROMPTS));
    }
}
