package dev.millrace.models.http;

import dev.millrace.models.ConfigRefused;
import dev.millrace.models.ModelConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where requests are sent.
 *
 * @param host scheme, host and port, for sentences
 */
record EndpointAddress(URI uri, String host) {

    private static final Pattern VERSIONED = Pattern.compile(".*/v[0-9][^/]*(/.*)?");

    private static final Pattern LAST_VERSION = Pattern.compile("/v[0-9][^/]*$");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * A call of an API that has a version; the base URL has it too, or {@code v1} is meant.
     *
     * @throws ConfigRefused if base URL or model are missing or wrong
     */
    static EndpointAddress versioned(ModelConfig config, String call) {
        return at(config, call, stem -> VERSIONED.matcher(stem).matches() ? stem : stem + "/v1");
    }

    /**
     * A call beside the API's version, whether the base URL ends with one or not.
     *
     * @throws ConfigRefused if base URL or model are missing or wrong
     */
    static EndpointAddress unversioned(ModelConfig config, String call) {
        return at(config, call, stem -> LAST_VERSION.matcher(stem).replaceFirst(""));
    }

    private static EndpointAddress at(ModelConfig config, String call, UnaryOperator<String> versions) {
        if (config.baseUrl().isBlank()) {
            throw refusal(
                    config, "base-url", "is missing", "the address of an endpoint, such as http://127.0.0.1:8000");
        }
        var base = parsed(config);
        if (config.model().isBlank()) {
            throw refusal(config, "model", "is missing", "the model's name at " + config.baseUrl());
        }
        var path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
        var stem = path.endsWith(call) ? path.substring(0, path.length() - call.length()) : path;
        var host = base.getScheme() + "://" + base.getRawAuthority();
        return new EndpointAddress(URI.create(host + versions.apply(stem) + call), host);
    }

    private static URI parsed(ModelConfig config) {
        var expected = "http:// or https://, a host, and perhaps a port and a path";
        URI uri;
        try {
            uri = new URI(config.baseUrl().strip());
        } catch (URISyntaxException unreadable) {
            throw refusal(config, "base-url", "is no address", expected);
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refusal(config, "base-url", "has a user, query or fragment", expected);
        }
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
            throw refusal(config, "base-url", "is \"" + config.baseUrl() + "\"", expected);
        }
        return uri;
    }

    private static ConfigRefused refusal(ModelConfig config, String key, String found, String expected) {
        return new ConfigRefused(ModelConfig.key(config.alias(), key), found, expected);
    }
}
