package dev.millrace.recipes.instruction;

import java.util.List;
import java.util.Optional;

/**
 * The first Markdown table of a reply: a header, a line of hyphens below it such as {@code | --- | :-: |}, and rows. Each
 * line begins and ends with a bar and has as many cells as the header; the first one that does not ends the table. A bar
 * behind a backslash is text.
 */
final class Tables {

    private Tables() {}

    static Optional<String> hasTable(String reply, Instruction given) {
        var lines = reply.lines().map(String::strip).toList();
        for (int i = 1; i < lines.size(); i++) {
            var columns = cells(lines.get(i - 1));
            if (columns > 0 && isRule(lines.get(i)) && cells(lines.get(i)) == columns) {
                return fault(columns, rows(lines.subList(i + 1, lines.size()), columns), given);
            }
        }
        return Optional.of("the reply has no table");
    }

    private static Optional<String> fault(int columns, int rows, Instruction given) {
        if (columns != given.count("columns")) {
            return Optional.of("the table has " + new Amount(columns, "column").words() + ", expected exactly "
                    + given.count("columns"));
        }
        return rows >= given.count("rows")
                ? Optional.empty()
                : Optional.of("the table has " + new Amount(rows, "row").words() + ", expected at least "
                        + given.count("rows"));
    }

    private static int rows(List<String> lines, int columns) {
        return (int) lines.stream().takeWhile(line -> cells(line) == columns).count();
    }

    /** How many cells a line of a table has; none if it is no such line. */
    private static int cells(String line) {
        if (line.length() < 2 || !line.startsWith("|") || !line.endsWith("|")) {
            return 0;
        }
        var bars = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                bars++;
            }
        }
        return bars - 1;
    }

    private static boolean isRule(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(sign -> "|-: ".indexOf(sign) >= 0);
    }
}
