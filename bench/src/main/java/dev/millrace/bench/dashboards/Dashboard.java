package dev.millrace.bench.dashboards;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A dashboard of Grafana, as far as it asks Prometheus and shows what comes back. */
public record Dashboard(String name, String title, List<Variable> variables, List<Panel> panels) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What a person chooses from.
     *
     * @param query {@code label_values(selector, label)}
     * @param all what stands for all values
     */
    public record Variable(String name, String query, String all) {}

    /** Copies the lists. */
    public Dashboard {
        variables = List.copyOf(variables);
        panels = List.copyOf(panels);
    }

    /** All dashboards of a directory, by name. */
    public static List<Dashboard> all(Path directory) throws IOException {
        var dashboards = new ArrayList<Dashboard>();
        try (var files = Files.newDirectoryStream(directory, "*.json")) {
            for (var file : files) {
                dashboards.add(read(file));
            }
        }
        dashboards.sort((one, other) -> one.name().compareTo(other.name()));
        return dashboards;
    }

    private static Dashboard read(Path file) throws IOException {
        var json = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
        var variables = new ArrayList<Variable>();
        for (var variable : json.path("templating").path("list")) {
            if (variable.path("type").asText().equals("query")) {
                variables.add(new Variable(
                        variable.path("name").asText(),
                        variable.path("query").path("query").asText(),
                        variable.path("allValue").asText()));
            }
        }
        var panels = new ArrayList<Panel>();
        for (var panel : json.path("panels")) {
            panels.add(Panel.read(panel));
        }
        var name = String.valueOf(file.getFileName()).replace(".json", "");
        return new Dashboard(name, json.path("title").asText(), variables, panels);
    }
}
