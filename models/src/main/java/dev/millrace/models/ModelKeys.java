package dev.millrace.models;

import java.util.Optional;

/**
 * What can be said of a model in the configuration, below {@code millrace.models.<alias>}; services map their
 * configuration to it, and {@link ModelConfig} reads it.
 */
public interface ModelKeys {

    /**
     * {@code openai}, {@code embedded}, {@code echo}, or how a reward model is asked, such as {@code nvidia-reward};
     * without it {@code openai} if there is a base URL, else {@code embedded}.
     */
    Optional<String> kind();

    /** Where the endpoint is, with or without {@code /v1}: {@code http://127.0.0.1:8000}. */
    Optional<String> baseUrl();

    /** The model's name at the endpoint. */
    Optional<String> model();

    /** The endpoint's key; better given by environment or file. */
    Optional<String> apiKey();

    /** A file with the endpoint's key, read for each call. */
    Optional<String> apiKeyFile();

    /** The most calls at once, 1 to 10000; 16 for an endpoint, 4 for the embedded model. */
    Optional<String> maxInFlight();

    /** How many of them are used: {@code adaptive}, as many as the endpoint bears, or {@code fixed}, always the most. */
    Optional<String> limit();

    /** How long a connection may take, 10s. */
    Optional<String> connectTimeout();

    /** How long a whole call may take, 300s. */
    Optional<String> requestTimeout();

    /** The largest answer of the endpoint that is read, in bytes, 4194304: the largest record. */
    Optional<String> maxReplyBytes();

    /** How the endpoint calls the longest completion: {@code max_tokens} or {@code max_completion_tokens}. */
    Optional<String> maxTokensField();

    /** Whether the endpoint can hold a reply to a JSON Schema, {@code true}. */
    Optional<String> jsonSchema();

    /** How long each call to the embedded model takes at least, none: so that calls can be seen in flight. */
    Optional<String> latency();
}
