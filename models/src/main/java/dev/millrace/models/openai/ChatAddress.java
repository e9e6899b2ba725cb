package dev.millrace.models.openai;

import dev.millrace.models.ConfigRefused;
import dev.millrace.models.ModelConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where chat completions are asked.
 *
 * @param host scheme, host and port, for sentences
 */
record ChatAddress(URI uri, String host) {

    private static final String CALL = "/chat/completions";

    private static final Pattern VERSION = Pattern.compile(".*/v[0-9][^/]*(/.*)?");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    static ChatAddress of(ModelConfig config) {
        if (config.baseUrl().isBlank()) {
            throw refusal(
                    config, "base-url", "is missing", "the address of an endpoint, such as http://127.0.0.1:8000");
        }
        var base = parsed(config);
        if (config.model().isBlank()) {
            throw refusal(config, "model", "is missing", "the model's name at " + config.baseUrl());
        }
        var path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
        var stem = path.endsWith(CALL) ? path.substring(0, path.length() - CALL.length()) : path;
        var versioned = VERSION.matcher(stem).matches() ? stem : stem + "/v1";
        var host = base.getScheme() + "://" + base.getRawAuthority();
        return new ChatAddress(URI.create(host + versioned + CALL), host);
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
