package dev.millrace.bench.slots;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.EndpointStats;
import dev.millrace.bench.endpoint.Latency;
import dev.millrace.bench.endpoint.RecipeScript;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.recipes.BundledRecipes;
import dev.millrace.recipes.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How busy the bundled recipes of several stages keep an endpoint. */
@Command(
        name = "recipes",
        description =
                "Each bundled recipe of several stages against a simulated endpoint that answers in its forms: the share"
                        + " of slots that are busy once warm, while stages overlap.",
        mixinStandardHelpOptions = true)
public final class RecipesCommand implements Callable<Integer> {

    private static final double SIGMA = 0.5;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    @Option(
            names = "--calls",
            defaultValue = "8000",
            description = "Calls that are watched (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(names = "--warm-up", defaultValue = "6000", description = "Calls before (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--slots", defaultValue = "256", description = "Of the endpoint (default: ${DEFAULT-VALUE}).")
    private int slots;

    @Option(names = "--median", defaultValue = "1000", description = "Latency in ms (default: ${DEFAULT-VALUE}).")
    private long median;

    @Option(names = "--recipe", split = ",", description = "Only these (default: all of several stages).")
    private List<String> recipes = List.of();

    /** For its command line. */
    public RecipesCommand() {}

    @Override
    public Integer call() {
        var table = new ResultTable(
                String.format(
                        Locale.ROOT,
                        "recipes: %d slots, log-normal latency, median %d ms, σ %.1f; %,d calls after %,d",
                        slots,
                        median,
                        SIGMA,
                        calls,
                        warmUp),
                MachineFacts.now());
        for (var name : recipes.isEmpty() ? BundledRecipes.names() : recipes) {
            var recipe = BundledRecipes.find(name).orElseThrow(() -> new WorkFailed("no recipe " + name));
            if (recipe.stages().size() > 1 && name.startsWith("nemotron-")) {
                measure(recipe, table);
            }
        }
        table.print();
        return 0;
    }

    private void measure(Recipe recipe, ResultTable table) {
        var script = new RecipeScript(RecipeScript.Manner.EXACT);
        var options = EndpointOptions.USUAL
                .withSlots(slots)
                .withLatency(Latency.logNormal(median, SIGMA, 1))
                .withScript(script);
        try (var teacher = new SimulatedEndpoint(options);
                var other = new SimulatedEndpoint(options);
                var judge = new SimulatedEndpoint(
                        EndpointOptions.USUAL.withSlots(slots).withScript(script));
                var plant = Plant.start(Home.plant("recipes-" + recipe.name()), services(teacher, other, judge));
                var sender = plant.cluster().sender()) {
            var run = new RunId("recipes", recipe.name());
            sender.send(new RunCommand.Open(run, "open", recipe.name(), "", 0, 0, Targets.NONE, Budget.NONE, Map.of()));
            for (int i = 0; i < warmUp + calls; i++) {
                sender.send(run, seed(recipe, i).in(run));
            }
            sender.flush();
            var first = until(teacher, warmUp);
            var last = until(teacher, warmUp + calls);
            table.atLeast(
                    recipe.name() + ", " + recipe.stages().size() + " stages", 0.97, last.busySince(first, slots), "");
        }
    }

    private EndpointStats until(SimulatedEndpoint endpoint, int answered) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            var now = endpoint.stats();
            if (now.ended("answered") >= answered) {
                return now;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        throw new WorkFailed("after " + LONGEST.toSeconds() + " s the endpoint has not answered " + answered
                + " calls: " + endpoint.stats());
    }

    private static Seed seed(Recipe recipe, int number) {
        var variables = new LinkedHashMap<String, String>();
        recipe.variables().forEach(name -> variables.put(name, "The " + name + " of harbour " + number));
        variables.put(Recipe.LANGUAGE, number % 2 == 0 ? "en" : "ko");
        return new Seed("s" + number, "", "", "", Map.of(), variables, "", List.of(), "", "", 0);
    }

    private String[] services(SimulatedEndpoint teacher, SimulatedEndpoint other, SimulatedEndpoint judge) {
        var all = new ArrayList<String>();
        all.add(Plant.ALL_COMPILERS);
        Map.of("teacher", teacher, "other-teacher", other, "judge", judge).forEach((alias, endpoint) -> {
            all.add("-Dmillrace.models." + alias + ".base-url=" + endpoint.address());
            all.add("-Dmillrace.models." + alias + ".model=" + alias);
            all.add("-Dmillrace.models." + alias + ".limit=fixed");
            all.add("-Dmillrace.models." + alias + ".max-in-flight=" + slots);
        });
        return all.toArray(String[]::new);
    }
}
