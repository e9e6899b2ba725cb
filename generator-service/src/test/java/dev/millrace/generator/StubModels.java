package dev.millrace.generator;

import dev.millrace.models.Endpoint;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The models of the service under test: a teacher that bears two calls at once. */
@ApplicationScoped
class StubModels {

    static final StubModel TEACHER = new StubModel("teacher");

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Models models(Surroundings surroundings, ModelWatcher watcher) {
        return Models.of(List.of(new Endpoint("teacher", 2, TEACHER, surroundings, watcher)));
    }
}
