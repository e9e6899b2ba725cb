package dev.millrace.quality;

import dev.millrace.contracts.RuleSpec;
import java.util.List;
import java.util.OptionalDouble;

/** A rule's settings as a recipe gives them, read by type with errors that name the rule. */
record Settings(RuleSpec spec) {

    String text(String name) {
        if (spec.settings().get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw missing(name, "a text");
    }

    String textOr(String name, String otherwise) {
        return spec.settings().get(name) instanceof String text ? text : otherwise;
    }

    OptionalDouble number(String name) {
        var value = spec.settings().get(name);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (value instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw missing(name, "a number");
    }

    double needed(String name) {
        return number(name).orElseThrow(() -> missing(name, "a number"));
    }

    List<String> texts(String name) {
        if (spec.settings().get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw missing(name, "a list of texts");
    }

    private IllegalArgumentException missing(String name, String expected) {
        return new IllegalArgumentException("rule " + spec.rule() + " has the setting " + name + " "
                + spec.settings().get(name) + ", expected " + expected);
    }
}
