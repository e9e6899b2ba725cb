package dev.millrace.recipes.instruction;

import dev.millrace.contracts.Excerpt;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A kind of instruction: what it may be set to, what it settles, how it is said, and how it is checked.
 *
 * @param wordings by language; it is offered in these and no others
 */
record Kind(String name, List<Parameter> parameters, Set<Aspect> aspects, Map<String, Wording> wordings, Check check) {

    private static final int LONGEST_QUOTE = 60;

    Kind {
        parameters = List.copyOf(parameters);
        aspects = Collections.unmodifiableSet(new LinkedHashSet<>(aspects));
        wordings = Collections.unmodifiableMap(new LinkedHashMap<>(wordings));
    }

    static Kind of(String name, Check check, Parameter... parameters) {
        return new Kind(name, List.of(parameters), Set.of(), Map.of(), check);
    }

    /** The same kind, that settles these aspects of a reply. */
    Kind settling(Aspect... settled) {
        return new Kind(name, parameters, new LinkedHashSet<>(List.of(settled)), wordings, check);
    }

    /** The same kind, said so in that language. */
    Kind in(String language, String wording) {
        var more = new LinkedHashMap<>(wordings);
        more.put(language, new Wording(wording));
        return new Kind(name, parameters, aspects, more, check);
    }

    boolean isOfferedIn(String language) {
        return wordings.containsKey(language);
    }

    /** Whether a reply can always follow an instruction of this kind and one of the other. */
    boolean goesWith(Kind other) {
        return Collections.disjoint(aspects, other.aspects);
    }

    /** The values given for its parameters, in their order, if they are all there, good, and no others. */
    Map<String, String> parameters(Map<String, String> given) {
        var values = new LinkedHashMap<String, String>();
        for (var parameter : parameters) {
            var value = given.get(parameter.name());
            if (value == null) {
                throw new IllegalArgumentException(
                        "the instruction " + name + " lacks its parameter " + parameter.name());
            }
            if (!parameter.takes(value)) {
                throw new IllegalArgumentException("the parameter " + parameter.name() + " of the instruction " + name
                        + " is \"" + Excerpt.of(value, LONGEST_QUOTE) + "\", expected " + parameter.expected());
            }
            values.put(parameter.name(), value);
        }
        for (var key : given.keySet()) {
            if (!values.containsKey(key)) {
                throw new IllegalArgumentException("the instruction " + name + " has no parameter \""
                        + Excerpt.of(key, LONGEST_QUOTE) + "\", expected " + expected());
            }
        }
        return values;
    }

    private String expected() {
        return parameters.isEmpty()
                ? "none"
                : String.join(", ", parameters.stream().map(Parameter::name).toList());
    }

    String text(String language, Map<String, String> values) {
        var wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalArgumentException("the instruction " + name + " is not offered in \""
                    + Excerpt.of(language, LONGEST_QUOTE) + "\", but in " + String.join(", ", wordings.keySet()));
        }
        var shown = new LinkedHashMap<String, String>();
        parameters.forEach(
                parameter -> shown.put(parameter.name(), parameter.shown(values.getOrDefault(parameter.name(), ""))));
        return wording.with(shown);
    }

    Instruction draw(String language, SplittableRandom random) {
        var drawn = new LinkedHashMap<String, String>();
        parameters.forEach(parameter -> drawn.put(parameter.name(), parameter.draw(language, random)));
        return new Instruction(name, drawn);
    }
}
