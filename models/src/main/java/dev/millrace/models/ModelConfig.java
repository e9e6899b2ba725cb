package dev.millrace.models;

import dev.millrace.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A model as it is configured, checked as far as every kind of model goes; a kind checks the rest when it is made.
 *
 * @param kind which implementation answers
 * @param baseUrl empty where the kind has none
 * @param model empty where the kind has none
 * @param limit whether an endpoint that bears less is sent fewer calls at once: {@link #ADAPTIVE} or {@link #FIXED}
 * @param maxReplyBytes the largest answer that is read
 * @param maxTokensField how the endpoint calls the longest completion
 * @param jsonSchema whether the endpoint can hold a reply to a JSON Schema
 * @param latency how long a call to the embedded model takes at least
 */
public record ModelConfig(
        String alias,
        String kind,
        String baseUrl,
        String model,
        KeySource key,
        int maxInFlight,
        String limit,
        Duration connectTimeout,
        Duration requestTimeout,
        int maxReplyBytes,
        String maxTokensField,
        boolean jsonSchema,
        Duration latency) {

    /** What stands before every key. */
    public static final String PREFIX = "millrace.models";

    /** The kind of a real endpoint. */
    public static final String OPENAI = "openai";

    /** The kind that needs nothing: for trying and testing. */
    public static final String EMBEDDED = "embedded";

    /** The kind that answers at once with what it was sent: for measuring. */
    public static final String ECHO = "echo";

    /** As many calls at once as the endpoint bears. */
    public static final String ADAPTIVE = "adaptive";

    /** Always the most calls at once that are allowed. */
    public static final String FIXED = "fixed";

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,49}");

    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(24);

    /** The whole name of a key. */
    public static String key(String alias, String name) {
        return PREFIX + "." + alias + "." + name;
    }

    /** The alias with nothing said about it: the embedded model. */
    public static ModelConfig embedded(String alias) {
        return new ModelConfig(
                alias,
                EMBEDDED,
                "",
                "",
                new KeySource.None(),
                4,
                ADAPTIVE,
                Duration.ofSeconds(10),
                Duration.ofSeconds(300),
                Topic.MAX_RECORD_BYTES,
                "max_tokens",
                true,
                Duration.ZERO);
    }

    /**
     * Reads what the configuration says of an alias.
     *
     * @throws ConfigRefused at the first value that cannot be
     */
    public static ModelConfig read(String alias, ModelKeys keys) {
        if (!ALIAS.matcher(alias).matches()) {
            throw new ConfigRefused(PREFIX, "has the alias \"" + alias + "\"", "1 to 50 letters, digits, '_' or '-'");
        }
        var usual = embedded(alias);
        var kind = keys.kind().orElse(keys.baseUrl().isPresent() ? OPENAI : EMBEDDED);
        var values = new ConfigValues(PREFIX + "." + alias);
        if ((kind.equals(EMBEDDED) || kind.equals(ECHO)) && keys.baseUrl().isPresent()) {
            throw values.refusal("kind", "is \"" + kind + "\" but base-url is set", "openai, or no base-url");
        }
        return new ModelConfig(
                alias,
                kind,
                keys.baseUrl().orElse(""),
                keys.model().orElse(""),
                keySource(values, keys),
                values.number("max-in-flight", keys.maxInFlight(), kind.equals(EMBEDDED) ? 4 : 16, 1, 10_000),
                values.oneOf("limit", keys.limit(), ADAPTIVE, FIXED),
                values.duration("connect-timeout", keys.connectTimeout(), usual.connectTimeout(), LONGEST_TIMEOUT),
                values.duration("request-timeout", keys.requestTimeout(), usual.requestTimeout(), LONGEST_TIMEOUT),
                values.number("max-reply-bytes", keys.maxReplyBytes(), usual.maxReplyBytes(), 1_024, 1 << 30),
                values.oneOf("max-tokens-field", keys.maxTokensField(), "max_tokens", "max_completion_tokens"),
                values.oneOf("json-schema", keys.jsonSchema(), "true", "false").equals("true"),
                values.duration("latency", keys.latency(), usual.latency(), LONGEST_TIMEOUT));
    }

    private static KeySource keySource(ConfigValues values, ModelKeys keys) {
        if (keys.apiKey().isPresent() && keys.apiKeyFile().isPresent()) {
            throw values.refusal("api-key-file", "is set beside api-key", "one of them");
        }
        if (keys.apiKeyFile().isPresent()) {
            return values.keyFile("api-key-file", Path.of(keys.apiKeyFile().orElseThrow()));
        }
        return keys.apiKey().isEmpty()
                ? new KeySource.None()
                : values.givenKey("api-key", keys.apiKey().orElseThrow());
    }
}
