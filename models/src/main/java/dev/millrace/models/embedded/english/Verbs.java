package dev.millrace.models.embedded.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs that the embedded model knows, with all their forms; read once from {@code verbs.txt}. */
final class Verbs {

    static final Verbs KNOWN = load();

    private final Map<String, String> thirdPersons = new HashMap<>();
    private final Map<String, String> pasts = new HashMap<>();
    private final Map<String, String> participles = new HashMap<>();
    private final Map<String, String> gerunds = new HashMap<>();
    private final Set<String> bases = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> states = new HashSet<>();
    private final Set<String> objectSeekers = new HashSet<>();

    private Verbs() {}

    private static Verbs load() {
        var verbs = new Verbs();
        try (var stream = Verbs.class.getResourceAsStream("verbs.txt")) {
            if (stream == null) {
                throw new IllegalStateException("verbs.txt is missing beside " + Verbs.class.getName());
            }
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> line.strip().lines())
                    .forEach(line -> verbs.addLine(line));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return verbs;
    }

    private void addLine(String line) {
        for (var entry : line.split("\\s+", -1)) {
            if (!entry.isEmpty()) {
                add(entry);
            }
        }
    }

    private void add(String entry) {
        var colon = entry.indexOf(':');
        var flags = colon < 0 ? "" : entry.substring(colon + 1);
        var forms = (colon < 0 ? entry : entry.substring(0, colon)).split("/", -1);
        var base = forms[0];
        var stem = flags.contains("d") ? base + base.charAt(base.length() - 1) : base;
        bases.add(base);
        thirdPersons.put(base.equals("have") ? "has" : base + thirdPersonEnding(base), base);
        if (endsWithConsonantY(base)) {
            thirdPersons.put(base.substring(0, base.length() - 1) + "ies", base);
        }
        pasts.put(forms.length > 1 ? forms[1] : regularPast(stem), base);
        participles.put(forms.length > 2 ? forms[2] : regularPast(stem), base);
        gerunds.put(gerund(stem), base);
        mark(base, flags);
    }

    private void mark(String base, String flags) {
        if (flags.contains("n")) {
            nouns.add(base);
        }
        if (flags.contains("s")) {
            states.add(base);
        }
        if (flags.contains("o")) {
            objectSeekers.add(base);
        }
    }

    private static String thirdPersonEnding(String base) {
        return base.matches(".*(?:s|x|z|ch|sh|o)") ? "es" : "s";
    }

    private static boolean endsWithConsonantY(String base) {
        return base.matches(".*[^aeiou]y");
    }

    private static String regularPast(String stem) {
        if (stem.endsWith("e")) {
            return stem + "d";
        }
        return endsWithConsonantY(stem) ? stem.substring(0, stem.length() - 1) + "ied" : stem + "ed";
    }

    private static String gerund(String stem) {
        if (stem.endsWith("ie")) {
            return stem.substring(0, stem.length() - 2) + "ying";
        }
        var dropsE = stem.endsWith("e") && !stem.endsWith("ee") && !stem.endsWith("oe");
        return (dropsE ? stem.substring(0, stem.length() - 1) : stem) + "ing";
    }

    Optional<String> baseOfThirdPerson(String word) {
        return Optional.ofNullable(thirdPersons.get(word));
    }

    Optional<String> baseOfPast(String word) {
        return Optional.ofNullable(pasts.get(word));
    }

    Optional<String> baseOfParticiple(String word) {
        return Optional.ofNullable(participles.get(word));
    }

    Optional<String> baseOfGerund(String word) {
        return Optional.ofNullable(gerunds.get(word));
    }

    /** The base of a verb in any form, or the word itself. */
    String baseOf(String word) {
        return baseOfThirdPerson(word)
                .or(() -> baseOfGerund(word))
                .or(() -> baseOfPast(word))
                .or(() -> baseOfParticiple(word))
                .orElse(word);
    }

    boolean isBase(String word) {
        return bases.contains(word);
    }

    boolean isParticiple(String word) {
        return participles.containsKey(word);
    }

    boolean isNounToo(String base) {
        return nouns.contains(base);
    }

    boolean isState(String base) {
        return states.contains(base);
    }

    boolean asksForObject(String base) {
        return objectSeekers.contains(base);
    }

    /** Whether the word could be the finite verb of a clause. */
    boolean isFinite(String word) {
        return thirdPersons.containsKey(word) || pasts.containsKey(word) || bases.contains(word);
    }
}
