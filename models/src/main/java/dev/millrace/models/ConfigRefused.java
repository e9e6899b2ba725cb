package dev.millrace.models;

import java.io.Serial;

/** A configuration with which nothing can start; its message says which key, what was found, what is expected. */
public final class ConfigRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Says the one sentence. */
    public ConfigRefused(String key, String found, String expected) {
        super(key + " " + found + ", expected " + expected, null, false, false);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
