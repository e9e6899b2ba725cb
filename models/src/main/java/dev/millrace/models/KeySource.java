package dev.millrace.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where an endpoint's key comes from. */
public sealed interface KeySource {

    /**
     * The key as it is now.
     *
     * @throws UncheckedIOException if its file cannot be read
     */
    Optional<Secret> read();

    /** The endpoint wants none. */
    record None() implements KeySource {

        @Override
        public Optional<Secret> read() {
            return Optional.empty();
        }
    }

    /** It stands in the configuration or environment. */
    record Given(Secret secret) implements KeySource {

        @Override
        public Optional<Secret> read() {
            return Optional.of(secret);
        }
    }

    /** It stands in a file, which is read for each call: a key that is changed there works at once. */
    record InFile(Path file) implements KeySource {

        @Override
        public Optional<Secret> read() {
            try {
                return Optional.of(new Secret(Files.readString(file).strip()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
