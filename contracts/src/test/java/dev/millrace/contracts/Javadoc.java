package dev.millrace.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the source says of a type of this package.
 *
 * @param fields what it says of each of its fields
 */
record Javadoc(String type, Map<String, String> fields) {

    private static final Path SOURCES = Path.of("src/main/java", "dev", "millrace", "contracts");

    static Javadoc of(Class<?> type) {
        var outermost = type;
        while (outermost.getDeclaringClass() != null) {
            outermost = outermost.getDeclaringClass();
        }
        var source = source(outermost);
        var declared = Pattern.compile("\\b(record|interface) " + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!declared.find()) {
            throw new IllegalStateException("the source of " + type.getSimpleName() + " is not where it was");
        }
        var end = source.lastIndexOf("*/", declared.start());
        var comment = source.substring(source.lastIndexOf("/**", end) + 3, end);
        var parts = comment.replaceAll("\n\\s*\\*", "\n").split("\n\\s*@param ", -1);
        var fields = new LinkedHashMap<String, String>();
        for (int i = 1; i < parts.length; i++) {
            var nameAndText = parts[i].strip().split("\\s+", 2);
            fields.put(nameAndText[0], plain(nameAndText[1]));
        }
        return new Javadoc(plain(parts[0]), fields);
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@\\w+ ([^}]*)\\}", "$1")
                .replaceAll("<p>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
