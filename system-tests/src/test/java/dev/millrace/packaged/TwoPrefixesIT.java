package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.broker.EmbeddedBroker;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.TransactionListing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two installations on one cluster, with runs of the same name: neither sees anything of the other. */
class TwoPrefixesIT {

    private static final Path DIRECTORY = Path.of("target", "plants", "prefixes");
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final RunId RUN = new RunId("same", "name");
    private static final int NORTH = 30;
    private static final int SOUTH = 50;

    private final EmbeddedBroker broker = broker();
    private final Plant north = plant("north");
    private final Plant south = plant("south");

    @AfterEach
    void stop() {
        north.close();
        south.close();
        broker.close();
    }

    @Test
    void neitherSeesTheOther() throws Exception {
        send(north, 0, NORTH);
        send(south, 1_000, 1_000 + SOUTH);
        for (var plant : List.of(north, south)) {
            await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
            plant.awaitBalance(RUN);
        }

        assertThat(questions(north)).hasSize(NORTH).doesNotContainAnyElementsOf(questions(south));
        assertThat(questions(south)).hasSize(SOUTH);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = admin.listTopics().names().get();
            assertThat(topics)
                    .allMatch(name -> name.matches("(north|south)([.].+|-filter-.+)"))
                    .anyMatch(name -> name.startsWith("south-filter-"));
            assertThat(below("north", topics)).isEqualTo(below("south", topics));
            var groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            assertThat(groups)
                    .allMatch(name -> name.matches("(north|south)-(generator|scorer|scorer-recipes-.+|filter)"))
                    .hasSize(8);
            var transactions = admin.listTransactions().all().get().stream()
                    .map(TransactionListing::transactionalId)
                    .toList();
            assertThat(transactions)
                    .allMatch(name -> name.matches("(north|south)-filter-.+"))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static EmbeddedBroker broker() {
        var data = DIRECTORY.resolve("broker").toAbsolutePath();
        Cleanup.remove(data);
        return EmbeddedBroker.start(data);
    }

    private Plant plant(String prefix) {
        return Plant.beside(
                DIRECTORY.resolve(prefix),
                new Connection(broker.bootstrapServers(), Map.of(), new TopicNames(prefix)),
                Map.of());
    }

    private static void send(Plant plant, int from, int to) throws Exception {
        try (var sender = plant.cluster().sender()) {
            new Runs(sender).send(RUN, Runs.recipe("plain"), 0, Runs.questions(from, to));
        }
    }

    private static List<String> questions(Plant plant) {
        return plant.on(Topic.ACCEPTED, AcceptedRecord.class).stream()
                .map(record -> record.messages().get(0).content())
                .toList();
    }

    private static Set<String> below(String prefix, Set<String> names) {
        var below = new TreeSet<String>();
        names.stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> below.add(name.substring(prefix.length())));
        return below;
    }
}
