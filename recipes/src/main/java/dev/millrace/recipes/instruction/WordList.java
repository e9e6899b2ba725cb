package dev.millrace.recipes.instruction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A few different words with one space between each two.
 *
 * @param size how many are drawn
 * @param drawn of which, by language
 */
record WordList(String name, int size, Map<String, List<String>> drawn) implements Parameter {

    private static final int MOST = 8;

    private static final int LONGEST = 200;

    WordList {
        drawn = Map.copyOf(drawn);
    }

    static WordList of(String name, int size) {
        return new WordList(name, size, Map.of());
    }

    WordList drawn(String language, String... words) {
        var more = new LinkedHashMap<>(drawn);
        more.put(language, List.of(words));
        return new WordList(name, size, more);
    }

    static List<String> words(String value) {
        return Stream.of(value.split(" ", -1)).toList();
    }

    @Override
    public boolean takes(String value) {
        var words = words(value);
        return Phrase.isOneLine(value, LONGEST)
                && words.size() <= MOST
                && words.stream().distinct().count() == words.size()
                && words.stream()
                        .noneMatch(word -> word.isEmpty() || word.codePoints().anyMatch(Words::isSpace));
    }

    @Override
    public String expected() {
        return "1 to " + MOST + " different words with one space between each two";
    }

    @Override
    public String shown(String value) {
        return words(value).stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }

    @Override
    public String draw(String language, SplittableRandom random) {
        var left = new ArrayList<>(drawn.getOrDefault(language, List.of()));
        var words = new ArrayList<String>();
        while (words.size() < size) {
            var word = Parameter.oneOf(left, random);
            left.remove(word);
            words.add(word);
        }
        return String.join(" ", words);
    }
}
