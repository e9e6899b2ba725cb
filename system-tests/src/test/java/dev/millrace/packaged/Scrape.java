package dev.millrace.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a service shows at {@code /q/metrics}.
 *
 * @param types of families by name
 */
record Scrape(Map<String, String> types, List<Sample> samples) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");

    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");

    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    /** One line. */
    record Sample(String name, Map<String, String> labels, double value) {}

    /** Asks the service on a port of this machine. */
    static Scrape of(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        try {
            return read(CLIENT.send(request, BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static Scrape read(String text) {
        var types = new TreeMap<String, String>();
        var samples = new ArrayList<Sample>();
        for (var line : text.lines().toList()) {
            var type = TYPE.matcher(line);
            if (type.matches()) {
                types.put(type.group(1), type.group(2));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                samples.add(sample(line));
            }
        }
        return new Scrape(types, samples);
    }

    /** Samples of a family, those of a histogram's parts included. */
    List<Sample> of(String family) {
        var names = "histogram".equals(types.get(family))
                ? Set.of(family + "_bucket", family + "_count", family + "_sum")
                : Set.of(family);
        return samples.stream().filter(sample -> names.contains(sample.name())).toList();
    }

    /** The sum of all samples of a name whose labels have these values. */
    double sum(String name, Map<String, String> labels) {
        return samples.stream()
                .filter(sample ->
                        sample.name().equals(name) && sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }

    private static Sample sample(String line) {
        var parts = SAMPLE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a sample: " + line);
        }
        var labels = new LinkedHashMap<String, String>();
        var label = LABEL.matcher(parts.group(2) == null ? "" : parts.group(2));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return new Sample(parts.group(1), labels, number(parts.group(3)));
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
