package dev.millrace.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tables of docs/metrics.md.
 *
 * @param foreign the meters of others that it names
 * @param closed the values that labels with closed sets may have
 */
record MetricsTable(List<Row> rows, List<Row> foreign, List<Closed> closed) {

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private static final Pattern FOREIGN = Pattern.compile("\\| `(kafka|jvm|process)_.*");

    /** A meter, as Prometheus shows it. */
    record Row(String name, String type, Set<String> labels, Set<String> services) {}

    /** A label of one meter, or of all where it names none, and all the values that it may have. */
    record Closed(String label, String meter, Set<String> values) {

        boolean concerns(String name, String other) {
            return label.equals(other) && (meter.isEmpty() || meter.equals(name));
        }
    }

    static MetricsTable read() throws IOException {
        var rows = new ArrayList<Row>();
        var foreign = new ArrayList<Row>();
        var closed = new ArrayList<Closed>();
        for (var line : Files.readAllLines(Path.of("..", "docs", "metrics.md"))) {
            var cells = line.split("\\|", -1);
            if (line.startsWith("| `millrace_") && cells.length == 8) {
                rows.add(new Row(
                        words(cells[1]).iterator().next(),
                        cells[2].strip(),
                        words(cells[4]),
                        Set.of(cells[5].strip().split(", ", -1))));
            } else if (FOREIGN.matcher(line).matches()) {
                foreign.add(new Row(
                        words(cells[1]).iterator().next(),
                        "",
                        Set.of(),
                        Set.of(cells[2].strip().split(", ", -1))));
            } else if (line.startsWith("| `") && cells.length == 5 && isClosed(cells[3])) {
                closed.add(new Closed(
                        words(cells[1]).iterator().next(), String.join("", words(cells[2])), words(cells[3])));
            }
        }
        return new MetricsTable(rows, foreign, closed);
    }

    /** Meters of one service by name, the largest values of histograms included. */
    Map<String, Row> of(String service) {
        var families = new LinkedHashMap<String, Row>();
        rows.stream().filter(row -> row.services().contains(service)).forEach(row -> {
            families.put(row.name(), row);
            if (row.type().equals("histogram")) {
                families.put(row.name() + "_max", new Row(row.name() + "_max", "gauge", row.labels(), row.services()));
            }
        });
        return families;
    }

    private static boolean isClosed(String cell) {
        return WORD.matcher(cell).replaceAll("").replace(",", "").isBlank();
    }

    private static Set<String> words(String cell) {
        var words = new TreeSet<String>();
        var word = WORD.matcher(cell);
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }
}
