package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.access.Right;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Sender;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.packaged.RecordingAuthorizer.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each program works with exactly the rights that the documentation lists, and says in one sentence which one it lacks.
 *
 * <p>One right of each kind is taken away, with {@code -Dmillrace.rights=all} each of them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsIT {

    private static final Path DIRECTORY = Path.of("target", "plants", "rights");
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final TopicNames NAMES = TopicNames.DEFAULT;
    private static final RunId PAIRS = new RunId("rights", "pairs");
    private static final RunId NOBODYS = new RunId("nobody", "none");
    private static final RunId PLAIN = new RunId("rights", "plain");

    private static AclTable table;
    private static GuardedBroker broker;
    private static Plant plant;

    private final AtomicInteger questions = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        table = AclTable.read(NAMES.prefix());
        broker = new GuardedBroker(
                DIRECTORY.resolve("broker"), List.copyOf(table.rights().keySet()), Optional.empty());
        table.rights().forEach(broker::allow);
        assertThat(command("operator", "topics", "--create").exit()).isZero();
        plant = Plant.beside(
                DIRECTORY.resolve("services"),
                broker.as(GuardedBroker.ADMIN, NAMES),
                Plant.SERVICES.stream().collect(Collectors.toMap(service -> service, broker::environment)),
                "-Dkafka-streams.repartition.purge.interval.ms=500",
                "-Dmillrace.filter.early-for=1s");
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(plant).ifPresent(Plant::close);
        Optional.ofNullable(broker).ifPresent(GuardedBroker::close);
    }

    @Test
    @Order(1)
    void everyRightIsUsedAndNoOtherIsAskedFor() throws IOException {
        BadMessage.TOPICS.forEach(RightsIT::sendWhatNobodyCanRead);
        submit(Runs.seed("of no run", "prompt", "What is 1 + 1?"));
        submit(Runs.seed("of a run that nobody opens", "prompt", "What is 1 + 1?")
                .in(NOBODYS));
        var run = command(
                "user",
                "run",
                PAIRS.toString(),
                "--recipe",
                file("pairs.yaml", pairs()),
                "--prompts",
                file("topics.jsonl", "{\"variables\":{\"topic\":\"shopping\",\"level\":\"two steps\"}}"));
        assertThat(run.exit()).as(run.text()).isZero();
        plant.awaitBalance(PAIRS);

        var accepted = accepted(PAIRS);
        assertThat(accepted).isNotEmpty();
        var out = DIRECTORY.resolve("export");
        assertThat(command("reader", "export", PAIRS.dataset(), "--out", out.toString())
                        .exit())
                .isZero();
        assertThat(Files.readAllLines(out.resolve("accepted.jsonl"))).hasSameSizeAs(accepted);
        assertThat(command("analyst", "explain", accepted.get(0).id()).exit()).isZero();

        await("every right is used")
                .atMost(LONG)
                .untilAsserted(() -> assertThat(used()).isEqualTo(table.rights()));
        assertThat(RecordingAuthorizer.uses()).filteredOn(use -> !use.allowed()).isEmpty();
    }

    @Test
    @Order(2)
    void aRightThatIsTakenAwayIsMissedInOneSentenceAndNothingIsLost() throws Exception {
        try (var sender = plant.cluster().sender()) {
            new Runs(sender).open(PLAIN, Runs.recipe("plain"), 0);
            var losses = new ArrayList<Callable<String>>();
            table.rights()
                    .forEach((who, rights) -> losses.add(() -> {
                        for (var right : taken(rights)) {
                            broker.forbid(who, right);
                            ask(sender);
                            if (Plant.SERVICES.contains(who)) {
                                serviceMisses(who, right);
                            } else {
                                commandMisses(who, right);
                            }
                        }
                        return who;
                    }));
            var threads = Executors.newFixedThreadPool(losses.size());
            for (var loss : threads.invokeAll(losses)) {
                loss.get();
            }
            threads.shutdown();
            new Runs(sender).seal(PLAIN, questions.get());
        }

        await("the run ends").atMost(LONG).until(() -> plant.ended(PLAIN));
        plant.awaitBalance(PLAIN);
        assertThat(accepted(PLAIN)).hasSize(questions.get());
    }

    private static List<AcceptedRecord> accepted(RunId run) {
        return plant.on(Topic.ACCEPTED, AcceptedRecord.class).stream()
                .filter(record -> record.run().equals(run))
                .toList();
    }

    private static void serviceMisses(String service, Right right) throws IOException {
        var sentence = "User:" + service + " lacks " + right.words() + " at " + plant.bootstrapServers()
                + "; docs/security.md tells who needs what";
        await(sentence)
                .atMost(LONG)
                .until(
                        () -> Health.ready(plant.port(service)),
                        ready -> !ready.up() && ready.fault().equals(sentence));
        assertThat(Files.readString(plant.log(service))).contains(sentence);
        broker.allow(service, List.of(right));
        await(service + " goes on")
                .atMost(LONG)
                .until(() -> Health.ready(plant.port(service)).up());
        assertThat(Health.live(plant.port(service)).up()).isTrue();
    }

    private static void commandMisses(String who, Right right) throws IOException {
        var sentence = "User:" + who + " lacks " + right.words().replace("topics that begin with", "topic");
        var said = switch (who) {
            case "user" ->
                command(
                        who,
                        "run",
                        "rights/refused",
                        "--recipe",
                        "direct",
                        "--prompts",
                        file("one.jsonl", "{\"prompt\":\"What is 1 + 1?\"}"));
            case "reader" ->
                command(who, "export", "rights", "--out", DIRECTORY.resolve(who).toString());
            case "analyst" -> command(who, "explain", accepted(PAIRS).get(0).id());
            case "operator" -> command(who, "topics", "--create", "--lane", "another");
            default -> refusedSubmission();
        };
        assertThat(said.exit()).as(said.text()).isEqualTo(2);
        assertThat(said.text()).contains(sentence).hasLineCount(1);
        broker.allow(who, List.of(right));
    }

    /** The rights that are taken away: of each kind the first, or all. */
    private static List<Right> taken(List<Right> rights) {
        if (System.getProperty("millrace.rights", "").equals("all")) {
            return rights;
        }
        var kinds = new LinkedHashMap<List<Object>, Right>();
        rights.forEach(
                right -> kinds.putIfAbsent(List.of(right.operation(), right.resource(), right.pattern()), right));
        return List.copyOf(kinds.values());
    }

    /** Some work, so that something is to be done with the right that is missing. */
    private void ask(Sender sender) {
        synchronized (sender) {
            var from = questions.getAndAdd(3);
            new Runs(sender).send(PLAIN, Runs.questions(from, from + 3));
        }
    }

    private static Map<String, List<Right>> used() {
        var uses = RecordingAuthorizer.uses();
        var used = new LinkedHashMap<String, List<Right>>();
        table.rights()
                .forEach((who, rights) -> used.put(
                        who,
                        rights.stream()
                                .filter(right -> uses.stream().anyMatch(use -> isUse(use, who, right)))
                                .toList()));
        return used;
    }

    private static boolean isUse(Use use, String who, Right right) {
        return use.allowed()
                && use.principal().equals("User:" + who)
                && use.operation() == right.operation()
                && use.resource() == right.resource()
                // The service's check asks about that name; it is no use.
                && !use.name().equals(right.name() + "any")
                && (right.pattern() == PatternType.PREFIXED
                        ? use.name().startsWith(right.name())
                        : use.name().equals(right.name()));
    }

    private static void sendWhatNobodyCanRead(Topic topic) {
        var settings = new LinkedHashMap<String, Object>(
                broker.as(GuardedBroker.ADMIN, NAMES).properties());
        settings.put("bootstrap.servers", plant.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var unused = producer.send(new ProducerRecord<>(NAMES.of(topic), "key", "not JSON"));
        }
    }

    private static void submit(Seed seed) {
        try (var cluster = Cluster.reach(broker.as("submitter", NAMES));
                var sender = cluster.sender()) {
            sender.send(NOBODYS, seed);
            sender.flush();
        }
    }

    private static Command refusedSubmission() {
        try {
            submit(Runs.seed("refused", "prompt", "What is 1 + 1?"));
            return new Command(0, "");
        } catch (RuntimeException refused) {
            return new Command(2, String.valueOf(refused.getMessage()));
        }
    }

    private static Command command(String who, String... arguments) {
        return Command.run(DIRECTORY, broker.as(who, NAMES), arguments);
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(DIRECTORY.resolve(name), text, StandardCharsets.UTF_8)
                .toString();
    }

    /** The bundled recipe whose second stage gives the two replies that are needed for a pair. */
    private static String pairs() throws IOException {
        return Files.readString(Path.of("..", "recipes", "src", "main", "resources", "recipes", "arithmetic.yaml"))
                .replace("recipe: arithmetic", "recipe: pairs")
                .replace("solution: solution}", "solution: solution}\n      - {scorer: reward, kind: heuristic_reward}")
                .replace("take: best", "take: pair")
                .replace("rank: check", "rank: reward");
    }
}
