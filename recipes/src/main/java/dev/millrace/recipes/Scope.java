package dev.millrace.recipes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that can be named at a place of a recipe: what a seed brings, and what earlier stages have made. */
final class Scope {

    private final Map<String, String> origins = new LinkedHashMap<>();
    private boolean whole = true;

    Scope() {}

    private Scope(Scope other) {
        origins.putAll(other.origins);
        whole = other.whole;
    }

    /** Adds a name; gives what has that name already, if anything. */
    Optional<String> add(String name, String origin) {
        return Optional.ofNullable(origins.putIfAbsent(name, origin));
    }

    /** Some names could not be read: from here on, an unknown name is not noted as another problem. */
    void lack() {
        whole = false;
    }

    Scope with(Collection<String> names, String origin) {
        var wider = new Scope(this);
        names.forEach(name -> wider.add(name, origin));
        return wider;
    }

    Set<String> names() {
        return origins.keySet();
    }

    boolean offers(String name) {
        return !whole || origins.containsKey(name);
    }

    /** The end of a sentence about a name that is not offered. */
    String expected(String name) {
        var names = origins.keySet();
        return names.isEmpty()
                ? "expected one that is declared in \"variables\", and there is none"
                : "expected " + String.join(", ", names) + Nearest.hint(name, names);
    }
}
