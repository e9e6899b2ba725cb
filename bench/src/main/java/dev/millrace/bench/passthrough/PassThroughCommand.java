package dev.millrace.bench.passthrough;

import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.ProcessorTime;
import dev.millrace.bench.plant.Steady;
import dev.millrace.bench.plant.TopicSizes;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.contracts.RunId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many records pass in a second. */
@Command(
        name = "pass-through",
        description = "Records of 1 KiB from seeds to accepted through all services, answered at once by an"
                + " echo; then bare Kafka clients in a row that move as many messages and bytes.",
        mixinStandardHelpOptions = true)
public final class PassThroughCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Option(names = "--records", defaultValue = "60000", description = "Measured (default: ${DEFAULT-VALUE}).")
    private int records;

    @Option(names = "--warm-up", defaultValue = "30000", description = "Before (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--option", description = "Another Java option of the services.")
    private List<String> options = new ArrayList<>();

    /** For its command line. */
    public PassThroughCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var title = String.format(Locale.ROOT, "pass-through: %,d records after %,d others", records, warmUp);
        var table = new ResultTable(title, MachineFacts.now());
        try (var plant = Plant.start(Home.plant("pass-through"), options());
                var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            Steady.pass(plant, new RunId("pass", "warm-up"), 0, warmUp, LONGEST);
            var sizes = TopicSizes.now(admin);
            var times = ProcessorTime.now(plant);
            var took = Steady.pass(plant, new RunId("pass", "measured"), warmUp, records, LONGEST);
            var used = ProcessorTime.now(plant).since(times);
            var moved = TopicSizes.now(admin).since(sizes);
            for (var service : Plant.SERVICES) {
                plant.stop(service);
            }
            report(table, moved, took, used);
            compare(table, plant, admin, moved, took, used);
        }
        table.print();
        return 0;
    }

    private void report(ResultTable table, TopicSizes moved, Duration took, ProcessorTime used) {
        var accepted = moved.of(topic -> topic.equals("millrace.accepted"));
        table.show("bytes of an accepted record", (double) accepted.bytes() / records, "B");
        var all = moved.of(topic -> true);
        table.show("messages written for each record", (double) all.messages() / records, "");
        table.show("bytes written for each record", (double) all.bytes() / records, "B");
        moved.topics().forEach((topic, size) -> {
            if (size.messages() * 100 > records) {
                table.show("on " + topic, each(size));
            }
        });
        table.atLeast("records a second", 1_500, perSecond(took), "");
        used.processes()
                .forEach((name, time) -> table.show(name + ": processor time for each record", micros(time), "µs"));
    }

    /** The same numbers of messages and bytes, by clients that do nothing else. */
    private void compare(
            ResultTable table, Plant plant, Admin admin, TopicSizes moved, Duration took, ProcessorTime used)
            throws InterruptedException {
        var way = List.of(
                "millrace.seeds",
                "-seeds-repartition",
                "millrace.prompts",
                "millrace.generations",
                "millrace.scores",
                "-control-repartition",
                "millrace.accepted");
        Predicate<String> onTheWay = topic -> way.stream().anyMatch(topic::endsWith);
        var beside = moved.of(onTheWay.negate());
        var half = new BareHop.Beside("bare.beside", beside.messages() / 2.0 / records, size(beside));
        var hops = new ArrayList<BareHop>();
        for (int i = 0; i + 1 < way.size(); i++) {
            var next = way.get(i + 1);
            var fromLedger = i == 1 || i == 5;
            hops.add(new BareHop(
                    "bare." + i,
                    "bare." + (i + 1),
                    size(moved.of(topic -> topic.endsWith(next))),
                    fromLedger ? Optional.of(half) : Optional.empty()));
        }
        create(admin, way.size());
        var chain = new BareChain(plant.bootstrapServers(), hops);
        var first = size(moved.of(topic -> topic.endsWith(way.get(0))));
        var own = ProcessorTime.own();
        var broker = ProcessorTime.now(plant).of(Plant.BROKER);
        var bare = chain.pass(records, first);
        var chainTime = ProcessorTime.own().minus(own);
        var brokerTime = ProcessorTime.now(plant)
                .processes()
                .getOrDefault(Plant.BROKER, Duration.ZERO)
                .minus(broker);
        table.show("bare chain: records a second", perSecond(bare), "");
        table.show("bare chain: processor time of its clients for each record", micros(chainTime), "µs");
        table.show("bare chain: broker's processor time for each record", micros(brokerTime), "µs");
        table.atLeast("records a second / the bare chain's", 0.6, (double) bare.toNanos() / took.toNanos(), "");
        table.show(
                "processor time of the bare chain / ours",
                (double) chainTime.plus(brokerTime).toNanos() / used.total().toNanos(),
                "");
    }

    private static void create(Admin admin, int number) throws InterruptedException {
        var topics = new ArrayList<NewTopic>();
        for (int i = 0; i < number; i++) {
            topics.add(new NewTopic("bare." + i, Optional.of(4), Optional.empty()));
        }
        topics.add(new NewTopic("bare.beside", Optional.of(4), Optional.empty()));
        try {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failed) {
            throw new WorkFailed("topics cannot be made: " + failed.getMessage(), failed);
        }
    }

    private static int size(TopicSizes.Size size) {
        return (int) Math.max(1, size.bytes() / Math.max(1, size.messages()) - 12);
    }

    private String each(TopicSizes.Size size) {
        return String.format(
                Locale.ROOT,
                "%.2f messages, %,d B",
                (double) size.messages() / records,
                Math.round((double) size.bytes() / records));
    }

    private double perSecond(Duration took) {
        return records * 1e9 / took.toNanos();
    }

    private double micros(Duration time) {
        return time.toNanos() / 1e3 / records;
    }

    private String[] options() {
        var all = new ArrayList<>(List.of(
                Plant.ALL_COMPILERS,
                "-Dmillrace.models.teacher.kind=echo",
                "-Dmillrace.models.teacher.max-in-flight=64"));
        all.addAll(options);
        return all.toArray(String[]::new);
    }
}
