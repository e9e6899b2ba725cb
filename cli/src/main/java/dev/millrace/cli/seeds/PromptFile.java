package dev.millrace.cli.seeds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A file of seeds, one JSON object a line: a whole seed, {@code {"prompt":…}} or {@code {"variables":{…}}}. */
public record PromptFile(Path file) implements SeedSource {

    /** A seed's text travels as variable and as message, with its replies beside, within one record of 4 MiB. */
    static final int MOST_LINE_BYTES = 1024 * 1024;

    private static final JsonFactory STRICT = Wire.mapperCopy()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .getFactory();

    /** Where an id stood first, and with what. */
    private record Named(int line, String content) {}

    @Override
    public void read(Consumer<Placed> taker) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + " is a directory, expected a file of one JSON object a line");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new BadInput(file + " is no regular file; seeds are read twice, so write them to one");
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            if (!readLines(in, taker)) {
                throw new BadInput(file + " holds no seed");
            }
        } catch (IOException failed) {
            throw StrictText.unreadable(file.toString(), failed);
        }
    }

    private boolean readLines(InputStream in, Consumer<Placed> taker) throws IOException {
        var seenBefore = new HashMap<String, Integer>();
        var named = new HashMap<String, Named>();
        var any = false;
        var number = 1;
        for (var line = new ByteArrayOutputStream(); nextLine(in, line, number); number++) {
            var place = file + " line " + number;
            var text = StrictText.decoded(line.toByteArray(), place);
            text = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!text.isBlank()) {
                var seed = seed(text, place);
                refuseOtherOfSameId(seed, number, place, named);
                taker.accept(new Placed(place, sourced(identified(seed, seenBefore), number)));
                any = true;
            }
            line.reset();
        }
        return any;
    }

    private static Seed seed(String text, String place) {
        refuseHalfCharacters(text, place);
        try {
            var seed = Wire.read(text.getBytes(StandardCharsets.UTF_8), Seed.class);
            seed.values().forEach((name, value) -> refuseHalfCharacters(name + value, place));
            Wire.bytes(seed);
            refuseKeysThatStandThereTwice(text, place);
            return seed;
        } catch (UnreadableException unreadable) {
            throw new BadInput(place + " is " + unreadable.getMessage(), unreadable);
        }
    }

    /** JSON can spell half of a character pair, but no UTF-8 can carry it on. */
    private static void refuseHalfCharacters(String text, String place) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new BadInput(place + " holds an unpaired surrogate, which is half of a character");
        }
    }

    /** Of two values of one key, one would be lost without a word. */
    private static void refuseKeysThatStandThereTwice(String text, String place) {
        try (var parser = STRICT.createParser(text)) {
            while (parser.nextToken() != null) {
                // Only that it goes on matters.
            }
        } catch (JsonProcessingException twice) {
            throw new BadInput(place + " says one thing twice: " + twice.getOriginalMessage(), twice);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text cannot fail to be read", impossible);
        }
    }

    /** An id says that two lines are one seed; then they must say the same. */
    private static void refuseOtherOfSameId(Seed seed, int number, String place, Map<String, Named> named) {
        if (seed.id().isEmpty()) {
            return;
        }
        var content = Ids.of("seed", Wire.json(seed));
        var first = named.putIfAbsent(seed.id(), new Named(number, content));
        if (first != null && !first.content.equals(content)) {
            throw new BadInput(
                    place + " has the id \"" + seed.id() + "\" of line " + first.line + ", but is another seed");
        }
    }

    private Seed sourced(Seed seed, int line) {
        try {
            return seed.source().isEmpty() ? seed.from(file.getFileName() + " line " + line) : seed;
        } catch (IllegalArgumentException refused) {
            throw new BadInput(file + " line " + line + ": " + refused.getMessage(), refused);
        }
    }

    /** The same line again is another seed, and the same file again gives the same ids, wherever its lines stand. */
    private static Seed identified(Seed seed, Map<String, Integer> seenBefore) {
        if (!seed.id().isEmpty()) {
            return seed;
        }
        var content = Ids.of("seed", Wire.json(seed));
        return seed.withId(Ids.of(content, seenBefore.merge(content, 1, Integer::sum)));
    }

    private boolean nextLine(InputStream in, ByteArrayOutputStream line, int number) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return true;
            }
            if (line.size() == MOST_LINE_BYTES) {
                throw new BadInput(file + " line " + number + " is longer than " + StrictText.size(MOST_LINE_BYTES));
            }
            line.write(next);
        }
        return line.size() > 0;
    }
}
