package dev.millrace.bench.dashboards;

import dev.millrace.bench.dashboards.Panel.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws each dashboard of deploy/grafana from what a Prometheus server knows. */
@Command(
        name = "dashboards",
        description = "Draws the dashboards of deploy/grafana from what a Prometheus server knows, each as a PNG, and"
                + " lists the panels that are empty. Exit code 1 if there is one.",
        mixinStandardHelpOptions = true)
public final class DashboardsCommand implements Callable<Integer> {

    private static final int POINTS = 240;

    @Option(
            names = "--prometheus",
            defaultValue = "http://127.0.0.1:9090",
            description = "Its address (default: ${DEFAULT-VALUE}).")
    private URI address = URI.create("");

    @Option(names = "--out", defaultValue = "target/dashboards", description = "A directory for the pictures.")
    private Path out = Path.of("");

    @Option(names = "--minutes", defaultValue = "10", description = "How long a time (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--end", description = "The end of that time, such as 2026-01-31T12:00:00Z (default: now).")
    private String end = "";

    /** For its command line. */
    public DashboardsCommand() {}

    @Override
    public Integer call() throws IOException {
        System.setProperty("java.awt.headless", "true");
        var home = Path.of(System.getProperty("millrace.home", "."));
        var prometheus = new Prometheus(address);
        var to = end.isEmpty() ? Clock.systemUTC().instant() : Instant.parse(end);
        var from = to.minus(Duration.ofMinutes(minutes));
        var scrape = prometheus.scrapeInterval();
        Files.createDirectories(out);
        var empty = 0;
        for (var dashboard : Dashboard.all(home.resolve("deploy/grafana/dashboards"))) {
            var sheet = new Sheet(dashboard, from, to);
            var interpolation = interpolation(dashboard, scrape);
            for (var panel : dashboard.panels()) {
                var answers = answers(prometheus, interpolation, panel, from, to);
                sheet.draw(panel, answers);
                if (answers.isEmpty() && !panel.type().equals("row")) {
                    empty++;
                    System.out.println("empty: " + dashboard.name() + ", " + panel.title());
                }
            }
            var file = out.resolve(dashboard.name() + ".png");
            ImageIO.write(sheet.image(), "png", file.toFile());
            System.out.println(file);
        }
        return empty == 0 ? 0 : 1;
    }

    private Interpolation interpolation(Dashboard dashboard, Duration scrape) {
        var values = new HashMap<String, String>();
        dashboard.variables().forEach(variable -> values.put(variable.name(), variable.all()));
        return new Interpolation(Duration.ofMinutes(minutes), step(), scrape, values);
    }

    private Duration step() {
        return Duration.ofMillis(Math.max(1_000, Duration.ofMinutes(minutes).toMillis() / POINTS));
    }

    private List<Answer> answers(
            Prometheus prometheus, Interpolation interpolation, Panel panel, Instant from, Instant to) {
        var answers = new ArrayList<Answer>();
        for (var target : panel.targets()) {
            var expression = interpolation.apply(target.expression());
            var series =
                    target.isInstant() ? prometheus.ask(expression, to) : prometheus.ask(expression, from, to, step());
            series.stream()
                    .filter(Series::hasNumbers)
                    .forEach(one -> answers.add(new Answer(target, name(target, one), one)));
        }
        return answers;
    }

    private static String name(Target target, Series series) {
        return target.legend().isEmpty() ? "" : series.name(target.legend());
    }
}
