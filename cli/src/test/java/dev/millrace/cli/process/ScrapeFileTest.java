package dev.millrace.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeFileTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void tellsWhereTheServicesAreAndWhichRulesHold() {
        var file = new ScrapeFile(
                        Map.of("scorer-service", 8082, "filter-service", 8081), Path.of("/home/it's mine/rules"))
                .write(directory.resolve("new"));

        assertThat(file).hasContent("""
                global:
                  scrape_interval: 5s
                  evaluation_interval: 5s
                rule_files:
                  - '/home/it''s mine/rules/*.yml'
                scrape_configs:
                  - job_name: filter-service
                    metrics_path: /q/metrics
                    static_configs:
                      - targets: ["127.0.0.1:8081"]
                  - job_name: scorer-service
                    metrics_path: /q/metrics
                    static_configs:
                      - targets: ["127.0.0.1:8082"]
                """);
    }
}
