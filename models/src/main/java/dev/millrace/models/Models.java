package dev.millrace.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** All models that are configured, each under the alias by which recipes call it. */
public final class Models {

    /** Aliases that exist even where nobody configured them. */
    private static final List<String> USUAL = List.of("teacher", "judge", "reward");

    private final Map<String, Endpoint> endpoints;

    private Models(Map<String, Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * Makes the models of a configuration, and where it does not name them {@code teacher}, {@code judge} and {@code reward} as
     * embedded models, if there are such.
     *
     * @param keys what is configured, by alias
     * @param kinds how a model of each kind is made
     * @throws ConfigRefused at the first value that cannot be
     */
    public static Models of(
            Map<String, ? extends ModelKeys> keys,
            Map<String, Function<ModelConfig, LanguageModel>> kinds,
            Surroundings surroundings,
            ModelWatcher watcher) {
        var configs = new TreeMap<String, ModelConfig>();
        if (kinds.containsKey(ModelConfig.EMBEDDED)) {
            USUAL.forEach(alias -> configs.put(alias, ModelConfig.embedded(alias)));
        }
        keys.forEach((alias, said) -> configs.put(alias, ModelConfig.read(alias, said)));
        var endpoints = new LinkedHashMap<String, Endpoint>();
        configs.forEach((alias, config) -> endpoints.put(
                alias, new Endpoint(alias, Limit.of(config), made(config, kinds), surroundings, watcher)));
        return new Models(endpoints);
    }

    /** Models that are made already. */
    public static Models of(Collection<Endpoint> endpoints) {
        var byAlias = new LinkedHashMap<String, Endpoint>();
        endpoints.forEach(endpoint -> byAlias.put(endpoint.alias(), endpoint));
        return new Models(byAlias);
    }

    /** The model of that alias, if it is configured. */
    public Optional<Endpoint> find(String alias) {
        return Optional.ofNullable(endpoints.get(alias));
    }

    /** All of them, in the order of their aliases. */
    public List<Endpoint> all() {
        return List.copyOf(endpoints.values());
    }

    /** The most calls at once, to all of them together. */
    public int mostInFlight() {
        return endpoints.values().stream().mapToInt(Endpoint::mostInFlight).sum();
    }

    /** Starts no further call; completes when the last one that was made is over. */
    public CompletionStage<Void> drain() {
        var drained = new ArrayList<CompletableFuture<Void>>();
        endpoints.values().forEach(endpoint -> drained.add(endpoint.drain().toCompletableFuture()));
        return CompletableFuture.allOf(drained.toArray(CompletableFuture<?>[]::new));
    }

    private static LanguageModel made(ModelConfig config, Map<String, Function<ModelConfig, LanguageModel>> kinds) {
        var kind = kinds.get(config.kind());
        if (kind == null) {
            throw new ConfigRefused(
                    ModelConfig.key(config.alias(), "kind"),
                    "is \"" + config.kind() + "\"",
                    String.join(" or ", new TreeSet<>(kinds.keySet())));
        }
        return kind.apply(config);
    }
}
