package dev.millrace.recipes.instruction;

import java.util.Map;

/**
 * How a kind of instruction is said in a language: {@code {phrase}} stands for the parameter of that name, and
 * {@code {count:word}} for it with an English noun in the right number.
 */
record Wording(String template) {

    String with(Map<String, String> values) {
        var text = new StringBuilder();
        var place = 0;
        for (var open = template.indexOf('{'); open >= 0; open = template.indexOf('{', place)) {
            var close = template.indexOf('}', open);
            text.append(template, place, open).append(value(template.substring(open + 1, close), values));
            place = close + 1;
        }
        return text.append(template.substring(place)).toString();
    }

    private static String value(String name, Map<String, String> values) {
        var colon = name.indexOf(':');
        return colon < 0
                ? values.getOrDefault(name, "")
                : new Amount(
                                Integer.parseInt(values.getOrDefault(name.substring(0, colon), "")),
                                name.substring(colon + 1))
                        .words();
    }
}
