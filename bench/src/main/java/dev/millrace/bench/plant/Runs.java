package dev.millrace.bench.plant;

import dev.millrace.cli.kafka.Sender;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Opens runs, sends their seeds and seals them. */
public record Runs(Sender sender) {

    /** The text of a recipe for trials: {@code plain}, {@code slow} or {@code three-stages}. */
    public static String recipe(String name) throws IOException {
        try (var in = Runs.class.getResourceAsStream("/" + name + ".yaml")) {
            if (in == null) {
                throw new IOException(name + ".yaml is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A whole run; the window is 0 for the ledger's own. */
    public void send(RunId run, String recipe, int window, List<Seed> seeds) {
        open(run, recipe, window);
        send(run, seeds);
        seal(run, seeds.size());
    }

    /** Opens a run of a recipe that is not bundled. */
    public void open(RunId run, String recipe, int window) {
        var name = recipe.lines()
                .filter(line -> line.startsWith("recipe: "))
                .findFirst()
                .orElseThrow();
        sender.send(new RunCommand.Open(
                run, "open", name.substring(8), recipe, window, 0, Targets.NONE, Budget.NONE, Map.of()));
    }

    /** More seeds of a run. */
    public void send(RunId run, List<Seed> seeds) {
        seeds.forEach(seed -> sender.send(run, seed.in(run)));
        sender.flush();
    }

    /** Says how many seeds a run has. */
    public void seal(RunId run, int seeds) {
        sender.send(new RunCommand.Seal(run, "seal", seeds));
    }

    /** Different questions that the embedded model can answer. */
    public static List<Seed> questions(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> seed("q" + i, "prompt", "What is " + i + " + 7?"))
                .toList();
    }

    /** A seed of one variable. */
    public static Seed seed(String id, String variable, String value) {
        var json = Wire.json(Map.of("id", id, "variables", Map.of(variable, value)));
        return Wire.read(json.getBytes(StandardCharsets.UTF_8), Seed.class);
    }

    /** The same seed with a label, which its record will bear. */
    public static Seed labelled(Seed seed, String label, String value) {
        return new Seed(
                seed.id(),
                seed.dataset(),
                seed.run(),
                seed.stratum(),
                Map.of(label, value),
                seed.variables(),
                seed.prompt(),
                seed.replies(),
                seed.source(),
                seed.licence(),
                seed.depth());
    }
}
