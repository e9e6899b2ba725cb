package dev.millrace.models.embedded.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text with blanks, which can be filled, and recognised in a longer text. */
final class Phrase {

    /** What stood in the blanks, and where the text goes on. */
    record Found(Map<String, BigDecimal> numbers, Map<String, String> words, int end) {}

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)(?::([^}]+))?}");

    private static final Map<String, String> PRONOUNS =
            Map.of("she", "he|she|they", "her", "his|her|their", "him", "him|her|them");

    private static final String ANY_WORDS = "[\\p{L}\\d][\\p{L}\\d'-]*?(?: [\\p{L}\\d'-]+?){0,3}?";

    private final String template;
    private final Map<String, Range> ranges = new LinkedHashMap<>();
    private final List<String> groups = new ArrayList<>();
    private final Pattern pattern;

    Phrase(String template) {
        this.template = template;
        pattern = Pattern.compile(expression(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What its numbers are drawn from, by letter. */
    Map<String, Range> ranges() {
        return ranges;
    }

    /** The names of its blanks for words. */
    List<String> slots() {
        return groups.stream().filter(group -> !ranges.containsKey(group)).toList();
    }

    String fill(Map<String, BigDecimal> numbers, Map<String, String> words) {
        return BLANK.matcher(template).replaceAll(blank -> {
            var name = blank.group(1);
            var number = numbers.get(lower(name));
            var word = number == null ? words.getOrDefault(lower(name), "") : Numbers.text(number);
            var cased =
                    name.equals(lower(name)) ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            var isParticle = number == null && blank.group(2) != null;
            return java.util.regex.Matcher.quoteReplacement(
                    isParticle ? Particles.attach(cased, blank.group(2)) : cased);
        });
    }

    /** Looks for the phrase at a place of a text. */
    Optional<Found> find(String text, int from) {
        var matcher = pattern.matcher(text).region(from, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        var numbers = new LinkedHashMap<String, BigDecimal>();
        var words = new LinkedHashMap<String, String>();
        for (var group : groups) {
            if (ranges.containsKey(group)) {
                numbers.put(group, Numbers.parse(matcher.group(group)));
            } else {
                words.put(group, matcher.group(group));
            }
        }
        return Optional.of(new Found(numbers, words, matcher.end()));
    }

    private String expression() {
        var expression = new StringBuilder();
        var matcher = BLANK.matcher(template);
        var end = 0;
        while (matcher.find()) {
            expression.append(Pattern.quote(template.substring(end, matcher.start())));
            expression.append(blank(lower(matcher.group(1)), Optional.ofNullable(matcher.group(2))));
            end = matcher.end();
        }
        return expression.append(Pattern.quote(template.substring(end))).toString();
    }

    private String blank(String name, Optional<String> rest) {
        var known = groups.contains(name);
        if (PRONOUNS.containsKey(name)) {
            return "(?:" + PRONOUNS.get(name) + ")";
        }
        if (!known) {
            groups.add(name);
        }
        if (name.length() == 1) {
            rest.ifPresent(range -> ranges.put(name, Range.parse(range)));
            return known ? "\\k<" + name + ">" : "(?<" + name + ">" + Numbers.PATTERN + ")";
        }
        var word = known ? "\\k<" + name + ">" : "(?<" + name + ">" + ANY_WORDS + ")";
        return word + rest.map(Particles::either).orElse("");
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
