package dev.millrace.packaged;

import dev.millrace.access.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The rights that the documentation lists.
 *
 * @param rights of each program, one by one, in the order of the table
 */
record AclTable(Map<String, List<Right>> rights) {

    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** The table for an installation of that prefix. */
    static AclTable read(String prefix) throws IOException {
        var rights = new LinkedHashMap<String, List<Right>>();
        for (var line : Files.readAllLines(DOCUMENT)) {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() == 6 && cells.get(4).startsWith("`<prefix>")) {
                rights.computeIfAbsent(cells.get(1), who -> new ArrayList<>())
                        .addAll(row(cells.get(2), cells.get(3), cells.get(4).replace("<prefix>", prefix)));
            }
        }
        return new AclTable(rights);
    }

    /** The rights of one program. */
    List<Right> of(String who) {
        return rights.getOrDefault(who, List.of());
    }

    private static List<Right> row(String operations, String resource, String names) {
        var row = new ArrayList<Right>();
        for (var operation : operations.split(", ", -1)) {
            for (var name : names.replace("`", "").split(", ", -1)) {
                var prefixed = name.endsWith("*");
                row.add(new Right(
                        AclOperation.valueOf(
                                CAPITAL.matcher(operation).replaceAll("_").toUpperCase(Locale.ROOT)),
                        ResourceType.valueOf(resource.replace(' ', '_').toUpperCase(Locale.ROOT)),
                        prefixed ? PatternType.PREFIXED : PatternType.LITERAL,
                        prefixed ? name.substring(0, name.length() - 1) : name));
            }
        }
        return row;
    }
}
