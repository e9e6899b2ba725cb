package dev.millrace.cli.calibration;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Why;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.recipes.BundledRecipes;
import dev.millrace.recipes.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs for one rubric.
 *
 * @param name what people call it
 * @param recipe that has the rubric
 */
public record CalibrationSet(String name, Recipe recipe, String rubric, List<CalibrationPair> pairs) {

    private static final Map<String, String> BUNDLED = new LinkedHashMap<>();

    static {
        BUNDLED.put("better", "nemotron-preference/better");
        BUNDLED.put("question-gate", "document-qa/question-gate");
        BUNDLED.put("answer-gate", "document-qa/answer-gate");
        BUNDLED.put("belongs-math", "nemotron-math/belongs");
        BUNDLED.put("belongs-code", "nemotron-code/belongs");
    }

    /** Copies its pairs. */
    public CalibrationSet {
        pairs = List.copyOf(pairs);
    }

    /** The names of those that come with Millrace. */
    public static Set<String> names() {
        return BUNDLED.keySet();
    }

    /**
     * One that comes with Millrace.
     *
     * @throws BadInput if there is none of that name
     */
    public static CalibrationSet bundled(String name) {
        var place = BUNDLED.get(name);
        if (place == null) {
            throw new BadInput("no calibration set \"" + name + "\", expected " + String.join(", ", names())
                    + ", or pairs of your own: --pairs FILE with --recipe and --rubric");
        }
        var recipe = BundledRecipes.find(place.split("/", 2)[0]).orElseThrow();
        try (var in = CalibrationSet.class.getResourceAsStream("/calibration/" + name + ".jsonl")) {
            if (in == null) {
                throw new IllegalStateException("the calibration set " + name + " is not in the jar");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new CalibrationSet(name, recipe, place.split("/", 2)[1], read(text, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Pairs of one's own.
     *
     * @throws BadInput if the file has none, or a line is none; the sentence names the line
     */
    public static CalibrationSet of(Path file, Recipe recipe, String rubric) {
        try {
            return new CalibrationSet(rubric, recipe, rubric, read(Files.readString(file), file.toString()));
        } catch (IOException unreadable) {
            throw new BadInput(file + " cannot be read: " + Why.of(unreadable), unreadable);
        }
    }

    /** The variables that every pair brings. */
    public Set<String> brought() {
        var brought = new TreeSet<>(pairs.get(0).variables().keySet());
        pairs.forEach(pair -> brought.retainAll(pair.variables().keySet()));
        return brought;
    }

    private static List<CalibrationPair> read(String text, String file) {
        var pairs = new ArrayList<CalibrationPair>();
        var ids = new HashSet<String>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                var pair = pair(line, file + " line " + number);
                if (!ids.add(pair.id())) {
                    throw new BadInput(file + " line " + number + " has the id \"" + pair.id() + "\" of another pair");
                }
                pairs.add(pair);
            }
        }
        if (pairs.isEmpty()) {
            throw new BadInput(file + " holds no pair");
        }
        return pairs;
    }

    private static CalibrationPair pair(String line, String place) {
        try {
            return Wire.read(line.getBytes(StandardCharsets.UTF_8), CalibrationPair.class);
        } catch (UnreadableException unreadable) {
            throw new BadInput(place + " is " + unreadable.getMessage(), unreadable);
        }
    }
}
